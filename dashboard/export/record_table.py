"""Records as the lines of a table that a load reads: every field of ours, then the columns of the clerk's own."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.record_words import listed, records, text
from dashboard.export.record_cells import cell
from dashboard.reader import Reader

REMARK, HOLD = "⚠", "✋"  # a load leaves out a column under the one, and refuses a row with a word under the other
LONGEST_IN_WORKBOOK = 32_767  # UTF-16 units of a cell; a spreadsheet cuts what is longer
LONGEST_IN_CSV = 400_000  # far below the longest cell that a load reads
# Signs that no workbook holds, and what a spreadsheet would decode: a letter by its number, as in _x0041_.
_UNHOLDABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_UNHOLDABLE_IN_CSV = re.compile("\0")


@dataclass(frozen=True, slots=True)
class Table:
    """Heads in the reader's language, and the cells of each record under them."""

    fields: Sequence[str]  # the field each column holds; one of the clerk's own by its own name; ⚠ and ✋ by that sign
    heads: Sequence[str]
    lines: Sequence[Sequence[str]]


def record_table(
    rows: pd.DataFrame, fields: Mapping[str, str], reader: Reader, longest: int = LONGEST_IN_WORKBOOK
) -> Table:
    """The records as cells.

    A record that the table cannot hold unchanged, because a text is too long or has a control sign, is held by a word
    under ✋, so that no load takes it for the record; the columns ⚠ and ✋ are there only where some record needs them.

    Args:
        rows: One row per record (records.sql).
        fields: The fields and how a cell holds each.
        reader: The language of the heads and remarks.
        longest: The longest cell the table may hold.
    """
    raws = [json.loads(raw) for raw in rows["raw"]]
    own = sorted({name for raw in raws for name, value in raw.items() if name not in fields and value not in (None, "", [])})
    shown = {**fields, **dict.fromkeys(own, "text")}
    lines, remarks, holds = [], [], []
    for raw, row in zip(raws, records(rows), strict=True):
        cells = [cell(raw.get(name), form) for name, form in shown.items()]
        held = [_held(written, longest) for written in cells]
        unlike = held != cells
        lines.append(held)
        remarks.append(_remark(row, unlike, reader))
        holds.append(reader.say("records-incomplete") if unlike else "")
    marks = [(REMARK, "records-remark", remarks), (HOLD, "records-hold", holds)]
    more = [(sign, f"{sign} {reader.say(key)}", told) for sign, key, told in marks if any(told)]
    return Table(
        [*shown, *(sign for sign, _, _ in more)],
        [*(reader.label("field", name) for name in fields), *_names(own), *(head for _, head, _ in more)],
        [[*line, *(told[at] for _, _, told in more)] for at, line in enumerate(lines)],
    )


def _names(own: Sequence[str]) -> list[str]:
    """The clerk's own columns; a load reads their names without regard to case, so none may stand twice that way."""
    names: list[str] = []
    for name in own:
        held = _held(name, LONGEST_IN_WORKBOOK)
        taken = sum(held.strip().lower() == other.strip().lower() for other in names)
        names.append(f"{held} ({taken + 1})" if taken else held)
    return names


def _held(written: str, longest: int) -> str:
    """The text as far as a cell can hold it."""
    unholdable = _UNHOLDABLE if longest == LONGEST_IN_WORKBOOK else _UNHOLDABLE_IN_CSV
    legible = unholdable.sub("\ufffd", written)
    return legible if len(legible.encode("utf-16-le", "replace")) // 2 <= longest else legible[: longest // 2]


def _remark(row: Mapping[str, Any], unlike: bool, reader: Reader) -> str:
    """What a load does with the record: which it is merged into, what is corrected, and what the table cannot hold."""
    told = [reader.say("records-merged", record=row["kept_id"])] if text(row["kept_id"]) else []
    for known in listed(row["corrections"]):
        empty = reader.say("corrections-empty")
        change = f"{known['expected'] or empty} → {known['corrected'] or empty}"
        label = reader.label("field", known["field"])
        told.append(reader.say("records-corrected", field=label, change=change, reason=known["reason"]))
    told += [reader.say("records-take-lines")] if unlike else []
    return " ".join(told)
