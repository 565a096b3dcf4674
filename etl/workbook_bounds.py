"""A workbook looked over before it is read: is it one, is it no bomb, and what openpyxl's quick reading does not say.

A workbook is a zip of XML parts. Its directory declares how large each part is unpacked; Python unpacks no more than
is declared, so what is checked here bounds the reading.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from etl.limits import (
    HIGHEST_RATIO,
    LARGEST_DIRECTORY,
    LARGEST_UNPACKED,
    LONGEST_CELL,
    MOST_MERGED,
    MOST_PARTS,
    SUSPECT_UNPACKED,
)
from etl.problems import Fault, Problem, bad_file
from etl.sheet_order import SheetOrder, column_number

SAVE_AGAIN = "Open it in its program and save it as XLSX again, or download it again if it is cut off."
SHEETS = "xl/worksheets/"  # the parts that are sheets
_END = b"PK\x05\x06"  # of the zip's directory
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]{0,100}?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_OVERLAP = 200  # bytes of one piece that are looked at again with the next


@dataclass(slots=True)
class SheetShape:
    """What a sheet's XML says beside its cells: formulas, merged cells as (left, top, right, bottom) from 1, its order."""

    formulas: bool = False
    merged: set[tuple[int, int, int, int]] = field(default_factory=set)
    disorder: tuple[int, str, str] | None = None  # the first row where something stands after what should follow it


def sheet_shapes(handle: BinaryIO, source: str) -> Mapping[str, SheetShape]:
    """Each sheet's shape by the name of its part, "xl/worksheets/sheet1.xml".

    Raises:
        Fault: Where it is no workbook, or one made to exhaust the reader.
    """
    _bounded_directory(handle, source)
    try:
        with zipfile.ZipFile(handle) as parts:
            _bounded_parts(parts.infolist(), source)
            names = [part.filename for part in parts.infolist()]
            if fault := _foreign(names):
                raise Fault([bad_file(source, fault, "Save it as XLSX.")])
            xml = [name for name in names if name.endswith((".xml", ".rels"))]
            shapes = {name: _shape(_pieces(parts, name, source), source, name.startswith(SHEETS)) for name in xml}
    except Fault:
        raise
    except Exception as error:  # zipfile and zlib have a dozen ways to say that the bytes are wrong
        raise Fault([bad_file(source, f"the workbook is damaged ({error}).", SAVE_AGAIN)]) from None
    return {name: shape for name, shape in shapes.items() if name.startswith(SHEETS)}


def _foreign(names: list[str]) -> str | None:
    """What a zip file is that is no XLSX workbook; None where it is one."""
    if "xl/workbook.bin" in names:
        return "it is a binary workbook (.xlsb), not XLSX."
    if "content.xml" in names and "mimetype" in names:
        return "it is an OpenDocument file, not XLSX."
    is_workbook = "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names)
    return None if is_workbook else "it is a zip file, but no XLSX workbook."


def _bounded_directory(handle: BinaryIO, source: str) -> None:
    """The list of parts is read at once, so its size is checked first. Raises Fault where it is too long, or missing."""
    size = handle.seek(0, 2)
    handle.seek(max(0, size - 65_557))  # the directory's end with the longest comment
    tail = handle.read()
    handle.seek(0)
    end = tail.rfind(_END)
    if end < 0:
        raise Fault([bad_file(source, "the workbook is cut off or damaged: its end is missing.", SAVE_AGAIN)])
    parts, listed = int.from_bytes(tail[end + 10 : end + 12], "little"), int.from_bytes(tail[end + 12 : end + 16], "little")
    if parts > MOST_PARTS or listed > LARGEST_DIRECTORY:
        raise Fault([_hostile(source, f"it is made of more than {MOST_PARTS:,} parts.")])


def _bounded_parts(parts: list[zipfile.ZipInfo], source: str) -> None:
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if unpacked > LARGEST_UNPACKED:
        raise Fault([_hostile(source, f"unpacked it is larger than {LARGEST_UNPACKED // 1_000_000} MB.")])
    if unpacked > SUSPECT_UNPACKED and unpacked > HIGHEST_RATIO * packed:
        raise Fault([_hostile(source, f"it unpacks to more than {HIGHEST_RATIO} times its size.")])


def _hostile(source: str, message: str) -> Problem:
    return bad_file(
        source, f"the workbook was not opened: {message}", "Copy the records into a new workbook, or save them as CSV."
    )


def _pieces(parts: zipfile.ZipFile, name: str, source: str) -> Iterator[bytes]:
    """A part, a piece at a time. Raises Fault where a piece is all one text, or the part declares entities."""
    with parts.open(name) as part:
        while piece := part.read(LONGEST_CELL):
            if len(piece) == LONGEST_CELL and b"<" not in piece:
                raise Fault([_hostile(source, f"a cell is longer than {LONGEST_CELL:,} characters.")])
            if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
                raise Fault([_hostile(source, f"its part {name} declares entities, which no table needs.")])
            yield piece


def _shape(pieces: Iterator[bytes], source: str, is_sheet: bool) -> SheetShape:
    shape, order, before = SheetShape(), SheetOrder(), b""
    for piece in pieces:
        text = before + piece
        shape.formulas = shape.formulas or bool(_FORMULA.search(text))
        shape.merged.update(_ranges(text))
        if len(shape.merged) > MOST_MERGED:
            raise Fault([_hostile(source, f"a sheet has more than {MOST_MERGED:,} merged cells.")])
        before = piece[-_OVERLAP:]
        if is_sheet:
            order.look_at(piece)
    shape.disorder = order.fault
    return shape


def _ranges(text: bytes) -> Iterator[tuple[int, int, int, int]]:
    for left, top, right, bottom in _MERGED.findall(text):
        yield column_number(left), int(top), column_number(right), int(bottom)
