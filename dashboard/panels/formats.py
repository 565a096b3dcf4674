"""In which formats do we meet, and where was a summit without us?

One lane a format: milestones are diamonds, the institute's meetings dots, the chosen period a band. The first family of
the vocabulary is drawn whole, so that its silent formats show too; of the others what has meetings in the selection.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import lane_words, no_formats
from dashboard.charts.lane_figure import lanes_figure
from dashboard.charts.lanes import HEAD, LANE, Lane, days_drawn
from dashboard.reader import Figure, Reader, Words

HEIGHT = HEAD + 12 * LANE


def drawn(rows: pd.DataFrame, reader: Reader) -> list[Lane]:
    """The lanes to draw: the first family's, those with meetings in the selection, and the chosen ones."""
    every = lane_words.lanes(rows, reader)
    return [lane for lane in every if lane.chosen or lane.row["meetings"] or lane.row["family"] == every[0].row["family"]]


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    if no_formats.named_nowhere(rows):
        return Words(title=reader.say("formats-title"), subtitle="", summary=reader.say("formats-nowhere"))
    shown, span = drawn(rows, reader), days_drawn(lane_words.lanes(rows, reader), reader)
    return Words(
        title=_title(shown, reader),
        subtitle=lane_words.subtitle(reader),
        legend=lane_words.legend(shown, span, reader),
        caption=_caption(len(rows) - len(shown), lane_words.undrawn(shown, span, reader), reader),
        counting=lane_words.counting(rows, reader),
        summary=lane_words.summary(rows, reader),
    )


def _title(shown: list[Lane], reader: Reader) -> str:
    families = list(dict.fromkeys(lane.row["family"] for lane in shown))
    key = "formats-title-family" if len(families) == 1 else "formats-title-families"
    return reader.say(key, family=reader.label("format_family", families[0]))


def _caption(hidden: int, undrawn: str, reader: Reader) -> str:
    parts = [undrawn, reader.say("formats-hidden", count=hidden) if hidden else ""]
    return " ".join(part for part in parts if part)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """Every format, drawn or not: counts, last meeting of all records, the milestones behind and ahead."""
    return lane_words.table(rows, reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component | None:
    """Beside the chart nothing; instead of an empty one what is missing."""
    return no_formats.said_instead(reader) if no_formats.named_nowhere(rows) else None


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The lanes, family by family.

    Args:
        rows: One row per format in the vocabulary's order: format and family (codes), meetings, comparison, total and
            family's counts, dots and milestones (lists of structs).
        reader: Language, days and width of the person looking.
    """
    return lanes_figure(drawn(rows, reader), days_drawn(lane_words.lanes(rows, reader), reader), reader)
