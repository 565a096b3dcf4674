"""The brief as a Word document that one may edit: the same words, real tables, real footnotes."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from dashboard.export.brief import pdf
from dashboard.export.brief.docx_parts import TEXT_WIDTH, edged, new_table, rgb, run_of, said_line
from dashboard.export.brief.footnotes import Footnotes
from dashboard.export.brief.shapes import Brief, Contact, Line, head
from dashboard.export.word import SANS, SERIF, described, in_language, in_type, on_a4, repeated, written
from dashboard.theme import PAPER, resolved
from dashboard.wording import BCP47

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
        said_line(document, " ".join(given.unknown), 9.5)
    foot = said_line(document, " ".join((given.selection, given.source, given.data_version)), 8, "ink3")
    foot.paragraph_format.space_before = Pt(10)
    notes.write()
    return written(document)


def _told(document: Any, lines: Sequence[tuple[str, str]], size: float) -> None:
    """Labels in bold, each with what is said of it."""
    for label, words in lines:
        paragraph = said_line(document, "", size)
        run_of(paragraph, f"{label}: ", size, bold=True)
        run_of(paragraph, words, size)


def _none(key: str, given: Brief) -> tuple[Line, ...]:
    return (Line(given.reader.say(key, count=0)),)


def _plain(given: Brief) -> Any:
    document = Document()
    ink = rgb("ink")
    on_a4(document, beside=16, above=12)
    in_type(document, (
        ("Normal", SANS, 10, ink, False), ("Title", SERIF, 25, ink, True), ("Heading 1", SERIF, 12.5, ink, True),
    ))  # fmt: skip
    for name, before, after in (("Normal", 0, 2), ("Title", 4, 4), ("Heading 1", 8, 3)):
        lines = document.styles[name].paragraph_format
        lines.space_before, lines.space_after, lines.line_spacing = Pt(before), Pt(after), 1
    core = document.core_properties
    core.title, core.author, core.comments = head(given)["title"], head(given)["institute"], given.data_version
    in_language(document, BCP47[given.reader.language])
    borders = document.styles["Title"].element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)
    return document


def _head(document: Any, given: Brief) -> None:
    """Whose brief, of which day; the country; the sentence."""
    said = head(given)
    line = said_line(document, "", 10)
    line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    run_of(line, said["institute"], 10, bold=True)
    run_of(line, f"  {said['kind']}\t{said['as_of']}", 10, "ink2")
    edged(line._p.get_or_add_pPr(), "w:pBdr", {"bottom": PAPER["ink"]})
    document.add_paragraph(given.country, style="Title")
    run_of(document.add_paragraph(), given.sentence, 11.5).font.name = SERIF


def _facts(document: Any, given: Brief) -> None:
    table = new_table(document, 3, [1 / len(given.facts)] * len(given.facts))
    for place, fact in enumerate(given.facts):
        for row, (words, size, colour) in enumerate(zip(fact, (8.5, 11.5, 8.5), ("ink2", "ink", "ink2"), strict=True)):
            run = run_of(table.rows[row].cells[place].paragraphs[0], words, size, colour, bold=row == 1)
            if row == 1:
                run.font.name = SERIF
    repeated(table.rows[0])


def _timeline(document: Any, given: Brief, said: dict[str, Any]) -> None:
    document.add_heading(said["timeline"], 1)
    legend = said_line(document, "", 9)
    legend.paragraph_format.keep_with_next = True
    for entry in given.places:
        run_of(legend, "■ ", 9).font.color.rgb = RGBColor.from_string(resolved(entry.colour, "paper").lstrip("#"))
        run_of(legend, f"{entry.text} {entry.total}    ", 9, "ink2")
    document.add_picture(io.BytesIO(pdf.chart(given)), width=TEXT_WIDTH)
    described(document, said["timeline"], said["timeline_alt"])
    if said["timeline_caption"]:
        said_line(document, said["timeline_caption"], 8.5, "ink3")


def _topics(document: Any, given: Brief, said: dict[str, Any]) -> None:
    """Two topics a line, each with its number."""
    half = -(-len(given.topics) // 2)
    table = new_table(document, half + 1, TOPIC_COLUMNS)
    for column in (0, 2):
        for place, words in enumerate((said["topic"], said["meetings"])):
            run_of(table.rows[0].cells[column + place].paragraphs[0], words, 8.5, "ink2")
    repeated(table.rows[0])
    for place, topic in enumerate(given.topics):
        cells, column = table.rows[place % half + 1].cells, 2 * (place // half)
        run_of(cells[column].paragraphs[0], topic.label, 9.5)
        run_of(cells[column + 1].paragraphs[0], given.reader.number(topic.meetings), 9.5, bold=True)


def _contacts(document: Any, given: Brief, columns: Sequence[str], notes: Footnotes) -> None:
    table = new_table(document, 1, CONTACT_COLUMNS)
    for cell, words in zip(table.rows[0].cells, columns, strict=True):
        run_of(cell.paragraphs[0], words, 8.5, "ink2")
    repeated(table.rows[0])
    for contact in given.contacts:
        row = table.add_row()
        for cell, share in zip(row.cells, CONTACT_COLUMNS, strict=True):
            cell.width = round(TEXT_WIDTH * share)
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        _contact(row.cells, contact, given, notes)
    edged(table._tbl.tblPr, "w:tblBorders", {"insideH": PAPER["rule"], "bottom": PAPER["rule"], "top": PAPER["ink"]})


def _contact(cells: Any, contact: Contact, given: Brief, notes: Footnotes) -> None:
    day, what, theirs, ours = (cell.paragraphs[0] for cell in cells)
    run_of(day, contact.days.replace(" ", "\u00a0"), 9)
    run_of(what, contact.title, 9, bold=True)
    _note(what, contact.meeting_id, given, notes)
    if contact.about:
        run_of(cells[1].add_paragraph(), contact.about, 9, "ink2")
    for place, (name, role) in enumerate(contact.theirs):
        run_of(theirs, ("; " if place else "") + name, 9, bold=True)
        run_of(theirs, f", {role}" if role else "", 9)
    run_of(ours, "; ".join(contact.ours), 9)
    for paragraph, named, more, unnamed in zip((theirs, ours), (contact.theirs, contact.ours), contact.more, contact.unnamed,
                                               strict=True):  # fmt: skip
        run_of(paragraph, f" {more}" if named and more else "" if named else unnamed, 9, "ink" if named else "ink3")


def _statements(document: Any, heading: str, lines: Sequence[Line], given: Brief, notes: Footnotes) -> None:
    document.add_heading(heading, 1)
    for line in lines:
        paragraph = document.add_paragraph(style="List Bullet" if len(lines) > 1 else "Normal")
        paragraph.paragraph_format.space_after = Pt(0)
        run_of(paragraph, line.words, 9.5)
        _note(paragraph, line.meeting_id, given, notes)


def _note(paragraph: Any, meeting_id: str, given: Brief, notes: Footnotes) -> None:
    source = given.sources.get(meeting_id)
    if source:
        notes.add(paragraph, meeting_id, source.words, source.url)
