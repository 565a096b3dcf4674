"""`python -m etl draft`: texts → draft files, or a sentence for each text that gives none."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.draft.draft_file import written
from etl.draft.draft_record import Draft
from etl.draft.drafting import drafts
from etl.draft.knowledge import knowledge
from etl.draft.known import Known
from etl.draft.reading import PressText, read_text
from etl.draft.texts import keep_text
from etl.problems import Fault, bad_date
from etl.reference import read_reference
from etl.written_dates import read_date

DRAFTED, SOME_WITHOUT, NOTHING = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Drafting:
    """What one command was asked to do."""

    files: Sequence[Path]
    data: Path
    published: str = ""
    url: str = ""
    to: Path | None = None  # a folder; without one drafts go to standard output


def draft(asked: Drafting) -> int:
    """Drafts every file; answers 0 all gave a draft, 1 some did, 2 none did."""
    published = _day(asked.published)
    reference = read_reference(asked.data)
    known: dict[str, Known] = {}
    given = 0
    for file in asked.files:
        try:
            press = read_text(file, published, asked.url)
        except Fault as fault:
            print(*fault.problems, sep="\n", file=sys.stderr)
            continue
        language = press.written.language
        known[language] = known.get(language) or knowledge(language, reference, asked.data)
        made, reason = drafts(press, known[language])
        if reason:
            print(f"{file.name}: no draft; {reason}.", file=sys.stderr)
        given += bool(made)
        if made and asked.to:
            keep_text(press, asked.to)
        _give(made, press, reference.institute.institute_id, asked.to)
    return DRAFTED if given == len(asked.files) else SOME_WITHOUT if given else NOTHING


def _day(stated: str) -> str:
    """The publication day as 2025-11-27; "" where none is told. Raises Fault for what is no day."""
    span = read_date(stated) if stated else None
    if stated and (span is None or span[2] != "day"):
        raise Fault([bad_date("--published", f"'{stated}' is not a day.", "Write 2025-11-27.")])
    return span[0].isoformat() if span else ""


def _give(made: Sequence[Draft], press: PressText, institute: str, folder: Path | None) -> None:
    for number, one in enumerate(made, 1):
        day = str(one.record.get("date_start") or "undated")
        place = "" if len(made) == 1 else f"-{number}"
        text = written(one, press, f"{institute}-{day}-{press.sha256[:8]}{place}")
        if folder is None:
            print(text)
        else:
            _save(text, folder, f"{Path(press.name).stem}{place}", one)


def _save(text: str, folder: Path, name: str, one: Draft) -> None:
    """Writes a draft under a name that is free: what a person may have corrected is never overwritten."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, 1000):
        path = folder / (f"{name}.toml" if number == 1 else f"{name} ({number}).toml")
        if path.exists() and path.read_text(encoding="utf-8") != text:
            continue
        path.write_text(text, encoding="utf-8")
        looked = f", {len(one.undecided)} to decide" if one.undecided else ""
        print(f"{path}: {one.record.get('date_start') or 'undated'}, {one.record.get('kind')}{looked}")
        return
