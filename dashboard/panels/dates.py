"""How exactly, and on whose word, are the meetings dated?

One bar a precision, its parts by basis: the classes exclude each other, so they add up to the selected meetings.
"""

from html import escape

import pandas as pd

from dashboard.reader import Entry, Figure, Reader, Words
from dashboard.theme import axis, layout, text_width, var

HEIGHT = 176
BAR = 0.5  # part of a row
PRECISIONS = ("day", "month", "year", "unknown")
BASES = {"stated": var("data"), "inferred": var("data-soft"), "unknown": var("no-country")}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    counts = _counts(rows)
    total = sum(counts.values())
    legend = tuple(
        Entry(colour, reader.say(f"dates-basis-{basis}"), reader.number(sum(counts[p, basis] for p in PRECISIONS)))
        for basis, colour in BASES.items()
    )
    spoken = [f"{_name(p, reader)}: {reader.number(_total(counts, p))}" for p in PRECISIONS]
    return Words(
        title=reader.say("dates-title"),
        subtitle=reader.say("dates-subtitle"),
        legend=legend,
        caption=_caption(reader),
        summary=reader.say("dates-summary", count=total, parts=reader.words.listed(spoken)),
    )


def _caption(reader: Reader) -> str:
    """The undated meetings that no period holds: none are left out where the period is open on both sides."""
    period = reader.plan.period
    outside = reader.facts.undated if period.since or period.until else 0
    return reader.say("dates-outside", count=outside) if outside else ""


def _name(precision: str, reader: Reader) -> str:
    return reader.say(f"dates-precision-{precision}")


def _counts(rows: pd.DataFrame) -> dict[tuple[str, str], int]:
    """(precision, basis) → meetings, noughts included."""
    counts = {(precision, basis): 0 for precision in PRECISIONS for basis in BASES}
    found = zip(rows["precision"], rows["basis"], rows["meetings"], strict=True)
    return counts | {(precision, basis): int(count) for precision, basis, count in found}


def _total(counts: dict[tuple[str, str], int], precision: str) -> int:
    return sum(counts[precision, basis] for basis in BASES)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a precision, a column a basis, and their sum."""
    counts = _counts(rows)
    columns: dict[str, list[object]] = {reader.say("dates-known"): [_name(p, reader) for p in PRECISIONS]}
    columns |= {reader.say(f"dates-basis-{basis}"): [counts[p, basis] for p in PRECISIONS] for basis in BASES}
    return pd.DataFrame(columns | {reader.say("meetings"): [_total(counts, p) for p in PRECISIONS]})


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Bars lying on their side, one a precision, the total at its end.

    Args:
        rows: One row per precision and basis: meetings.
    """
    counts = _counts(rows)
    names = [_name(precision, reader) for precision in PRECISIONS]
    totals = [_total(counts, precision) for precision in PRECISIONS]
    traces = [
        {"type": "bar", "orientation": "h", "name": basis, "y": list(range(4)), "width": BAR,
         "x": [counts[p, basis] for p in PRECISIONS], "marker": {"color": colour, "line": {"color": var("paper"), "width": 1}},
         "hovertext": [f"{escape(name)}, {escape(reader.say(f'dates-basis-{basis}'))}: {reader.number(counts[p, basis])}"
                       for p, name in zip(PRECISIONS, names, strict=True)],
         "hovertemplate": "%{hovertext}<extra></extra>"}
        for basis, colour in BASES.items()
    ]  # fmt: skip
    ends = {"type": "scatter", "mode": "text", "x": totals, "y": list(range(4)), "textposition": "middle right",
            "text": [f"<b> {reader.number(total)}</b>" for total in totals], "cliponaxis": False, "hoverinfo": "skip",
            "textfont": {"color": var("ink")}}  # fmt: skip
    left = int(max(text_width(name) for name in names)) + 14
    return {
        "data": [*traces, ends],
        "layout": layout(
            HEIGHT, barmode="stack", margin={"l": left, "r": 40, "t": 0, "b": 0, "pad": 0}, hovermode="closest",
            xaxis=axis(range=[0, max([*totals, 1])], visible=False),
            yaxis=axis(range=[3.5, -0.5], tickvals=list(range(4)), ticktext=[escape(name) for name in names], ticklen=0),
        ),
    }  # fmt: skip
