"""A report as a Word document: real headings, captions, a table of contents, pictures with their text beside them."""

import io
from collections.abc import Sequence
from typing import Any

import pandas as pd
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from dashboard.export.report.exhibits import Exhibit, Report, column_widths, shown_cells
from dashboard.export.report.templates import complete, opened
from dashboard.export.word import SANS, SERIF, described, in_language, in_type, on_a4, repeated, written
from dashboard.wording import BCP47

PICTURE_PX = 900  # drawn this wide and shown on 170 mm: its words come out at 8 to 9 points
MOST_ROWS = 60  # of a table in the text; the workbook has them all
INK, QUIET = RGBColor(0x16, 0x20, 0x2C), RGBColor(0x62, 0x6C, 0x76)


def write(report: Report, pictures: Sequence[bytes | None], template: bytes | None = None) -> bytes:
    """The document.

    Args:
        pictures: A PNG for each exhibit that is a chart, in order; None where there is none: its table stands instead.
        template: A DOCX of the institute whose styles, header and footer are used; its text is kept in front.

    Raises:
        BadTemplate: It is no DOCX.
    """
    document = opened(Document, template, ".docx") if template else _plain()
    complete(document)
    _properties(document, report)
    document.add_paragraph(report.title, style="Title")
    _said(document, report.subtitle)
    _said(document, report.reader.say("report-made", day=report.reader.words.day_long(report.made_on)))
    _contents(document, report)
    numbers = {"figure": 0, "table": 0}
    for exhibit, picture in zip(report.exhibits, pictures, strict=True):
        _exhibit(document, exhibit, picture, numbers)
    document.add_heading(report.reader.say("report-source-heading"), 1)
    for text in (report.source, report.data_version):
        document.add_paragraph(text)
    return written(document)


def _plain() -> Any:
    """An A4 page in our type: what is used where the institute gives no template."""
    document = Document()
    on_a4(document, beside=20, above=20)
    in_type(document, (
        ("Normal", SANS, 11, INK, False), ("Title", SERIF, 26, INK, False),
        ("Heading 1", SERIF, 16, INK, True), ("Caption", SANS, 9, QUIET, False),
    ))  # fmt: skip
    return document


def _properties(document: Any, report: Report) -> None:
    core = document.core_properties
    core.title, core.subject = report.title, report.subtitle
    core.author, core.comments = report.reader.institute("name"), report.data_version
    in_language(document, BCP47[report.language])


def _text_width(document: Any) -> int:
    """From margin to margin of the page."""
    page = document.sections[-1]
    return int(page.page_width - page.left_margin - page.right_margin)


def _contents(document: Any, report: Report) -> None:
    """A table of contents that Word and LibreOffice fill: the headings stand in it already, the page numbers come then."""
    say = report.reader.say
    heading = document.add_paragraph(say("report-contents"))
    heading.runs[0].bold = True
    for place, exhibit in enumerate(report.exhibits):
        line = document.add_paragraph(style="Normal")
        if place == 0:
            _field(line, 'TOC \\o "1-1" \\h \\z \\u', ("begin", "separate"))
        line.add_run(exhibit.heading)
        line.paragraph_format.space_after = Pt(0)
        if place == len(report.exhibits) - 1:
            _field(line, "", ("end",))
    document.add_paragraph(say("report-contents-update"), style="Caption")


def _field(paragraph: Any, code: str, marks: Sequence[str]) -> None:
    """The marks of a field: what Word works out itself when it is updated."""
    for mark in marks:
        run = paragraph.add_run()
        character = OxmlElement("w:fldChar")
        character.set(qn("w:fldCharType"), mark)
        run._r.append(character)
        if mark == "begin":
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = code
            paragraph.add_run()._r.append(instruction)


def _exhibit(document: Any, exhibit: Exhibit, picture: bytes | None, numbers: dict[str, int]) -> None:
    document.add_heading(exhibit.heading, 1)
    for text in (*exhibit.comment.splitlines(), "" if exhibit.paragraphs else exhibit.words.subtitle):
        if text:
            document.add_paragraph(text).paragraph_format.keep_with_next = True
    if exhibit.paragraphs:
        for text in exhibit.paragraphs:
            document.add_paragraph(text, style="List Bullet" if len(exhibit.paragraphs) > 1 else "Normal")
    elif picture:
        _picture(document, exhibit, picture)
    else:
        _table(document, exhibit)
    _caption(document, exhibit, bool(picture), numbers)


def _picture(document: Any, exhibit: Exhibit, picture: bytes) -> None:
    legend = "   ".join(f"{entry.text} {entry.total}" for entry in exhibit.words.legend)
    if legend:
        _said(document, legend).paragraph_format.keep_with_next = True
    document.add_picture(io.BytesIO(picture), width=_text_width(document))
    described(document, exhibit.heading, exhibit.words.summary).paragraph_format.keep_with_next = True


def _table(document: Any, exhibit: Exhibit) -> None:
    """The numbers as a real table whose head is repeated on each page."""
    if exhibit.charted:
        _said(document, exhibit.reader.say("report-no-picture"))
    frame = exhibit.on_paper
    table = document.add_table(rows=1, cols=len(frame.columns), style="Table Grid")
    widths = [round(_text_width(document) * share) for share in column_widths(frame)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    _cells(table.rows[0], list(map(str, frame.columns)), frame, widths, bold=True)
    repeated(table.rows[0])
    for row in shown_cells(frame.head(MOST_ROWS), exhibit.reader):
        _cells(table.add_row(), row, frame, widths)
    if len(frame) > MOST_ROWS:
        _said(document, exhibit.reader.say("report-rows-cut", count=len(frame) - MOST_ROWS))


def _cells(row: Any, texts: Sequence[str], frame: pd.DataFrame, widths: Sequence[int], bold: bool = False) -> None:
    for cell, text, name, width in zip(row.cells, texts, frame.columns, widths, strict=True):
        cell.width = width  # LibreOffice asks the cells, Word the columns
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(9), bold
        if pd.api.types.is_numeric_dtype(frame[name]):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _caption(document: Any, exhibit: Exhibit, drawn: bool, numbers: dict[str, int]) -> None:
    """ "Figure 3. What was left out; the filter; how it counts": numbered as Word numbers captions."""
    if exhibit.paragraphs:
        document.add_paragraph(exhibit.caption, style="Caption")
        return
    kind = "figure" if drawn else "table"
    numbers[kind] += 1
    number = exhibit.reader.say(f"report-{kind}", number=str(numbers[kind]))
    before, _, after = number.partition(str(numbers[kind]))
    paragraph = document.add_paragraph(before, style="Caption")
    _field(paragraph, f"SEQ {kind.capitalize()} \\* ARABIC", ("begin", "separate"))
    paragraph.add_run(str(numbers[kind]))
    _field(paragraph, "", ("end",))
    paragraph.add_run(f"{after}. {exhibit.caption}")


def _said(document: Any, text: str) -> Any:
    return document.add_paragraph(text, style="Caption")
