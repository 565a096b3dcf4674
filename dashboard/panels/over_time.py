"""When did we meet, and how does it compare with before?

One bar a month, quarter or year; up to twelve meetings each is a brick of its own. The classes of the stack exclude
each other. Summits stand above as flags, the comparison as a frame, bins that are not over are hatched.
"""

from collections import Counter
from datetime import date

import pandas as pd

from dashboard.charts import flags, timeline
from dashboard.charts.native import Native
from dashboard.reader import Entry, Figure, Reader, Words, once
from dashboard.theme import axis, layout, topic_colour, var

HEIGHT = 380
MARGIN_TOP, MARGIN_BOTTOM = 20, 52
PLOT = HEIGHT - MARGIN_TOP - MARGIN_BOTTOM  # px of the bars themselves, however many rows of flags stand above
PARTNER_CLASSES = {
    "home-region": var("accent"),
    "one-region": var("data"),
    "several-regions": var("data-soft"),
    "none": var("no-country"),
}


def split_colours(reader: Reader) -> dict[str, str]:
    """The classes of the stack from the bottom up, each with its colour."""
    group = reader.asked.highlight
    return {group: topic_colour(group), "other-topics": var("no-country")} if group else PARTNER_CLASSES


def split_label(code: str, reader: Reader) -> str:
    if code == reader.asked.highlight:
        return reader.label("topic_group", code)
    return reader.say(f"split-{code}", region=reader.label("region", reader.version.institute.home_region))


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    totals: Counter[str] = Counter()
    for split, count in zip(rows["split"].tolist(), rows["meetings"].tolist(), strict=True):
        totals[split] += count
    legend = tuple(
        Entry(colour, split_label(code, reader), reader.number(totals[code]))
        for code, colour in split_colours(reader).items()
    )
    total = totals.total()
    return Words(
        title=reader.say(f"over-time-title-{reader.plan.bin}"),
        subtitle=_subtitle(rows, reader),
        legend=legend,
        caption=" ".join(part for part in (_incomplete(reader), reader.left_out(), _undrawn(rows, reader)) if part),
        summary=_summary(rows, reader, total),
        counting=reader.say("counting-meetings-long"),
    )


def _subtitle(rows: pd.DataFrame, reader: Reader) -> str:
    parts = [reader.say("over-time-bricks" if bricks(rows, reader) else "over-time-bars")]
    if reader.plan.compared.bounded():
        parts.append(reader.say("over-time-frame", period=reader.compared_words()))
    if reader.asked.filter.narrowed():
        parts.append(reader.say("over-time-faint"))
    parts.append(reader.say("over-time-flags"))
    return "; ".join(parts)


def _incomplete(reader: Reader) -> str:
    open_bins = [start for start in reader.plan.bins() if not reader.plan.complete(start)]
    if not open_bins:
        return ""
    names = reader.words.listed([reader.words.bin_name(start, reader.plan.bin) for start in open_bins[:3]])
    return reader.say("over-time-incomplete", bins=names, count=len(open_bins), day=reader.day(reader.plan.as_of))


def _undrawn(rows: pd.DataFrame, reader: Reader) -> str:
    """How many meetings of the comparison have no bar here: it is longer than the period, or a day falls between bars."""
    undrawn = int(rows["comparison_total"].max()) - sum(by_bin(rows, reader, "comparison")) if len(rows) else 0
    return reader.say("over-time-undrawn-comparison", count=undrawn) if undrawn else ""


def _summary(rows: pd.DataFrame, reader: Reader, total: int) -> str:
    if not total:
        return reader.say("over-time-summary-none")
    sums = _sums(rows, reader, "meetings")
    most = max(sums, key=lambda start: (sums[start], -start.toordinal()))
    name = reader.words.bin_name(most, reader.plan.bin)
    return reader.say("over-time-summary", total=total, most=sums[most], bin=name)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """The bars as a table: one line a bin, a column for each class, their sum and the comparison."""
    starts = reader.plan.bins()
    wide = by_class(rows, reader)
    table = pd.DataFrame({reader.say("over-time-bin"): [reader.words.bin_name(s, reader.plan.bin) for s in starts]})
    for code in split_colours(reader):
        table[split_label(code, reader)] = wide[code]
    table[reader.say("meetings")] = [sum(wide[code][i] for code in wide) for i in range(len(starts))]
    if reader.plan.compared.bounded():
        table[reader.compared_words()] = by_bin(rows, reader, "comparison")
    return table


def native(rows: pd.DataFrame, reader: Reader) -> Native:
    """The bars without what stands behind them."""
    starts, stacked = reader.plan.bins(), by_class(rows, reader)
    return Native(
        categories=[reader.words.bin_name(start, reader.plan.bin) for start in starts],
        series={split_label(code, reader): counts for code, counts in stacked.items()},
        colours=list(split_colours(reader).values()),
        stacked=True,
    )


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Bars over the bins of the plan.

    Args:
        rows: One row per bin and class: bin (date), split (code), meetings, comparison, background (counts).
        reader: Language, days and width of the person looking.
    """
    starts = reader.plan.bins()
    meetings, before = by_bin(rows, reader, "meetings"), by_bin(rows, reader, "comparison")
    behind = by_bin(rows, reader, "background") if reader.asked.filter.narrowed() else [0] * len(starts)
    top = max([*meetings, *before, *behind, 1])
    placed = flags.flags(starts, reader)
    above = MARGIN_TOP + flags.ROW * flags.rows_of(placed)
    return {
        "data": [
            *_bars(rows, before, behind, reader),
            timeline.total_labels(meetings, before, behind, reader),
            timeline.targets(starts, meetings, before, top, reader),
        ],
        "layout": layout(
            PLOT + above + MARGIN_BOTTOM,
            barmode="overlay",
            bargap=0,
            margin={"l": 28, "r": 8, "t": above, "b": MARGIN_BOTTOM, "pad": 0},
            xaxis=axis(
                range=timeline.x_range(len(starts)), showline=True, linecolor=var("ink"), **timeline.ticks(starts, reader)
            ),
            yaxis=axis(
                range=[0, top * 1.06], showgrid=True, gridcolor=var("rule2"), tickformat="d",
                dtick=timeline.grid_step(top), tickfont={"color": var("ink3")},
            ),
            shapes=flags.lines(placed, PLOT),
            annotations=[*flags.names(placed), *timeline.frame_label(meetings, before, PLOT / (top * 1.06), reader)],
            dragmode="select",
            selectdirection="h",
            newselection={"line": {"color": var("accent"), "width": 2, "dash": "solid"}},
            hovermode="closest",
        ),
    }  # fmt: skip


def _bars(rows: pd.DataFrame, before: list[int], behind: list[int], reader: Reader) -> list[timeline.Trace]:
    """What is seen of each bin: its meetings, and behind them what the filter leaves out and the comparison, if any."""
    return [
        *([timeline.faint(behind)] if any(behind) else []),
        *([timeline.frames(before)] if any(before) else []),
        *timeline.stack(by_class(rows, reader), split_colours(reader), reader.plan.bins(), bricks(rows, reader), reader),
    ]


def bricks(rows: pd.DataFrame, reader: Reader) -> bool:
    """Whether the bars are low enough for each meeting to be a brick."""
    return max(_sums(rows, reader, "meetings").values(), default=0) <= timeline.MOST_BRICKS


def by_class(rows: pd.DataFrame, reader: Reader) -> dict[str, list[int]]:
    """Class → meetings in each bin of the plan, noughts included."""
    cells = zip(_days(rows, reader), rows["split"].tolist(), rows["meetings"].tolist(), strict=True)
    counts = {(start, code): count for start, code, count in cells}
    return {code: [counts.get((start, code), 0) for start in reader.plan.bins()] for code in split_colours(reader)}


def by_bin(rows: pd.DataFrame, reader: Reader, column: str) -> list[int]:
    """The sum of a column in each bin of the plan, noughts included."""
    sums = _sums(rows, reader, column)
    return [sums.get(start, 0) for start in reader.plan.bins()]


@once
def _sums(rows: pd.DataFrame, reader: Reader, column: str) -> dict[date, int]:
    """The sum of a column in each bin that has rows."""
    sums: dict[date, int] = {}
    for start, count in zip(_days(rows, reader), rows[column].tolist(), strict=True):
        sums[start] = sums.get(start, 0) + int(count)
    return sums


@once
def _days(rows: pd.DataFrame, reader: Reader) -> list[date]:
    """The bins of the rows; DuckDB's dates come as timestamps."""
    return [moment.date() for moment in rows["bin"].tolist()]
