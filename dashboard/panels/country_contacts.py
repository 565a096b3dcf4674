"""When and where did we meet this country?

One bar a month, quarter or year; up to twelve meetings each is a brick of its own. The places exclude each other.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from dashboard.charts import timeline
from dashboard.charts.record_words import day
from dashboard.reader import Entry, Figure, Reader, Words, once
from dashboard.theme import axis, layout, var

HEIGHT = 300
MANY_BINS = 16
MARGIN = {"l": 28, "r": 8, "t": 24, "pad": 0}
BELOW = {"year": 28, "quarter": 48, "month": 48}  # px for one line of names, or two with the years
ON_END = 44  # px for years written upwards, where they have no room beside each other
PLACES = {  # from the bottom of the stack up
    "here": var("accent"), "there": var("data"), "online": var("data-soft"), "elsewhere": var("ink3"),
    "unknown": var("no-country"),
}  # fmt: skip


class Count(NamedTuple):
    """The meetings of a bin at a place, and those of the comparison; no bin: they have no place on the axis."""

    bin: date | None
    place: str
    meetings: int
    comparison: int


@once
def _counts(rows: pd.DataFrame, reader: Reader) -> list[Count]:
    """The rows, taken out once: the words and the figure sum them in many ways."""
    bins = [day(moment) for moment in rows["bin"].tolist()]
    counts = (rows[name].fillna(0).astype("int64").tolist() for name in ("meetings", "comparison"))
    return [Count(*row) for row in zip(bins, rows["place"].tolist(), *counts, strict=True)]


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    totals = Counter[str]()
    for row in _counts(rows, reader):
        totals[row.place] += row.meetings
    legend = tuple(
        Entry(colour, place_words(place, reader), reader.number(totals[place]))
        for place, colour in PLACES.items() if totals[place]
    )  # fmt: skip
    return Words(
        title=reader.say(f"over-time-title-{reader.plan.bin}"),
        subtitle="; ".join(_subtitle(rows, reader)),
        legend=legend,
        caption=_caption(rows, reader),
        summary=_summary(rows, legend, reader),
    )


def _summary(rows: pd.DataFrame, legend: tuple[Entry, ...], reader: Reader) -> str:
    """How many meetings have a place in time, when most of them were, and where they were."""
    meetings, starts = _sums(rows, "meetings", reader), axis_bins(rows, reader)
    if not any(meetings):
        return reader.say("over-time-summary-none")
    most = max(meetings)
    when = reader.words.bin_name(starts[meetings.index(most)], reader.plan.bin)
    places = reader.words.listed([f"{entry.text}: {entry.total}" for entry in legend])
    return f"{reader.say('over-time-summary', total=sum(meetings), most=most, bin=when)} {places}."


def _caption(rows: pd.DataFrame, reader: Reader) -> str:
    undrawn = sum(row.meetings for row in _counts(rows, reader) if row.bin is None)
    return " ".join([reader.left_out(), reader.say("country-contacts-all", count=undrawn)]) if undrawn else reader.left_out()


def place_words(place: str, reader: Reader) -> str:
    """Where: the home country and the country of the page by their names."""
    home = reader.version.institute.home_country
    codes = {"here": home, "there": reader.asked.about}
    return reader.short("country", codes[place]) if place in codes else reader.say(f"country-contacts-{place}")


def _subtitle(rows: pd.DataFrame, reader: Reader) -> list[str]:
    compared = reader.plan.compared.bounded()
    frame = [reader.say("over-time-frame", period=reader.compared_words())] if compared else []
    hatched = [] if all(map(reader.plan.complete, axis_bins(rows, reader))) else [reader.say("country-contacts-hatched")]
    return [reader.say("over-time-bricks" if _bricks(rows, reader) else "over-time-bars"), *frame, *hatched]


def _bricks(rows: pd.DataFrame, reader: Reader) -> bool:
    return max(_by_bin(rows, "meetings", reader).values(), default=0) <= timeline.MOST_BRICKS


def by_place(rows: pd.DataFrame, reader: Reader) -> dict[str, list[int]]:
    """Place → meetings in each bin of the plan, noughts included."""
    counts = {(row.bin, row.place): row.meetings for row in _counts(rows, reader)}
    return {place: [counts.get((start, place), 0) for start in axis_bins(rows, reader)] for place in PLACES}


def _sums(rows: pd.DataFrame, column: str, reader: Reader) -> list[int]:
    sums = _by_bin(rows, column, reader)
    return [sums[start] for start in axis_bins(rows, reader)]


@once
def _by_bin(rows: pd.DataFrame, column: str, reader: Reader) -> Counter[date]:
    sums = Counter[date]()
    for row in _counts(rows, reader):
        if row.bin is not None:
            sums[row.bin] += row.meetings if column == "meetings" else row.comparison
    return sums


@once
def axis_bins(rows: pd.DataFrame, reader: Reader) -> list[date]:
    """The bins of the axis: where the period has no beginning, from this country's first bar, not the first of all records."""
    starts = reader.plan.bins()
    drawn = [row.bin for row in _counts(rows, reader) if row.bin is not None]
    if reader.plan.period.since or not drawn:
        return starts
    first = min(drawn)
    return [start for start in starts if start >= first]


def _ticks(starts: Sequence[date], reader: Reader) -> dict[str, Any]:
    """The bins' names; many of them a little smaller, so that they stand apart on paper too."""
    ticks = timeline.ticks(starts, reader)
    return ticks | {"tickfont": {"size": 14}} if len(starts) > MANY_BINS else ticks


def _below(reader: Reader) -> int:
    return ON_END if reader.plan.bin == "year" and reader.width == "narrow" else BELOW[reader.plan.bin]


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a bin, a column for each place, their sum and the comparison."""
    starts = axis_bins(rows, reader)
    found = pd.DataFrame({reader.say("over-time-bin"): [reader.words.bin_name(start, reader.plan.bin) for start in starts]})
    for place, counts in by_place(rows, reader).items():
        if any(counts):
            found[place_words(place, reader)] = counts
    found[reader.say("meetings")] = _sums(rows, "meetings", reader)
    if reader.plan.compared.bounded():
        found[reader.compared_words()] = _sums(rows, "comparison", reader)
    return found


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Bars over the bins of the plan.

    Args:
        rows: One row per bin and place: bin (date, NULL where not drawn), place (code), meetings, comparison (counts).
    """
    starts, meetings, before = axis_bins(rows, reader), _sums(rows, "meetings", reader), _sums(rows, "comparison", reader)
    top = max([*meetings, *before, 1])
    nothing = [0] * len(starts)
    return {
        "data": [
            *([timeline.frames(before)] if any(before) else []),
            *timeline.stack(by_place(rows, reader), PLACES, starts, _bricks(rows, reader), reader),
            timeline.total_labels(meetings, before, nothing, reader),
            timeline.targets(starts, meetings, before, top, reader),
        ],
        "layout": layout(
            HEIGHT, barmode="overlay", bargap=0, margin=MARGIN | {"b": _below(reader)},
            dragmode="select", selectdirection="h", hovermode="closest",
            xaxis=axis(range=timeline.x_range(len(starts)), showline=True, linecolor=var("ink"), **_ticks(starts, reader)),
            yaxis=axis(range=[0, top * 1.06], showgrid=True, gridcolor=var("rule2"), tickformat="d",
                       dtick=timeline.grid_step(top), tickfont={"color": var("ink3")}),
            newselection={"line": {"color": var("accent"), "width": 2, "dash": "solid"}},
        ),
    }  # fmt: skip
