"""A report as slides: charts that PowerPoint draws and lets one edit, with their workbook; maps and lanes as pictures."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Emu, Mm, Pt

from dashboard.charts.native import Native
from dashboard.charts.record_words import cut
from dashboard.export.report.exhibits import Exhibit, Report, column_widths, shown_cells
from dashboard.export.report.templates import BadTemplate, opened
from dashboard.theme import PAPER, resolved, text_width
from dashboard.wording import BCP47

WIDTH, HEIGHT, EDGE = Mm(338.7), Mm(190.5), Mm(14)  # 16:9
SAID, BOTTOM = Mm(12), Mm(20)  # what is said under a slide's title, and its foot
PICTURE_PX = 1200
MOST_ROWS, TABLE_PT = 11, 11  # of a table on a slide; the workbook has all rows
LONGEST_SAID = 300  # characters under a title; the speaker's notes have the whole comment
SERIF, SANS = "Cambria", "Calibri"
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
CHARTS = {
    (False, False): XL_CHART_TYPE.COLUMN_CLUSTERED, (True, False): XL_CHART_TYPE.COLUMN_STACKED,
    (False, True): XL_CHART_TYPE.BAR_CLUSTERED, (True, True): XL_CHART_TYPE.BAR_STACKED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide and its room: sizes in EMU, `head` the height that the title takes; `own` if the look is the institute's."""

    slide: Any
    width: int
    height: int
    head: int
    own: bool

    @property
    def room(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of what stands between the head and the foot."""
        top = self.head + SAID
        return EDGE, top, self.width - 2 * EDGE, self.height - top - BOTTOM


def write(report: Report, pictures: Sequence[bytes | None], template: bytes | None = None) -> bytes:
    """The slides: a title, one for each exhibit, one about the data.

    Args:
        pictures: A PNG for each exhibit that is a chart, in order; where there is none, and no chart of PowerPoint's own
            either, its table stands instead.
        template: A PPTX of the institute whose size, layouts and fonts are used; its slides are kept in front.

    Raises:
        BadTemplate: It is no PPTX, or has no layout with a title.
    """
    slides = opened(Presentation, template, ".pptx") if template else Presentation()
    if not template:
        slides.slide_width, slides.slide_height = WIDTH, HEIGHT
    blank = _title_only(slides) if template else None
    core = slides.core_properties
    core.title, core.author, core.language = report.title, report.reader.institute("name"), BCP47[report.language]
    made = report.reader.say("report-made", day=report.reader.words.day_long(report.made_on))
    _words(_sheet(slides, report.title, blank), (report.reader.institute("name"), report.subtitle, made), report)
    for exhibit, picture in zip(report.exhibits, pictures, strict=True):
        _exhibit(_sheet(slides, exhibit.heading, blank), exhibit, picture, report)
    about = _sheet(slides, report.reader.say("report-source-heading"), blank)
    _words(about, (report.source, report.data_version), report)
    out = io.BytesIO()
    slides.save(out)
    return out.getvalue()


def _title_only(slides: Any) -> Any:
    """The layout of the template that has a title and the fewest places besides."""
    titled = [
        layout for layout in slides.slide_layouts
        if any(place.placeholder_format.type in TITLES for place in layout.placeholders)
    ]  # fmt: skip
    if not titled:
        raise BadTemplate("The template has no layout with a title. Add one in PowerPoint's slide master.")
    return min(titled, key=lambda layout: len(layout.placeholders))


def _words(sheet: Sheet, texts: Sequence[str], report: Report) -> None:
    _, top, _, height = sheet.room
    _text(sheet, "\n".join(texts), top, height, 20)
    _notes(sheet, report.subtitle, report)


def _sheet(slides: Any, title: str, blank: Any) -> Sheet:
    """An empty slide with its title in the place that outlines and screen readers look for it."""
    slide = slides.slides.add_slide(blank or slides.slide_layouts[5])  # title only
    shape = slide.shapes.title
    for place in list(slide.placeholders):
        if place.placeholder_format.idx:  # of all the layout's places the title alone is filled
            place.element.getparent().remove(place.element)
    if not blank:
        shape.left, shape.top, shape.width, shape.height = EDGE, Mm(8), WIDTH - 2 * EDGE, Mm(18)
    shape.text_frame.word_wrap = True
    shape.text_frame.text = title
    if not blank:
        shape.text_frame.paragraphs[0].alignment = 1  # left
        _type(shape.text_frame.paragraphs[0], 26, SERIF, "ink", bold=True)
    head = min(shape.top + shape.height, slides.slide_height // 3)
    return Sheet(slide, slides.slide_width, slides.slide_height, head, blank is not None)


def _exhibit(slide: Sheet, exhibit: Exhibit, picture: bytes | None, report: Report) -> None:
    said = " ".join(part for part in (exhibit.comment, "" if exhibit.paragraphs else exhibit.words.subtitle) if part)
    _text(slide, cut(" ".join(said.split()), LONGEST_SAID), slide.head, SAID, 14)
    room = slide.room
    if exhibit.paragraphs:
        _text(slide, "\n".join(exhibit.paragraphs), room[1], room[3], 18, between=10)
    elif exhibit.native:
        _chart(slide, exhibit.native, exhibit, room)
    elif picture:
        _picture(slide, picture, exhibit, room)
    else:
        _table(slide, exhibit, room)
    _text(slide, exhibit.caption, slide.height - BOTTOM + Mm(1), BOTTOM - Mm(3), 10, colour="ink3")
    notes = (exhibit.comment if len(said) > LONGEST_SAID else "", exhibit.words.summary, exhibit.caption)
    _notes(slide, "\n".join(filter(None, notes)), report)


def _chart(slide: Sheet, native: Native, exhibit: Exhibit, room: tuple[int, int, int, int]) -> None:
    data = CategoryChartData()
    data.categories = list(native.categories)
    for name, values in native.series.items():
        data.add_series(name, list(values))
    kind = CHARTS[native.stacked, native.horizontal]
    shape = slide.slide.shapes.add_chart(kind, *map(Emu, room), data)
    _described(shape, exhibit)
    chart = shape.chart
    chart.has_title, chart.has_legend = False, len(native.series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.font.size, chart.font.name = Pt(12), None if slide.own else SANS
    chart.value_axis.has_major_gridlines, chart.value_axis.visible = False, False
    if native.horizontal:
        chart.category_axis.reverse_order = True  # the first one on top
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 40, True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = '#,##0.##;;""', False  # no noughts
    if native.stacked:
        plot.overlap = 100
    for series, colour in zip(plot.series, native.colours, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = _rgb(resolved(colour, "paper"))


def _picture(slide: Sheet, picture: bytes, exhibit: Exhibit, room: tuple[int, int, int, int]) -> None:
    """As large as the room allows, in the middle of it."""
    left, top, width, height = room
    with Image.open(io.BytesIO(picture)) as image:
        scale = min(width / image.width, height / image.height)
        across, down = round(image.width * scale), round(image.height * scale)
    shape = slide.slide.shapes.add_picture(io.BytesIO(picture), left + (width - across) // 2, top, across, down)
    _described(shape, exhibit)


def _table(slide: Sheet, exhibit: Exhibit, room: tuple[int, int, int, int]) -> None:
    left, top, width, _ = room
    frame = exhibit.on_paper.head(_fitting(exhibit, room))
    shape = slide.slide.shapes.add_table(len(frame) + 1, len(frame.columns), left, top, width, Mm(8) * (len(frame) + 1))
    _described(shape, exhibit)
    for column, share in zip(shape.table.columns, column_widths(exhibit.on_paper), strict=True):
        column.width = round(width * share)
    for row, texts in enumerate([list(map(str, frame.columns)), *shown_cells(frame, exhibit.reader)]):
        for column, text in enumerate(texts):
            cell = shape.table.cell(row, column)
            cell.text = text
            cell.margin_top = cell.margin_bottom = Mm(0.8)
            family, colour = None if slide.own else SANS, "paper" if row == 0 else "ink"
            _type(cell.text_frame.paragraphs[0], TABLE_PT, family, colour, bold=row == 0)
    more = len(exhibit.on_paper) - len(frame)
    if more > 0:
        cut_off = exhibit.reader.say("report-rows-cut", count=more)
        _text(slide, cut_off, slide.height - BOTTOM - Mm(5), Mm(6), 10, colour="ink3")


def _fitting(exhibit: Exhibit, room: tuple[int, int, int, int]) -> int:
    """How many rows of a table fit into a room, wrapped as they will be; one at least."""
    frame = exhibit.on_paper.head(MOST_ROWS)
    _, _, width, height = room
    across = [Emu(round(width * share)).pt - 15 for share in column_widths(exhibit.on_paper)]  # without the cells' margins
    left = Emu(height - Mm(6)).pt
    for place, texts in enumerate([list(map(str, frame.columns)), *shown_cells(frame, exhibit.reader)]):
        lines = (ceil(text_width(text, TABLE_PT) * 1.15 / space) for text, space in zip(texts, across, strict=True))
        left -= max(1, *lines) * TABLE_PT * 1.2 + 5
        if left < 0:
            return max(place - 1, 1)
    return len(frame)


def _described(shape: Any, exhibit: Exhibit) -> None:
    """The text that stands for it where it cannot be seen."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", exhibit.words.summary)
    properties.set("title", exhibit.heading)


def _text(slide: Sheet, text: str, top: int, height: int, size: int, colour: str = "ink2", between: int = 0) -> None:
    frame = slide.slide.shapes.add_textbox(EDGE, top, slide.width - 2 * EDGE, height).text_frame
    frame.word_wrap = True
    frame.text = text
    for paragraph in frame.paragraphs:
        paragraph.space_after = Pt(between)
        _type(paragraph, size, None if slide.own else SANS, colour)


def _type(paragraph: Any, size: int, family: str | None, colour: str, bold: bool = False) -> None:
    paragraph.font.size, paragraph.font.name, paragraph.font.bold = Pt(size), family, bold
    paragraph.font.color.rgb = _rgb(PAPER[colour])


def _notes(slide: Sheet, text: str, report: Report) -> None:
    """What the speaker should know: filter, counting and sources."""
    slide.slide.notes_slide.notes_text_frame.text = "\n".join((text, report.source, report.data_version))


def _rgb(colour: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(colour.removeprefix("#")))
