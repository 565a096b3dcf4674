"""A report as slides: charts that PowerPoint draws and lets one edit, with their workbook; maps and lanes as pictures."""

import io
from collections.abc import Sequence
from typing import Any

from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.util import Emu, Mm, Pt

from dashboard.charts.native import Native
from dashboard.export.report.exhibits import Exhibit, Report, column_widths, shown_cells
from dashboard.theme import PAPER, resolved
from dashboard.wording import BCP47

WIDTH, HEIGHT, EDGE = Mm(338.7), Mm(190.5), Mm(14)  # 16:9
TOP, BOTTOM = Mm(38), Mm(20)  # of what stands between a slide's head and its foot
PICTURE_PX = 1200
MOST_ROWS = 11  # of a table on a slide; the workbook has them all
SERIF, SANS = "Cambria", "Calibri"
CHARTS = {
    (False, False): XL_CHART_TYPE.COLUMN_CLUSTERED, (True, False): XL_CHART_TYPE.COLUMN_STACKED,
    (False, True): XL_CHART_TYPE.BAR_CLUSTERED, (True, True): XL_CHART_TYPE.BAR_STACKED,
}  # fmt: skip


def write(report: Report, pictures: Sequence[bytes | None]) -> bytes:
    """The slides: a title, one for each exhibit, one about the data.

    Args:
        pictures: A PNG for each exhibit that is a chart, in order; where there is none, and no chart of PowerPoint's own
            either, its table stands instead.
    """
    slides = Presentation()
    slides.slide_width, slides.slide_height = WIDTH, HEIGHT
    core = slides.core_properties
    core.title, core.author, core.language = report.title, report.reader.institute("name"), BCP47[report.language]
    made = report.reader.say("report-made", day=report.reader.words.day_long(report.made_on))
    _words(slides, report.title, (report.reader.institute("name"), report.subtitle, made), report)
    for exhibit, picture in zip(report.exhibits, pictures, strict=True):
        _exhibit(slides, exhibit, picture, report)
    _words(slides, report.reader.say("report-source-heading"), (report.source, report.data_version), report)
    out = io.BytesIO()
    slides.save(out)
    return out.getvalue()


def _words(slides: Any, title: str, texts: Sequence[str], report: Report) -> None:
    slide = _slide(slides, title)
    _text(slide, "\n".join(texts), TOP, HEIGHT - TOP - BOTTOM, 20)
    _notes(slide, report.subtitle, report)


def _slide(slides: Any, title: str) -> Any:
    """An empty slide with its title in the place that outlines and screen readers look for it."""
    slide = slides.slides.add_slide(slides.slide_layouts[5])  # title only
    shape = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = EDGE, Mm(8), WIDTH - 2 * EDGE, Mm(18)
    shape.text_frame.word_wrap = True
    shape.text_frame.text = title
    paragraph = shape.text_frame.paragraphs[0]
    paragraph.alignment = 1  # left
    _type(paragraph, 26, SERIF, "ink", bold=True)
    return slide


def _exhibit(slides: Any, exhibit: Exhibit, picture: bytes | None, report: Report) -> None:
    slide = _slide(slides, exhibit.heading)
    said = " ".join(part for part in (exhibit.comment, "" if exhibit.paragraphs else exhibit.words.subtitle) if part)
    _text(slide, said, Mm(26), Mm(12), 14)
    room = (EDGE, TOP, WIDTH - 2 * EDGE, HEIGHT - TOP - BOTTOM)
    if exhibit.paragraphs:
        _text(slide, "\n".join(exhibit.paragraphs), TOP, room[3], 18, between=10)
    elif exhibit.native:
        _chart(slide, exhibit.native, exhibit, room)
    elif picture:
        _picture(slide, picture, exhibit, room)
    else:
        _table(slide, exhibit, room)
    _text(slide, exhibit.caption, HEIGHT - BOTTOM + Mm(1), BOTTOM - Mm(3), 10, colour="ink3")
    _notes(slide, f"{exhibit.words.summary}\n{exhibit.caption}", report)


def _chart(slide: Any, native: Native, exhibit: Exhibit, room: tuple[int, int, int, int]) -> None:
    data = CategoryChartData()
    data.categories = list(native.categories)
    for name, values in native.series.items():
        data.add_series(name, list(values))
    kind = CHARTS[native.stacked, native.horizontal]
    shape = slide.shapes.add_chart(kind, *map(Emu, room), data)
    _described(shape, exhibit)
    chart = shape.chart
    chart.has_title, chart.has_legend = False, len(native.series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.font.size, chart.font.name = Pt(12), SANS
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


def _picture(slide: Any, picture: bytes, exhibit: Exhibit, room: tuple[int, int, int, int]) -> None:
    """As large as the room allows, in the middle of it."""
    left, top, width, height = room
    with Image.open(io.BytesIO(picture)) as image:
        scale = min(width / image.width, height / image.height)
        across, down = round(image.width * scale), round(image.height * scale)
    shape = slide.shapes.add_picture(io.BytesIO(picture), left + (width - across) // 2, top, across, down)
    _described(shape, exhibit)


def _table(slide: Any, exhibit: Exhibit, room: tuple[int, int, int, int]) -> None:
    frame = exhibit.on_paper.head(MOST_ROWS)
    left, top, width, _ = room
    shape = slide.shapes.add_table(len(frame) + 1, len(frame.columns), left, top, width, Mm(8) * (len(frame) + 1))
    _described(shape, exhibit)
    for column, share in zip(shape.table.columns, column_widths(exhibit.on_paper), strict=True):
        column.width = round(width * share)
    for row, texts in enumerate([list(map(str, frame.columns)), *shown_cells(frame, exhibit.reader)]):
        for column, text in enumerate(texts):
            cell = shape.table.cell(row, column)
            cell.text = text
            cell.margin_top = cell.margin_bottom = Mm(0.8)
            _type(cell.text_frame.paragraphs[0], 11, SANS, "paper" if row == 0 else "ink", bold=row == 0)
    more = len(exhibit.on_paper) - len(frame)
    if more > 0:
        _text(slide, exhibit.reader.say("report-rows-cut", count=more), HEIGHT - BOTTOM - Mm(5), Mm(6), 10, colour="ink3")


def _described(shape: Any, exhibit: Exhibit) -> None:
    """The text that stands for it where it cannot be seen."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", exhibit.words.summary)
    properties.set("title", exhibit.heading)


def _text(slide: Any, text: str, top: int, height: int, size: int, colour: str = "ink2", between: int = 0) -> None:
    frame = slide.shapes.add_textbox(EDGE, top, WIDTH - 2 * EDGE, height).text_frame
    frame.word_wrap = True
    frame.text = text
    for paragraph in frame.paragraphs:
        paragraph.space_after = Pt(between)
        _type(paragraph, size, SANS, colour)


def _type(paragraph: Any, size: int, family: str, colour: str, bold: bool = False) -> None:
    paragraph.font.size, paragraph.font.name, paragraph.font.bold = Pt(size), family, bold
    paragraph.font.color.rgb = _rgb(PAPER[colour])


def _notes(slide: Any, text: str, report: Report) -> None:
    """What the speaker should know: filter, counting and sources."""
    slide.notes_slide.notes_text_frame.text = "\n".join((text, report.source, report.data_version))


def _rgb(colour: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(colour.removeprefix("#")))
