"""A table on a slide: as many rows as its room holds."""

from math import ceil
from typing import Any

import pandas as pd
from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Mm

from dashboard.export.report.exhibits import Exhibit, column_widths, shown_cells
from dashboard.export.report.slide import BESIDE, BOTTOM, WIDER, Sheet, described, in_type, text_on
from dashboard.export.word import SANS
from dashboard.theme import PAPER, text_width

MOST_ROWS, TABLE_PT, ROW = 16, 11, Mm(6.5)  # of a table on a slide, and the least height of a row; the workbook has all
PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's "No Style, No Grid"; its first choice is Office's blue


def table(slide: Sheet, exhibit: Exhibit, room: tuple[int, int, int, int]) -> None:
    left, top, width, _ = room
    frame = exhibit.on_paper.head(_fitting(exhibit, room))
    shape = slide.slide.shapes.add_table(len(frame) + 1, len(frame.columns), left, top, width, ROW * (len(frame) + 1))
    described(shape, exhibit)
    if not slide.own:
        shape._element.xpath(".//a:tableStyleId")[0].text = PLAIN_TABLE
    for column, share in zip(shape.table.columns, column_widths(exhibit.on_paper), strict=True):
        column.width = round(width * share)
    for row, texts in enumerate([list(map(str, frame.columns)), *shown_cells(frame, exhibit.reader)]):
        for column, text in enumerate(texts):
            cell = shape.table.cell(row, column)
            cell.text = text
            cell.margin_top = cell.margin_bottom = Mm(0.8)
            if pd.api.types.is_numeric_dtype(frame.iloc[:, column]):
                cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
            if slide.own:
                in_type(cell.text_frame.paragraphs[0], TABLE_PT, None, "paper" if row == 0 else "ink", bold=row == 0)
            else:
                in_type(cell.text_frame.paragraphs[0], TABLE_PT, SANS, "ink", bold=row == 0)
                _underlined(cell, "ink" if row == 0 else "rule")
    more = len(exhibit.on_paper) - len(frame)
    if more > 0:
        cut_off = exhibit.reader.say("report-rows-cut", count=more)
        text_on(slide, cut_off, slide.height - BOTTOM - Mm(5), Mm(6), 10, colour="ink3")


def _underlined(cell: Any, colour: str) -> None:
    """A thin line below a cell, as the tables of the page and of the Word document have it."""
    line = f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:srgbClr val="{PAPER[colour].lstrip("#")}"/></a:solidFill></a:lnB>'
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(line))


def _fitting(exhibit: Exhibit, room: tuple[int, int, int, int]) -> int:
    """How many rows of a table fit into a room, wrapped as they will be; one at least."""
    frame = exhibit.on_paper.head(MOST_ROWS)
    _, _, width, height = room
    across = [Emu(round(width * share)).pt - BESIDE for share in column_widths(exhibit.on_paper)]  # without the cells' margins
    left = Emu(height - Mm(6)).pt
    for place, texts in enumerate([list(map(str, frame.columns)), *shown_cells(frame, exhibit.reader)]):
        lines = (ceil(text_width(text, TABLE_PT) * WIDER / space) for text, space in zip(texts, across, strict=True))
        left -= max(1, *lines) * TABLE_PT * 1.2 + 5
        if left < 0:
            return max(place - 1, 1)
    return len(frame)
