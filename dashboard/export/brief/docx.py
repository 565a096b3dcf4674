"""The brief as a Word document that one may edit: the same words, real tables, real footnotes."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from dashboard.export.brief import pdf
from dashboard.export.brief.footnotes import Footnotes
from dashboard.export.brief.shapes import Brief, Contact, Line, head
from dashboard.theme import PAPER, resolved
from dashboard.wording import BCP47

TEXT_WIDTH = Mm(178)
SERIF, SANS = "Cambria", "Calibri"  # as in the report: there wherever Word is, and replaced alike by LibreOffice
CONTACT_COLUMNS = (0.14, 0.39, 0.29, 0.18)
TOPIC_COLUMNS = (0.4, 0.1, 0.4, 0.1)


def write(given: Brief) -> bytes:
    """The document."""
    document, said = _plain(given), pdf.heads(given)
    notes = Footnotes(document, PAPER["accent"].lstrip("#"))
    _head(document, given)
    if given.facts:
        _facts(document, given)
    if any(bar.parts for bar in given.bins):
        _timeline(document, given, said)
    if given.topics:
        document.add_heading(said["topics"], 1)
        _topics(document, given, said)
    _told(document, given.standing, 9)
    if given.around:
        document.add_heading(said["around"], 1)
        _told(document, given.around, 9.5)
        _statements(document, said["near"], given.near or _none("country-peers-nobody", given), given, notes)
    if given.contacts:
        document.add_heading(said["contacts"], 1)
        _contacts(document, given, said["columns"], notes)
    _statements(document, said["formats"], given.formats + (given.documents or _none("country-documents-results", given)),
                given, notes)  # fmt: skip
    _statements(document, said["open_ends"], given.open_ends or _none("brief-nothing-open", given), given, notes)
    if given.unknown:
        document.add_heading(said["unknown"], 1)
        _text(document, " ".join(given.unknown), 9.5)
    foot = _text(document, " ".join((given.selection, given.source, given.data_version)), 8, "ink3")
    foot.paragraph_format.space_before = Pt(10)
    notes.write()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _told(document: Any, lines: Sequence[tuple[str, str]], size: float) -> None:
    """Labels in bold, each with what is said of it."""
    for label, words in lines:
        paragraph = _text(document, "", size)
        _run(paragraph, f"{label}: ", size, bold=True)
        _run(paragraph, words, size)


def _none(key: str, given: Brief) -> tuple[Line, ...]:
    return (Line(given.reader.say(key, count=0)),)


def _plain(given: Brief) -> Any:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(16)
    section.top_margin = section.bottom_margin = Mm(12)
    for name, family, size, before, after in (
        ("Normal", SANS, 10, 0, 2), ("Title", SERIF, 25, 4, 4), ("Heading 1", SERIF, 12.5, 8, 3),
    ):  # fmt: skip
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = family, Pt(size), _rgb("ink")
        style.font.bold, style.font.italic = name != "Normal", False
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for kind in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{kind}"), family)
    core, language = document.core_properties, OxmlElement("w:lang")
    core.title, core.author = head(given)["title"], head(given)["institute"]
    core.language, core.comments = BCP47[given.reader.language], given.data_version
    language.set(qn("w:val"), BCP47[given.reader.language])
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    borders = document.styles["Title"].element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)
    return document


def _head(document: Any, given: Brief) -> None:
    """Whose brief, of which day; the country; the sentence."""
    said = head(given)
    line = _text(document, "", 10)
    line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    _run(line, said["institute"], 10, bold=True)
    _run(line, f"  {said['kind']}\t{said['as_of']}", 10, "ink2")
    _edges(line._p.get_or_add_pPr(), "w:pBdr", {"bottom": PAPER["ink"]})
    document.add_paragraph(given.country, style="Title")
    _run(document.add_paragraph(), given.sentence, 11.5).font.name = SERIF


def _facts(document: Any, given: Brief) -> None:
    table = _table(document, 3, [1 / len(given.facts)] * len(given.facts))
    for place, fact in enumerate(given.facts):
        for row, (words, size, colour) in enumerate(zip(fact, (8.5, 11.5, 8.5), ("ink2", "ink", "ink2"), strict=True)):
            run = _run(table.rows[row].cells[place].paragraphs[0], words, size, colour, bold=row == 1)
            if row == 1:
                run.font.name = SERIF
    _repeated(table.rows[0])


def _timeline(document: Any, given: Brief, said: dict[str, Any]) -> None:
    document.add_heading(said["timeline"], 1)
    legend = _text(document, "", 9)
    legend.paragraph_format.keep_with_next = True
    for entry in given.places:
        _run(legend, "■ ", 9).font.color.rgb = RGBColor.from_string(resolved(entry.colour, "paper").lstrip("#"))
        _run(legend, f"{entry.text} {entry.total}    ", 9, "ink2")
    document.add_picture(io.BytesIO(pdf.chart(given)), width=TEXT_WIDTH)
    described = document.paragraphs[-1]._p.find(f".//{qn('wp:docPr')}")
    described.set("descr", said["timeline_alt"])
    described.set("title", said["timeline"])
    if said["timeline_caption"]:
        _text(document, said["timeline_caption"], 8.5, "ink3")


def _topics(document: Any, given: Brief, said: dict[str, Any]) -> None:
    """Two topics a line, each with its number."""
    half = -(-len(given.topics) // 2)
    table = _table(document, half + 1, TOPIC_COLUMNS)
    for column in (0, 2):
        for place, words in enumerate((said["topic"], said["meetings"])):
            _run(table.rows[0].cells[column + place].paragraphs[0], words, 8.5, "ink2")
    _repeated(table.rows[0])
    for place, topic in enumerate(given.topics):
        cells, column = table.rows[place % half + 1].cells, 2 * (place // half)
        _run(cells[column].paragraphs[0], topic.label, 9.5)
        _run(cells[column + 1].paragraphs[0], given.reader.number(topic.meetings), 9.5, bold=True)


def _contacts(document: Any, given: Brief, columns: Sequence[str], notes: Footnotes) -> None:
    table = _table(document, 1, CONTACT_COLUMNS)
    for cell, words in zip(table.rows[0].cells, columns, strict=True):
        _run(cell.paragraphs[0], words, 8.5, "ink2")
    _repeated(table.rows[0])
    for contact in given.contacts:
        row = table.add_row()
        for cell, share in zip(row.cells, CONTACT_COLUMNS, strict=True):
            cell.width = round(TEXT_WIDTH * share)
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        _contact(row.cells, contact, given, notes)
    _edges(table._tbl.tblPr, "w:tblBorders", {"insideH": PAPER["rule"], "bottom": PAPER["rule"], "top": PAPER["ink"]})


def _contact(cells: Any, contact: Contact, given: Brief, notes: Footnotes) -> None:
    day, what, theirs, ours = (cell.paragraphs[0] for cell in cells)
    _run(day, contact.days.replace(" ", "\u00a0"), 9)
    _run(what, contact.title, 9, bold=True)
    _note(what, contact.meeting_id, given, notes)
    if contact.about:
        _run(cells[1].add_paragraph(), contact.about, 9, "ink2")
    for place, (name, role) in enumerate(contact.theirs):
        _run(theirs, ("; " if place else "") + name, 9, bold=True)
        _run(theirs, f", {role}" if role else "", 9)
    _run(ours, "; ".join(contact.ours), 9)
    for paragraph, named, more, unnamed in zip((theirs, ours), (contact.theirs, contact.ours), contact.more, contact.unnamed,
                                               strict=True):  # fmt: skip
        _run(paragraph, f" {more}" if named and more else "" if named else unnamed, 9, "ink" if named else "ink3")


def _statements(document: Any, heading: str, lines: Sequence[Line], given: Brief, notes: Footnotes) -> None:
    document.add_heading(heading, 1)
    for line in lines:
        paragraph = document.add_paragraph(style="List Bullet" if len(lines) > 1 else "Normal")
        paragraph.paragraph_format.space_after = Pt(0)
        _run(paragraph, line.words, 9.5)
        _note(paragraph, line.meeting_id, given, notes)


def _note(paragraph: Any, meeting_id: str, given: Brief, notes: Footnotes) -> None:
    source = given.sources.get(meeting_id)
    if source:
        notes.add(paragraph, meeting_id, source.words, source.url)


def _table(document: Any, rows: int, shares: Sequence[float]) -> Any:
    table = document.add_table(rows=rows, cols=len(shares))
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = round(TEXT_WIDTH * share)  # LibreOffice asks the cells, Word the columns
        for cell in column.cells:
            cell.width = round(TEXT_WIDTH * share)
    return table


def _repeated(row: Any) -> None:
    """Marks a row as the head of its table."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _edges(properties: Any, kind: str, edges: dict[str, str]) -> None:
    """Thin lines round a paragraph or in a table."""
    borders = OxmlElement(kind)
    for edge in ("top", "bottom", "insideH"):  # in the order of the schema
        if edge in edges:
            line = OxmlElement(f"w:{edge}")
            for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", edges[edge].lstrip("#"))):
                line.set(qn(f"w:{name}"), value)
            borders.append(line)
    properties.append(borders)


def _text(document: Any, words: str, size: float, colour: str = "ink") -> Any:
    paragraph = document.add_paragraph()
    if words:
        _run(paragraph, words, size, colour)
    return paragraph


def _run(paragraph: Any, words: str, size: float, colour: str = "ink", bold: bool = False) -> Any:
    run = paragraph.add_run(words)
    run.font.size, run.font.color.rgb, run.bold = Pt(size), _rgb(colour), bold
    return run


def _rgb(name: str) -> RGBColor:
    return RGBColor.from_string(PAPER[name].lstrip("#"))
