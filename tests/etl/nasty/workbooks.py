"""Nasty workbooks and Parquet files: name → bytes. All made up; openpyxl writes them, then they are spoilt."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as pq
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.etl.nasty.texts import GOOD, HEADER, table

TITLES = HEADER.split(",")
CELLS = GOOD.split(",")
Fill = Callable[[Worksheet], None]
SHEET = "xl/worksheets/sheet1.xml"


def workbook(fill: Fill, *more: tuple[str, Fill]) -> bytes:
    """A workbook with one sheet, and more of the names given."""
    made = Workbook()
    fill(made.worksheets[0])
    for name, fill_it in more:
        fill_it(made.create_sheet(name))
    return saved(made)


def saved(made: Workbook) -> bytes:
    """The bytes of a workbook."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def rows(*lines: list[object]) -> Fill:
    """Fills a sheet with rows."""

    def fill(sheet: Worksheet) -> None:
        for cells in lines:
            sheet.append(cells)

    return fill


GOOD_SHEET = rows(list(TITLES), list(CELLS))


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A zip file with one of its parts changed, or a part added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for part in before.infolist():
            after.writestr(part.filename, change(before.read(part)) if part.filename == name else before.read(part))
        if name not in before.namelist():
            after.writestr(name, change(b""))
    return out.getvalue()


def replaced(old: bytes, new: bytes, fill: Fill = GOOD_SHEET) -> bytes:
    """A workbook whose first sheet's XML has something replaced that openpyxl would not write."""
    return with_part(workbook(fill), SHEET, lambda xml: xml.replace(old, new))


def _with_second_row(row: bytes) -> bytes:
    """The good workbook with a further row, as openpyxl would not write it."""
    return replaced(b"</sheetData>", row + b"</sheetData>")


def _dates(sheet: Worksheet) -> None:
    rows(list(TITLES), [1.0, datetime(2025, 11, 26, 10), "T", "conference", "KZ"])(sheet)
    rows([2, date(2025, 11, 1), "T", "conference", "KZ"], [3, "26.11.2025", "T", "conference", "KZ"])(sheet)
    rows([4, 45987, "T", "conference", "KZ"], [5, 2025, "T", "conference", "KZ"])(sheet)
    rows(["6", "2025", "T", "conference", "KZ"])(sheet)
    sheet["B3"].number_format = "[$-419]mmmm yyyy;@"


def _merged(sheet: Worksheet) -> None:
    rows(["Meetings of the institute"], [], ["ID", "Sana", None, "Sarlavha", "Turi", "Davlatlar", None])(sheet)
    rows([None, "boshlanishi", "tugashi"], ["n-1", "15.11.2025", "18.11.2025", "Forum", "konferensiya", "KZ", "FR"])(sheet)
    for cells in ("A1:G1", "A3:A4", "B3:C3", "D3:D4", "E3:E4", "F3:G4"):
        sheet.merge_cells(cells)


def _merged_below(sheet: Worksheet) -> None:
    rows(list(TITLES), list(CELLS), ["n-2", None, "B", "conference", "FR"])(sheet)
    sheet.merge_cells("B2:B3")


def workbooks() -> dict[str, bytes]:
    """Workbooks as people make them, and as attackers do."""
    good = workbook(GOOD_SHEET)
    lists = rows(["kind", "topics"], ["conference", "security"])
    return {
        "good.xlsx": good,
        "called.csv": good,
        "second-sheet.xlsx": workbook(rows(["Read me"], ["Fill in the next sheet"]), ("Data", GOOD_SHEET), ("Lists", lists)),
        "two-years.xlsx": workbook(GOOD_SHEET, ("2026", rows(list(TITLES), ["n-2", *CELLS[1:]]))),
        "one-bad-sheet.xlsx": workbook(GOOD_SHEET, ("2026", rows(["meeting_id", "title_en"], ["n-2", "T"]))),
        "dates.xlsx": workbook(_dates),
        "merged.xlsx": workbook(_merged),
        "merged-below.xlsx": workbook(_merged_below),
        "header-below.xlsx": workbook(rows(["ISRS"], [], ["printed", date(2026, 1, 1)], list(TITLES), list(CELLS))),
        "formula.xlsx": workbook(rows(list(TITLES), list(CELLS), ["n-2", "2025", '="T"&1', "conference", "KZ"])),
        "cached.xlsx": with_part(  # an empty value is written in several ways, depending on what is installed
            workbook(rows(list(TITLES), ["n-1", "=1+1", "T", "conference", "KZ"])),
            SHEET,
            lambda xml: re.sub(rb"</f><v ?/>|</f><v></v>", b"</f><v>2025</v>", xml),
        ),
        "error.xlsx": workbook(rows(list(TITLES), list(CELLS), ["n-2", "#REF!", "T", "conference", "KZ"])),
        "empty.xlsx": workbook(rows()),
        "titles.xlsx": workbook(rows(list(TITLES))),
        "strange.xlsx": workbook(rows(["a", "b"], [1, 2])),
        "cut-off.xlsx": good[: len(good) // 2],
        "damaged.xlsx": good[:60] + bytes(200) + good[260:],
        "no-sheet.xlsx": with_part(good, SHEET, lambda _: b"<worksheet"),
        "text.xlsx": table(),
        "old.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "open-document.xlsx": zipped({"mimetype": b"application/vnd.oasis", "content.xml": b"<x/>"}),
        "letter.xlsx": zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}),
        "binary.xlsx": zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.bin": b"x"}),
        "bomb.xlsx": with_part(good, "xl/media/zeros.bin", lambda _: bytes(60_000_000)),
        "big-bomb.xlsx": with_part(good, "xl/media/zeros.bin", lambda _: bytes(310_000_000)),
        "big-cell.xlsx": replaced(b">A talk<", b">" + b"".join(b"%07d" % n for n in range(500_000)) + b"<"),
        "many-parts.xlsx": zipped({f"xl/part{number}.xml": b"<x/>" for number in range(2_500)}),
        "entities.xlsx": with_part(good, SHEET, lambda xml: b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + xml),
        "wide.xlsx": workbook(rows(["x"] * 1_200)),
        "far-cell.xlsx": replaced(b'r="E2"', b'r="XFD2"'),
        "far-row.xlsx": with_part(good, SHEET, lambda xml: re.sub(rb' r="([A-E]?)2"', rb' r="\g<1>999999999"', xml)),
        "wrong-size.xlsx": replaced(b'ref="A1:E2"', b'ref="A1:XFD1048576"'),
        "rows-mixed-up.xlsx": replaced(b'<row r="2">', b'<row r="5"></row><row r="2">'),
        "row-twice.xlsx": _with_second_row(b'<row r="2"><c r="A2" t="inlineStr"><is><t>n-2</t></is></c></row>'),
        "cells-mixed-up.xlsx": _with_second_row(
            b'<row r="3"><c r="B3"><v>2025</v></c><c r="A3" t="inlineStr"><is><t>n-2</t></is></c></row>'
        ),
        "cell-twice.xlsx": _with_second_row(b'<row r="3"><c r="A3"><v>1</v></c><c r="A3"><v>2</v></c></row>'),
        "cell-elsewhere.xlsx": _with_second_row(b'<row r="3"><c r="A4"><v>1</v></c></row>'),
        "no-references.xlsx": with_part(workbook(GOOD_SHEET), SHEET, lambda xml: re.sub(rb' r="[A-Z]*\d+"', b"", xml)),
        "some-references.xlsx": with_part(workbook(GOOD_SHEET), SHEET, lambda xml: re.sub(rb' r="[A-D]\d+"', b"", xml)),
        "long-cell.xlsx": _with_second_row(
            b'<row r="3"><c r="A3" t="inlineStr"><is>'
            + b"".join(b"<r><t>%d%s</t></r>" % (n, b"x" * 400_000) for n in range(4))
            + b"</is></c></row>"
        ),
        "cut-within.xlsx": _with_second_row(b'<row r="3"><c r="A3" t="s"><v>999</v></c></row>'),
        "many-merged.xlsx": replaced(
            b"</sheetData>",
            b"</sheetData><mergeCells>"
            + b"".join(b'<mergeCell ref="A%d:B%d"/>' % (n, n) for n in range(1, 10_500))
            + b"</mergeCells>",
        ),
    }


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def parquet_files() -> dict[str, bytes]:
    """Parquet files."""
    plain = {name: [cell] for name, cell in zip(TITLES, CELLS, strict=True)}
    typed = {**plain, "date_start": [date(2025, 3, 1)], "countries": [["KZ", "FR"]], "meeting_id": [17]}
    many = {name: [cell] * 40_000 for name, cell in plain.items()}
    good = parquet(plain)
    return {
        "good.parquet": good,
        "typed.parquet": parquet(typed),
        "cut-off.parquet": good[:-20],
        "damaged.parquet": good[:30] + bytes(60) + good[90:],
        "footer.parquet": good[:-8] + b"\xff\xff\xff\x7fPAR1",
        "wide.parquet": parquet({f"c{number}": [1] for number in range(1_200)}),
        "no-row.parquet": parquet({name: pa.array([], pa.string()) for name in TITLES}),
        "no-kind.parquet": parquet({"meeting_id": ["n-1"], "title_en": ["T"]}),
        "bytes.parquet": parquet({**plain, "title_en": [b"\xff\xfe\x98"]}),
        "repeated.parquet": parquet({**many, "note": repeated("x" * 1_500_000, 40_000)}),
        "text.parquet": table(),
    }


def repeated(word: str, times: int) -> pa.DictionaryArray:
    """One word in many rows, written once."""
    return pa.DictionaryArray.from_arrays(pa.array([0] * times, pa.int32()), pa.array([word]))


def parquet(columns: dict[str, object]) -> bytes:
    """A Parquet file of these columns."""
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out, compression="zstd")
    return out.getvalue()
