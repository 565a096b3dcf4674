"""The bars of a timeline: bricks or plain bars, the frames of a comparison, what was filtered out, and what is clicked."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard import periods
from dashboard.periods import Period
from dashboard.reader import Reader
from dashboard.theme import text_width, var

MOST_BRICKS = 12
MOST_NUMBERS = 40  # bars that have room for a number each
FRAME_ROOM = {"medium": 560, "wide": 730}  # px of a chart that its frames take up together
FRAME_WIDTH = 0.88  # of a bin
LINE = 18  # px of a line of a frame's label
FEWEST_BINS = 7  # the room of so many bins is there even where fewer are drawn
EVER = Period()
Trace = dict[str, Any]


def x_range(bins: int) -> list[float]:
    """The axis over all bins; a few bins are centred, so that a single bar does not become a wall."""
    room = max(0.0, FEWEST_BINS - bins) / 2
    return [-0.5 - room, bins - 0.5 + room]


def _hatch(colour: str) -> dict[str, Any]:
    return {"shape": "/", "fillmode": "replace", "fgcolor": colour, "bgcolor": var("paper"), "size": 6, "solidity": 0.4}


def stack(
    counts: Mapping[str, Sequence[int]], colours: Mapping[str, str], starts: Sequence[date], bricks: bool, reader: Reader
) -> list[Trace]:
    """One trace a class, and one more for its bars that are not complete (Plotly hatches whole traces reliably).

    Args:
        counts: Class → meetings in each bin, from the bottom of the stack up.
        colours: Class → colour.
        bricks: Whether each meeting is a rectangle of its own.
    """
    base = [0] * len(starts)
    over = completes(starts, reader)
    traces = []
    for code, colour in colours.items():
        for complete in (True, False):
            places = [place for place, count in enumerate(counts[code]) if count and over[place] is complete]
            if places:
                marker: dict[str, Any] = {"color": colour, "line": {"color": var("paper"), "width": 2 if bricks else 0}}
                traces.append(
                    {"type": "bar", **_bars(places, counts[code], base, bricks), "width": 0.78, "hoverinfo": "skip",
                     "marker": marker if complete else marker | {"pattern": _hatch(colour)}, "name": code}
                )  # fmt: skip
        base = [below + count for below, count in zip(base, counts[code], strict=True)]
    return traces


def _bars(places: Sequence[int], counts: Sequence[int], base: Sequence[int], bricks: bool) -> dict[str, list[int]]:
    """Where the bars of some bins stand and how high they are; a brick is as high as one meeting."""
    if not bricks:
        return {"x": [*places], "y": [counts[place] for place in places], "base": [base[place] for place in places]}
    each = [(place, below) for place in places for below in range(base[place], base[place] + counts[place])]
    return {"x": [place for place, _ in each], "y": [1] * len(each), "base": [below for _, below in each]}


def completes(starts: Sequence[date], reader: Reader) -> list[bool]:
    """Of each bin whether it may be read as whole."""
    return [reader.plan.complete(start) for start in starts]


def faint(background: list[int]) -> Trace:
    return {
        "type": "bar", "x": list(range(len(background))), "y": background, "width": 0.78, "hoverinfo": "skip",
        "marker": {"color": var("ghost"), "line": {"width": 0}}, "name": "background",
    }  # fmt: skip


def frames(before: list[int]) -> dict[str, Any]:
    places = [place for place, count in enumerate(before) if count]
    return {
        "type": "bar", "x": places, "y": [before[place] for place in places], "width": FRAME_WIDTH, "hoverinfo": "skip",
        "marker": {"color": "rgba(0,0,0,0)", "line": {"color": var("ink3"), "width": 1.2}}, "name": "comparison",
    }  # fmt: skip


def frame_label(meetings: list[int], before: list[int], unit: float, reader: Reader) -> list[Trace]:
    """Says in one roomy frame what the frames are, so that nobody has to look it up; nothing where no frame has the room.

    Args:
        unit: px of one meeting.
    """
    room = [(count - meetings[place], -place) for place, count in enumerate(before)]
    if reader.width == "narrow" or len(before) > 14 or not room or max(room)[0] < 2:
        return []
    place = -max(room)[1]
    wide = FRAME_ROOM[reader.width] / max(len(before), FEWEST_BINS) * FRAME_WIDTH - 3
    lines = _fitting(_names(before[place], reader), wide, max(room)[0] * unit)
    return [
        {"x": place, "y": before[place], "text": "<br>".join(lines), "showarrow": False, "yanchor": "top", "yshift": -4,
         "font": {"size": 14, "color": var("ink3")}}
    ] if lines else []  # fmt: skip


def _names(count: int, reader: Reader) -> list[str]:
    """What a frame may be called, the most telling first: days fit into no frame."""
    number, short = reader.number(count), reader.before()
    names = [] if reader.plan.how == "chosen" else [reader.compared_words()]
    return [f"{name}:\u00a0{number}" for name in (*names, short)] + [f"{short}: {number}"]


def _fitting(names: Sequence[str], wide: float, high: float) -> list[str]:
    """The lines of the first name that stays inside a frame; none where none does."""
    tried = (_lines(name, wide) for name in names)
    return next(
        (lines for lines in tried if len(lines) * LINE + 4 <= high and all(text_width(line, 14) <= wide for line in lines)), []
    )


def _lines(name: str, wide: float) -> list[str]:
    """Words in lines that are no wider than a frame."""
    words = name.split(" ")
    lines = words[:1]
    for word in words[1:]:
        fits = text_width(f"{lines[-1]} {word}", 14) <= wide
        lines[-1:] = [f"{lines[-1]} {word}"] if fits else [lines[-1], word]
    return lines


def total_labels(meetings: list[int], before: list[int], background: list[int], reader: Reader) -> dict[str, Any]:
    """The number of each bar above it; a nought only where the comparison or what was filtered out is not nought.

    Where bars stand too close for their numbers, only those that no near bar outdoes have one; the rest are in the hover.
    """
    near = -(-len(meetings) // MOST_NUMBERS) - 1
    peaks = [n == max(meetings[max(0, i - near) : i + near + 1]) for i, n in enumerate(meetings)]
    shown = [bool(n or (not near and (before[i] or background[i]))) and peaks[i] for i, n in enumerate(meetings)]
    return {
        "type": "scatter", "mode": "text", "x": list(range(len(meetings))), "y": meetings,
        "text": [reader.number(n) if shown[i] else "" for i, n in enumerate(meetings)],
        "textposition": "top center", "cliponaxis": False, "hoverinfo": "skip", "name": "totals",
        "textfont": {"size": 15, "color": var("ink"), "weight": 600},
    }  # fmt: skip


def targets(
    starts: Sequence[date], meetings: list[int], before: list[int], top: int, reader: Reader
) -> Trace:
    """Invisible bars over the whole height: what is pointed at, clicked and dragged over, empty bins included."""
    hover = []
    compared = reader.compared_words()
    cut, press = f"<br>{reader.say('not-complete')}", f"<br>{reader.say('click-to-see-only')}"
    for start, count, other, complete in zip(starts, meetings, before, completes(starts, reader), strict=True):
        words = f"<b>{reader.words.bin_name(start, reader.plan.bin)}: {reader.say('n-meetings', count=count)}</b>"
        words += f"<br>{compared}: {reader.number(other)}" if compared else ""
        hover.append(f"{words}{'' if complete else cut}{press}")
    return {
        "type": "bar", "x": list(range(len(starts))), "y": [top * 1.06] * len(starts), "width": 1, "name": "targets",
        "marker": {"color": "rgba(0,0,0,0)", "line": {"width": 0}}, "hovertext": hover, "hoverinfo": "text",
        "customdata": [days_of(start, reader) for start in starts],
        "selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}},
    }  # fmt: skip


def days_of(start: date, reader: Reader, within: Period = EVER) -> dict[str, str]:
    """What a click or a drag sets: the bin's days within a period, but never beyond the as-of day of a bin in progress."""
    first = max(start, within.since) if within.since else start
    end = periods.bin_end(start, reader.plan.bin)
    last = min(end, within.until) if within.until else end
    last = min(last, reader.plan.as_of) if first <= reader.plan.as_of else last
    return {"from": first.isoformat(), "to": last.isoformat()}


def ticks(starts: Sequence[date], reader: Reader) -> dict[str, Any]:
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


def grid_step(top: int) -> int:
    rough = max(1, top / 5)
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 10**9) if step >= rough)
