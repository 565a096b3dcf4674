"""Milestones as lines of a table: when and where, the numbers of both sides, and the 180 days between them as a strip."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import milestones
from dashboard.charts.milestone_windows import DAYS, SIDES, known_words, linked_notes, number
from dashboard.charts.record_words import Record, listed
from dashboard.markup import aria, data
from dashboard.reader import Reader

MARKS = {"with-partner": 2, "of-format": 10}  # px wide, as the style sheet has them; the dots over the strokes
CROWDED, NEAR = 60, 2.0  # marks of a kind that are drawn each by itself; what runs together, in hundredths of the line
COLUMNS = ("milestone", "held", "away", "before", "strip", "after", "with-before", "with-after")


def lines(every: Sequence[Record], heads: Sequence[str], reader: Reader, for_ears: bool = False) -> Component:
    """The milestones under their heads.

    Args:
        heads: Words over the columns but the strip's.
        for_ears: The heads stand above another part of the table already.
    """
    shown = dict(zip([column for column in COLUMNS if column != "strip"], heads, strict=True))
    cells = [
        html.Th(shown[column], scope="col", role="columnheader", className=f"around-{column}") if column in shown
        else html.Td(role="cell", className=f"around-{column}")
        for column in COLUMNS
    ]  # fmt: skip
    return html.Table(
        [
            html.Caption(reader.say("format-milestones-title"), className="for-ears"),
            html.Thead(html.Tr(cells, role="row"), role="rowgroup", className="for-ears" if for_ears else ""),
            html.Tbody([_line(row, shown, reader) for row in every], role="rowgroup"),
        ],
        className="rows around", role="table",
    )  # fmt: skip


def _line(row: Record, heads: dict[str, str], reader: Reader) -> Component:
    """One milestone; each cell knows its head, for the cards of a phone."""
    name = reader.short("format", row["format"])
    content: dict[str, Any] = {
        "milestone": [html.A(name, href=reader.toggled("formats", row["format"]), className="view"),
                      html.Small(reader.label("milestone", row["milestone_id"]))],
        "held": [milestones.held_words(row, reader), html.Small(milestones.venue_words(row, reader))],
        "away": milestones.away_words(row, reader),
        "before": _side(row, "before", reader),
        "strip": [strip(row), *(html.Small(note) for note in linked_notes(row, reader))],
        "after": _side(row, "after", reader),
        "with-before": number(row, "before", True, reader),
        "with-after": number(row, "after", True, reader),
    }  # fmt: skip
    first = html.Th(content["milestone"], scope="row", role="rowheader", className="around-milestone")
    others = [
        html.Td(content[column], role="cell", className=f"around-{column}", **data(head=heads.get(column, "")))
        for column in COLUMNS[1:]
    ]
    ahead = milestones.distance(row, reader.plan.as_of) > 0
    return html.Tr([first, *others], role="row", className="ahead" if ahead else "")


def _side(row: Record, side: str, reader: Reader) -> list[Any]:
    """The meetings of the format on one side, and how much of it is known."""
    said = known_words(row, side, reader)
    return [number(row, side, False, reader), *([html.Small(said)] if said else [])]


def strip(row: Record) -> Component:
    """The 180 days as a line: the milestone in the middle, a dot for a day with a meeting of the format, a stroke for one with
    another with the partner; what the records do not reach is hatched."""
    unknown = [
        html.I(className=f"unreached {side}", style={"width": f"{50 * (1 - int(row[f'{side}_days']) / DAYS):.1f}%"})
        for side in SIDES if int(row[f"{side}_days"]) < DAYS
    ]  # fmt: skip
    places, held = _places(row), html.I(className="held")
    marks = [mark for kind in MARKS for mark in _marks(sorted(places[kind == "of-format"]), kind)]
    crowded = any("width" in getattr(mark, "style", {}) for mark in marks)  # a run would hide the milestone
    return html.Div([*unknown, *([*marks, held] if crowded else [held, *marks])], className="strip", **aria(hidden="true"))


def _places(row: Record) -> dict[bool, set[float]]:
    """Where days with a meeting of the format stand, and those with another one, in parts of the line's width."""
    held, ended = milestones.first_day(row), milestones.last_day(row)
    places: dict[bool, set[float]] = {True: set(), False: set()}
    for days in listed(row["days"]):
        places[bool(days["of_format"])].add(_across(_middle(days), held, ended))
    return places


def _middle(days: Record) -> date:
    """Where a meeting stands in time: its first day, or the middle of its month."""
    first: date = days["first_day"]
    return first + (days["last_day"] - first) // 2 if days["precision"] == "month" else first


def _marks(places: Sequence[float], kind: str) -> list[Component]:
    """The marks of a kind; where they are so many that they run into each other, a run of them is one."""
    runs = [(place, place) for place in places] if len(places) <= CROWDED else _runs(places)
    return [html.I(className=kind, style=_style(*run, MARKS[kind])) for run in runs]


def _runs(places: Sequence[float]) -> list[tuple[float, float]]:
    """From where to where marks stand near each other."""
    gaps = [(left, right) for left, right in pairwise(places) if right - left > NEAR]
    return [*zip([places[0], *(right for _, right in gaps)], [*(left for left, _ in gaps), places[-1]], strict=True)]


def _style(begin: float, end: float, px: int) -> dict[str, str]:
    """Where a mark stands; a run of them is as much wider as its ends are apart."""
    wider = {"width": f"calc({end - begin:.1f}% + {px}px)"} if end > begin else {}
    return {"left": f"{(begin + end) / 2:.1f}%", **wider}


def _across(mark: date, held: date, ended: date) -> float:
    """Where a day stands, in parts of the line's width; those of the milestone itself, from `held` on, are its middle."""
    away = (mark - held).days if mark < held else max(0, (mark - ended).days)
    return 50 + 50 * max(-1.0, min(1.0, away / DAYS))
