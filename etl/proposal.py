"""A mapping proposed for somebody's table: header names by name, columns by what their cells are. Sure ones stand, unsure
ones are commented out, with examples; the proposal loads as it is, and a person corrects it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from etl.columns import TITLES
from etl.guesses import Guess, guesses, telling_columns
from etl.plain_table import PlainTable
from etl.vocabulary import Vocabulary

MOST_UNKNOWN = 30  # words a proposal lists for translation
TRANSLATED = {"countries": "country", "kind": "kind", "level": "level", "topics": "topic", "formats": "format"}
MEANT = {
    "meeting_id": "what tells one record from all others; several columns are joined",
    "kind": "one of the kinds of data/vocabulary/kinds.csv",
}


def proposal(table: PlainTable, home: str, vocabulary: Vocabulary) -> str:
    """The mapping of a table, as TOML.

    Args:
        table: Read, with a header.
        home: The code of the country whose diplomacy it shows.
        vocabulary: What words mean.
    """
    found = guesses(table, vocabulary)
    sure = {guess.field: guess for guess in found if guess.sure and guess.field}
    language = next((field.removeprefix("title_") for field in TITLES if field in sure), "")
    lines = [
        f"# Proposed for {table.name}: {len(table.rows)} rows, {len(table.header)} columns. Look at every line.",
        f"# python -m etl check {table.name} --mapping THIS.toml --database build/NEW.duckdb",
        "",
        "[source]",
        f"name = {_text(PurePath(table.name).stem)}  # whose table it is",
        f"home_country = {_text(home)}  # whose diplomacy it shows: change it if it is another",
        f"{'' if language else '# '}language = {_text(language.replace('_', '-') or 'en')}  # of the table's words",
        f"# id_prefix = {_text(PurePath(table.name).stem + '-')}  # so that two tables never share an id",
        *_dates(sure),
        "",
        "[columns]  # our field = their column",
        *_columns(found, sure, telling_columns(table)),
        "",
        "[constants]  # our field = its value in every record",
        *_constants(sure, vocabulary),
        *_values(table, sure, vocabulary),
    ]
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    """A TOML string: JSON's is one, where every character beyond it is written out."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _dates(sure: Mapping[str, Guess]) -> Iterator[str]:
    formats = [form for field in ("date_start", "date_end") if field in sure for form in sure[field].dates]
    for at, form in enumerate(dict.fromkeys(formats)):
        doubt = "  # or the other one: the table does not tell which" if len(set(formats)) > 1 else ""
        yield f"{'# ' if at else ''}dates = {_text(form)}{doubt}"


def _columns(found: Sequence[Guess], sure: Mapping[str, Guess], telling: Sequence[str]) -> Iterator[str]:
    if "meeting_id" not in sure:
        columns = ", ".join(map(_text, telling))
        yield f"meeting_id = [{columns}]  # {MEANT['meeting_id']}"
    for guess in found:
        line = f"{guess.field or 'note'} = {_text(guess.column)}  # {guess.why}{_examples(guess)}"
        stands = guess.sure and sure.get(guess.field) is guess
        yield line if stands else f"# {line}"


def _examples(guess: Guess) -> str:
    shown = "; ".join(_one_line(example) for example in guess.examples)
    return f": {shown}" if shown else ""


def _one_line(text: str) -> str:
    """A cell as a comment can hold it: one line of printable characters, forty at most."""
    line = "".join(sign if sign.isprintable() else " " for sign in " ".join(text.split()))
    return f"{line[:40]}…" if len(line) > 40 else line


def _constants(sure: Mapping[str, Guess], vocabulary: Vocabulary) -> Iterator[str]:
    if "kind" not in sure:
        yield f'kind = "other"  # {MEANT["kind"]}: {", ".join(vocabulary["kind"].terms)}'
    yield f'# level = "minister"  # {", ".join(vocabulary["level"].terms)}'
    yield f"# publisher = {_text('who published the table')}"


def _values(table: PlainTable, sure: Mapping[str, Guess], vocabulary: Vocabulary) -> Iterator[str]:
    """Words that the vocabulary does not know, most frequent first, ready to be translated or ignored."""
    for field, subject in TRANSLATED.items():
        if field not in sure:
            continue
        unknown = Counter(
            {w: n for w, n in sure[field].words(table).items() if not vocabulary[subject].understood(w)}
        ).most_common()
        if not unknown:
            continue
        yield from ("", f"[values.{field}]  # theirs = ours; unknown in {_text(sure[field].column)}: {len(unknown)}")
        for word, count in unknown[:MOST_UNKNOWN]:
            near = vocabulary[subject].near(word)
            yield f"# {_text(word[:200])} = {_text(near[1] if near else '')}  # {count} rows"
        if len(unknown) > MOST_UNKNOWN:
            yield f"# … and {len(unknown) - MOST_UNKNOWN} more"
