"""When did we meet, and how does it compare with before?

One bar a month, quarter or year; up to twelve meetings each is a brick of its own. The classes of the stack exclude
each other. Summits stand above as flags, the comparison as a frame, bins that are not over are hatched.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from dashboard import periods
from dashboard.periods import Period
from dashboard.reader import Entry, Figure, Reader, Words
from dashboard.theme import axis, layout, text_width, topic_colour, var

HEIGHT = 380
PARTNER_CLASSES = {
    "home-region": var("accent"),
    "one-region": var("data"),
    "several-regions": var("data-soft"),
    "none": var("no-country"),
}
MOST_BRICKS = 12
FEWEST_BINS = 7  # the room of so many bins is there even where fewer are drawn
FLAG_ROW = 22  # px between two rows of flags
MARGIN_TOP, MARGIN_BOTTOM = 20, 52
PLOT = HEIGHT - MARGIN_TOP - MARGIN_BOTTOM  # px of the bars themselves, however many rows of flags stand above
WIDTHS = {"narrow": 320, "medium": 680, "wide": 880}  # px a chart may count on


def split_colours(reader: Reader) -> dict[str, str]:
    """The classes of the stack from the bottom up, each with its colour."""
    group = reader.asked.highlight
    return {group: topic_colour(group), "other-topics": var("no-country")} if group else PARTNER_CLASSES


def split_label(code: str, reader: Reader) -> str:
    if code == reader.asked.highlight:
        return reader.label("topic_group", code)
    return reader.say(f"split-{code}", region=reader.label("region", reader.version.institute.home_region))


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    totals = rows.groupby("split")["meetings"].sum()
    legend = tuple(
        Entry(colour, split_label(code, reader), reader.number(totals.get(code, 0)))
        for code, colour in split_colours(reader).items()
    )
    total = int(rows["meetings"].sum())
    return Words(
        title=reader.say(f"over-time-title-{reader.plan.bin}"),
        subtitle=_subtitle(rows, reader),
        legend=legend,
        caption=" ".join(part for part in (_incomplete(reader), reader.left_out()) if part),
        summary=_summary(rows, reader, total),
    )


def _subtitle(rows: pd.DataFrame, reader: Reader) -> str:
    parts = [reader.say("over-time-bricks" if _bricks(rows) else "over-time-bars")]
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


def _summary(rows: pd.DataFrame, reader: Reader, total: int) -> str:
    by_bin = rows.groupby("bin")["meetings"].sum()
    if not total:
        return reader.say("over-time-summary-none")
    most = by_bin.idxmax()
    name = reader.words.bin_name(pd.Timestamp(most).date(), reader.plan.bin)
    return reader.say("over-time-summary", total=total, most=int(by_bin.max()), bin=name)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """The bars as a table: one line a bin, a column for each class, their sum and the comparison."""
    starts = reader.plan.bins()
    wide = _by_bin(rows, starts, "meetings", list(split_colours(reader)))
    table = pd.DataFrame({reader.say("over-time-bin"): [reader.words.bin_name(s, reader.plan.bin) for s in starts]})
    for code in split_colours(reader):
        table[split_label(code, reader)] = wide[code]
    table[reader.say("meetings")] = [sum(wide[code][i] for code in wide) for i in range(len(starts))]
    if reader.plan.compared.bounded():
        table[reader.compared_words()] = _totals(rows, starts, "comparison")
    return table


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Bars over the bins of the plan.

    Args:
        rows: One row per bin and class: bin (date), split (code), meetings, comparison, background (counts).
        reader: Language, days and width of the person looking.
    """
    starts = reader.plan.bins()
    meetings = _totals(rows, starts, "meetings")
    before = _totals(rows, starts, "comparison")
    background = _totals(rows, starts, "background") if reader.asked.filter.narrowed() else [0] * len(starts)
    top = max([*meetings, *before, *background, 1])
    flags = _flags(starts, reader)
    height = HEIGHT + FLAG_ROW * flags["rows"]
    traces = [
        *([_faint(background)] if any(background) else []),
        *([_frames(before)] if any(before) else []),
        *_stack(rows, starts, reader),
        _total_labels(meetings, before, background, reader),
        _targets(starts, meetings, before, top, reader),
    ]
    return {
        "data": traces,
        "layout": layout(
            height,
            barmode="overlay",
            bargap=0,
            margin={"l": 28, "r": 8, "t": MARGIN_TOP + FLAG_ROW * flags["rows"], "b": MARGIN_BOTTOM, "pad": 0},
            xaxis=axis(
                range=_x_range(len(starts)), showline=True, linecolor=var("ink"), **_ticks(starts, reader)
            ),
            yaxis=axis(
                range=[0, top * 1.06], showgrid=True, gridcolor=var("rule2"), tickformat="d",
                dtick=_grid_step(top), tickfont={"color": var("ink3")},
            ),
            shapes=flags["shapes"],
            annotations=[*flags["annotations"], *_frame_label(meetings, before, reader)],
            dragmode="select",
            selectdirection="h",
            newselection={"line": {"color": var("accent"), "width": 2, "dash": "solid"}},
            hovermode="closest",
            meta={"kind": "over-time"},
        ),
    }  # fmt: skip


def _x_range(bins: int) -> list[float]:
    """The axis over all bins; a few bins are centred, so that a single bar does not become a wall."""
    room = max(0.0, FEWEST_BINS - bins) / 2
    return [-0.5 - room, bins - 0.5 + room]


def _by_bin(rows: pd.DataFrame, starts: Sequence[date], column: str, codes: Sequence[str]) -> dict[str, list[int]]:
    counts: dict[tuple[date, str], int] = {
        (pd.Timestamp(row.bin).date(), row.split): int(getattr(row, column)) for row in rows.itertuples()
    }
    return {code: [counts.get((start, code), 0) for start in starts] for code in codes}


def _totals(rows: pd.DataFrame, starts: Sequence[date], column: str) -> list[int]:
    sums = rows.groupby("bin")[column].sum()
    by_day = {pd.Timestamp(start).date(): int(count) for start, count in sums.items()}
    return [by_day.get(start, 0) for start in starts]


def _bricks(rows: pd.DataFrame) -> bool:
    return bool(len(rows) == 0 or rows.groupby("bin")["meetings"].sum().max() <= MOST_BRICKS)


def _hatch(colour: str) -> dict[str, Any]:
    return {"shape": "/", "fillmode": "replace", "fgcolor": colour, "bgcolor": var("paper"), "size": 6, "solidity": 0.4}


def _stack(rows: pd.DataFrame, starts: Sequence[date], reader: Reader) -> list[dict[str, Any]]:
    """One trace a class, and one more for its bars that are not complete (Plotly hatches whole traces reliably)."""
    counts = _by_bin(rows, starts, "meetings", list(split_colours(reader)))
    bricks, base = _bricks(rows), [0] * len(starts)
    traces = []
    for code, colour in split_colours(reader).items():
        for complete in (True, False):
            x: list[int] = []
            bases: list[int] = []
            heights: list[int] = []
            for place, start in enumerate(starts):
                count = counts[code][place]
                if not count or reader.plan.complete(start) is not complete:
                    continue
                x += [place] * (count if bricks else 1)
                bases += [base[place] + i for i in range(count)] if bricks else [base[place]]
                heights += [1] * count if bricks else [count]
            if x:
                marker: dict[str, Any] = {"color": colour, "line": {"color": var("paper"), "width": 2 if bricks else 0}}
                traces.append(
                    {"type": "bar", "x": x, "y": heights, "base": bases, "width": 0.78, "hoverinfo": "skip",
                     "marker": marker if complete else marker | {"pattern": _hatch(colour)}, "name": code}
                )  # fmt: skip
        base = [below + count for below, count in zip(base, counts[code], strict=True)]
    return traces


def _faint(background: list[int]) -> dict[str, Any]:
    return {
        "type": "bar", "x": list(range(len(background))), "y": background, "width": 0.78, "hoverinfo": "skip",
        "marker": {"color": var("ghost"), "line": {"width": 0}}, "name": "background",
    }  # fmt: skip


def _frames(before: list[int]) -> dict[str, Any]:
    places = [place for place, count in enumerate(before) if count]
    return {
        "type": "bar", "x": places, "y": [before[place] for place in places], "width": 0.88, "hoverinfo": "skip",
        "marker": {"color": "rgba(0,0,0,0)", "line": {"color": var("ink3"), "width": 1.2}}, "name": "comparison",
    }  # fmt: skip


def _frame_label(meetings: list[int], before: list[int], reader: Reader) -> list[dict[str, Any]]:
    """Says in one roomy frame what the frames are, so that nobody has to look it up."""
    room = [(count - meetings[place], -place) for place, count in enumerate(before)]
    if reader.width == "narrow" or len(before) > 14 or not room or max(room)[0] < 2:
        return []
    place = -max(room)[1]
    words = reader.compared_words().rsplit(" ", 2) if len(reader.compared_words()) > 12 else [reader.compared_words()]
    text = f"{'<br>'.join([words[0], ' '.join(words[1:])] if len(words) > 1 else words)}: {reader.number(before[place])}"
    return [
        {"x": place, "y": before[place], "text": text, "showarrow": False, "yanchor": "top", "yshift": -4,
         "font": {"size": 14, "color": var("ink3")}}
    ]  # fmt: skip


def _total_labels(meetings: list[int], before: list[int], background: list[int], reader: Reader) -> dict[str, Any]:
    """The number of each bar above it; a nought only where the comparison or what was filtered out is not nought."""
    shown = [bool(n or before[i] or background[i]) for i, n in enumerate(meetings)]
    every = 1 if len(meetings) <= 30 else 2
    return {
        "type": "scatter", "mode": "text", "x": list(range(len(meetings))), "y": meetings,
        "text": [reader.number(n) if shown[i] and (n or every == 1) else "" for i, n in enumerate(meetings)],
        "textposition": "top center", "cliponaxis": False, "hoverinfo": "skip", "name": "totals",
        "textfont": {"size": 15, "color": var("ink"), "weight": 600},
    }  # fmt: skip


def _targets(
    starts: Sequence[date], meetings: list[int], before: list[int], top: int, reader: Reader
) -> dict[str, Any]:
    """Invisible bars over the whole height: what is pointed at, clicked and dragged over, empty bins included."""
    hover = []
    for place, start in enumerate(starts):
        lines = [f"<b>{reader.words.bin_name(start, reader.plan.bin)}: {reader.say('n-meetings', count=meetings[place])}</b>"]
        if reader.plan.compared.bounded():
            lines.append(f"{reader.compared_words()}: {reader.number(before[place])}")
        if not reader.plan.complete(start):
            lines.append(reader.say("not-complete"))
        hover.append("<br>".join([*lines, reader.say("click-to-see-only")]))
    return {
        "type": "bar", "x": list(range(len(starts))), "y": [top * 1.06] * len(starts), "width": 1, "name": "targets",
        "marker": {"color": "rgba(0,0,0,0)", "line": {"width": 0}}, "hovertext": hover, "hoverinfo": "text",
        "customdata": [_days_of(start, reader) for start in starts],
        "selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}},
    }  # fmt: skip


def _days_of(start: date, reader: Reader) -> dict[str, str]:
    """What a click or a drag sets: the bin's days, but never beyond the as-of day of a bin in progress."""
    end = periods.bin_end(start, reader.plan.bin)
    end = min(end, reader.plan.as_of) if start <= reader.plan.as_of else end
    return {"from": start.isoformat(), "to": end.isoformat()}


def _ticks(starts: Sequence[date], reader: Reader) -> dict[str, Any]:
    size, narrow = reader.plan.bin, reader.width == "narrow"
    every = max(1, -(-len(starts) // (14 if narrow else 26)))
    texts = []
    for place, start in enumerate(starts):
        name = reader.words.bin_short(start, size)
        name = name[:1].upper() if narrow and size == "month" and len(starts) > 6 else name
        year = f"<br><b>{start.year}</b>" if size != "year" and (place == 0 or start.month == 1) else ""
        texts.append((name if place % every == 0 else "") + year)
    angle = {"tickangle": 0} if size != "year" or not narrow else {"tickangle": -90}
    return {"tickvals": list(range(len(starts))), "ticktext": texts, "tickfont": {"size": 15}} | angle


def _grid_step(top: int) -> int:
    rough = max(1, top / 5)
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 10**9) if step >= rough)


def _flags(starts: Sequence[date], reader: Reader) -> dict[str, Any]:
    """Milestones as diamonds with names, in rows so that no two names touch; without names on a phone."""
    period = Period(starts[0], periods.bin_end(starts[-1], reader.plan.bin))
    found = [m for m in reader.version.milestones if period.since <= m.first_day <= period.until]  # type: ignore[operator]
    if reader.plan.bin == "year":
        return {"rows": 0, "shapes": [], "annotations": []}
    unit = WIDTHS[reader.width] / len(starts)
    ends: list[float] = []
    shapes, annotations = [], []
    for milestone in found:
        x = _position(milestone.first_day, starts, reader.plan.bin)
        name = "" if reader.width == "narrow" else reader.short("format", milestone.format_id)
        left = x * unit
        wide = text_width(name) + 26
        mirrored = left + wide > WIDTHS[reader.width]
        begin = left - wide if mirrored else left - 8
        row = next((i for i, end in enumerate(ends) if end <= begin), len(ends))
        ends[row:row + 1] = [left + 10 if mirrored else left + wide]
        annotations.append((row, x, name, mirrored, milestone))
        shapes.append((row, x))
    rows = len(ends)
    shift = [FLAG_ROW * (rows - row) - 4 for row, *_ in annotations]
    return {
        "rows": rows,
        "shapes": [
            {"type": "line", "x0": x, "x1": x, "y0": 0, "y1": 1 + shift[i] / PLOT, "yref": "paper", "layer": "below",
             "line": {"color": var("ink3"), "width": 1, "dash": "dot"}}
            for i, (_, x) in enumerate(shapes)
        ],
        "annotations": [
            {"x": x, "y": 1, "yref": "paper", "yshift": shift[i] - 4, "showarrow": False, "yanchor": "bottom",
             "xanchor": "right" if mirrored else "left", "xshift": 7 if mirrored else -7,
             "text": (f"{name} ◇" if mirrored else f"◇ {name}").strip(), "font": {"size": 15, "color": var("ink")},
             "hovertext": f"{reader.day(m.first_day)}: {reader.label('milestone', m.milestone_id)}",
             "hoverlabel": {"bgcolor": var("surface"), "bordercolor": var("ink")}}
            for i, (_, x, name, mirrored, m) in enumerate(annotations)
        ],
    }  # fmt: skip


def _position(day: date, starts: Sequence[date], size: str) -> float:
    """Where a day stands among bins centred on 0, 1, 2 …"""
    place = next(i for i, start in reversed(list(enumerate(starts))) if start <= day)
    length = (periods.bin_end(starts[place], size) - starts[place]).days + 1
    return place - 0.5 + ((day - starts[place]).days + 0.5) / length
