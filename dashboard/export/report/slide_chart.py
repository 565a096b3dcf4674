"""A chart that PowerPoint draws itself, with its workbook."""

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.util import Emu, Pt

from dashboard.charts.native import Native
from dashboard.export.report.exhibits import Exhibit
from dashboard.export.report.slide import Sheet, described, rgb
from dashboard.export.word import SANS
from dashboard.theme import PAPER, resolved

CHARTS = {
    (False, False): XL_CHART_TYPE.COLUMN_CLUSTERED, (True, False): XL_CHART_TYPE.COLUMN_STACKED,
    (False, True): XL_CHART_TYPE.BAR_CLUSTERED, (True, True): XL_CHART_TYPE.BAR_STACKED,
}  # fmt: skip
NUMBERS = '#,##0.##;;""'  # no noughts


def chart(slide: Sheet, native: Native, exhibit: Exhibit, room: tuple[int, int, int, int]) -> None:
    data = CategoryChartData()
    data.categories = list(native.categories)
    for name, values in native.series.items():
        data.add_series(name, list(values))
    kind = CHARTS[native.stacked, native.horizontal]
    shape = slide.slide.shapes.add_chart(kind, *map(Emu, room), data)
    described(shape, exhibit)
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
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = NUMBERS, False
    if native.stacked:
        plot.overlap = 100
    for series, colour in zip(plot.series, native.colours, strict=True):
        series.format.fill.solid()
        fill = series.format.fill.fore_color.rgb = rgb(resolved(colour, "paper"))
        if native.stacked:
            _label(series, "paper" if _dark(fill) else "ink")


def _label(series: Any, colour: str) -> None:
    """The numbers within a bar in a colour that is read on it; a series with labels of its own says all about them."""
    labels = series.data_labels
    labels.show_value, labels.font.color.rgb = True, rgb(PAPER[colour])
    labels.number_format, labels.number_format_is_linked = NUMBERS, False


def _dark(colour: RGBColor) -> bool:
    """Whether white is read better on a colour than ink is, by the brightness that eyes see (Rec. 601)."""
    red, green, blue = (int(part) for part in colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128
