"""The files of data/vocabulary → subjects; every contradiction in them is a Fault that names file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from etl.encodings import decoded
from etl.folding import LANGUAGES, fold
from etl.problems import Fault, Problem, vocabulary_fault
from etl.subjects import Entry, Subject, Term
from etl.tabular import numbered

SEVERAL = (
    "topic",
    "format",
    "level",
)  # subjects of which a record may bear several, so one word may mean two


def entries(path: Path, columns: Iterable[str]) -> list[Entry]:
    """The lines of one of our CSV files.

    Raises:
        Fault: Where the file is missing, is no table, lacks one of the columns, or has a row of another length.
    """
    try:
        text = decoded(path.read_bytes(), path.name)
    except OSError as error:
        raise Fault([Problem("", "vocabulary", "it cannot be read.", "Put the file back.", str(path))]) from error
    rows = numbered(text, path.name)
    _, header = next(rows, ("", []))
    if absent := [column for column in columns if column not in header]:
        raise Fault([vocabulary_fault(path.name, column, "the column is missing.") for column in absent])
    found = [(place, row) for place, row in rows]
    if faults := [
        vocabulary_fault(at, "", "the row is not as long as its header.") for at, r in found if len(r) != len(header)
    ]:
        raise Fault(faults)
    return [Entry(dict(zip(header, map(str.strip, row), strict=True)), place) for place, row in found]


def subject(folder: Path, name: str, file: str, code: str, extra: tuple[str, ...] = (), fallback: str = "") -> Subject:
    """A subject from its file of labels, every code and label of it a spelling.

    Args:
        folder: data/vocabulary.
        name: The subject's name.
        file: Its file.
        code: The column of its codes.
        extra: Further columns that must be there.
        fallback: The column that stands in for an empty label; without it an empty label is a fault.

    Raises:
        Fault: For codes that stand twice, empty labels, and labels that two codes share.
    """
    made = Subject(name)
    lines = entries(folder / file, (code, *extra, *LANGUAGES))
    faults = list(_add_terms(made, lines, code, fallback))
    for known in made.terms:
        made.add_spelling(known, known)
    faults += label_clashes(made)
    if faults:
        raise Fault(faults)
    return made


def _add_terms(made: Subject, lines: Iterable[Entry], code: str, fallback: str) -> Iterator[Problem]:
    for line in lines:
        labels = {language: line[language] or line[fallback] for language in LANGUAGES}
        short = {language: line[f"short_{language}"] or labels[language] for language in LANGUAGES}
        if not line[code] or line[code] in made.terms:
            yield vocabulary_fault(line.source, code, f"'{line[code]}' is empty or stands twice.")
        for language in [language for language in LANGUAGES if not labels[language]]:
            yield vocabulary_fault(line.source, language, f"'{line[code]}' has no label in this language.")
        made.terms[line[code]] = Term(line[code], labels, short, line)


def label_clashes(made: Subject) -> list[Problem]:
    """Makes labels spellings; a fault for each label that another term of the subject has already."""
    faults = []
    for code, term in made.terms.items():
        for label in dict.fromkeys((*term.labels.values(), *term.short.values())):
            if made.add_spelling(label, code) != (code,):
                other = made.resolve(label)[0]
                faults.append(vocabulary_fault(term.entry.source, "", f"'{label}' is the word for '{other}' too."))
    return faults


def add_aliases(made: Subject, path: Path, code: str) -> None:
    """Adds a subject's file of further spellings; on two lines a spelling stands for two codes, where that may be.

    Raises:
        Fault: For codes that do not exist, and for a spelling that contradicts a label or another line.
    """
    faults = []
    meanings: dict[str, list[Entry]] = {}
    for line in entries(path, ("alias", code)):
        if line[code] not in made.terms:
            faults.append(vocabulary_fault(line.source, code, f"'{line[code]}' is not a known {made.name}."))
        meanings.setdefault(fold(line["alias"]), []).append(line)
    for lines in meanings.values():
        codes = tuple(dict.fromkeys(line[code] for line in lines))
        known = made.add_spelling(lines[0]["alias"], *codes)
        if known != codes or (len(codes) > 1 and made.name not in SEVERAL):
            others = ", ".join(f"'{other}'" for other in dict.fromkeys((*known, *codes)))
            faults.append(vocabulary_fault(lines[-1].source, "alias", f"'{lines[-1]['alias']}' stands for {others}."))
    if faults:
        raise Fault(faults)


def dangling(lines: Iterable[tuple[Entry, str, Iterable[str]]]) -> list[Problem]:
    """A fault for each line whose column names a code that is not among those it may name."""
    return [
        vocabulary_fault(line.source, column, f"'{line[column]}' is not known.")
        for line, column, known in lines
        if line[column] not in set(known)
    ]
