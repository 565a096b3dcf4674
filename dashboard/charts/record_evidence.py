"""Of a record that was read from a text: which sentence each field came from, with its words marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.record_words import Record, listed, text
from dashboard.reader import Reader


@dataclass(slots=True)
class Sentence:
    """A sentence, or the words alone where it is not known, with the passages in it."""

    words: str
    passages: list[str] = field(default_factory=list)
    confidence: str = "stated"


def _fields(record: Record) -> dict[str, list[Sentence]]:
    """The sentences of each field, each once, in the order of the text's evidence."""
    told: Sequence[Mapping[str, Any]] = listed(record["evidence"])
    fields: dict[str, list[Sentence]] = {}
    for name, passages in groupby(told, key=lambda one: str(one["field"])):
        sentences: dict[str, Sentence] = {}
        for one in passages:
            words = one["sentence"] or one["passage"]
            known = sentences.setdefault(words, Sentence(words, confidence=one["confidence"]))
            known.passages.append(one["passage"])
        fields.setdefault(name, []).extend(sentences.values())
    return fields


def evidence_lines(record: Record, reader: Reader) -> list[tuple[str, str]]:
    """Label of the field, and its sentences: for tables and pictures."""
    return [
        (reader.label("field", name), " ".join(f"«{sentence.words}»" for sentence in sentences))
        for name, sentences in _fields(record).items()
    ]


def evidence_shown(record: Record, reader: Reader) -> list[Component]:
    """The same folded away beside the record; nothing of a record that was not read from a text."""
    fields = _fields(record)
    if not fields:
        return []
    lines = [
        html.Div([html.Dt(reader.label("field", name)), html.Dd([_shown(one, reader) for one in sentences])])
        for name, sentences in fields.items()
    ]
    summary = html.Summary(reader.say("meeting-evidence", count=len(fields)))
    return [html.Details([summary, html.Dl(lines)], className="written evidence"), *_whole(record, reader)]


def _whole(record: Record, reader: Reader) -> list[Component]:
    """The text itself, folded away, where the institute publishes it."""
    words = text(record["whole_text"])
    shown = [html.Summary(reader.say("meeting-whole-text")), html.P(words, className="whole-text")]
    return [html.Details(shown, className="written")] if words else []


def _shown(sentence: Sentence, reader: Reader) -> Component:
    sure = html.Span(f" ({reader.say(f'meeting-evidence-{sentence.confidence}')})", className="quiet")
    return html.P([*_marked(sentence), sure])


def _marked(sentence: Sentence) -> list[Any]:
    """The sentence with its passages marked; overlapping ones as one."""
    covered: set[int] = set()
    for passage in sentence.passages:
        at = sentence.words.find(passage)
        covered |= set(range(at, at + len(passage))) if at >= 0 else set()
    runs = groupby(range(len(sentence.words)), key=covered.__contains__)
    parts = [(hit, "".join(sentence.words[at] for at in places)) for hit, places in runs]
    return [html.Mark(part) if hit else part for hit, part in parts]
