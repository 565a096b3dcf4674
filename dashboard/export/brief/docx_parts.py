"""What the brief's Word document is put together from: lines, runs and tables in its type and colours."""

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from dashboard.theme import PAPER

TEXT_WIDTH = Mm(178)


def new_table(document: Any, rows: int, shares: Sequence[float]) -> Any:
    table = document.add_table(rows=rows, cols=len(shares))
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = round(TEXT_WIDTH * share)  # LibreOffice asks the cells, Word the columns
        for cell in column.cells:
            cell.width = round(TEXT_WIDTH * share)
    return table


def edged(properties: Any, kind: str, edges: dict[str, str]) -> None:
    """Thin lines round a paragraph or in a table."""
    borders = OxmlElement(kind)
    for edge in ("top", "bottom", "insideH"):  # in the order of the schema
        if edge in edges:
            line = OxmlElement(f"w:{edge}")
            for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", edges[edge].lstrip("#"))):
                line.set(qn(f"w:{name}"), value)
            borders.append(line)
    properties.append(borders)


def said_line(document: Any, words: str, size: float, colour: str = "ink") -> Any:
    paragraph = document.add_paragraph()
    if words:
        run_of(paragraph, words, size, colour)
    return paragraph


def run_of(paragraph: Any, words: str, size: float, colour: str = "ink", bold: bool = False) -> Any:
    run = paragraph.add_run(words)
    run.font.size, run.font.color.rgb, run.bold = Pt(size), rgb(colour), bold
    return run


def rgb(name: str) -> RGBColor:
    return RGBColor.from_string(PAPER[name].lstrip("#"))
