"""When was each milestone, how far is it from today, and whom did we meet in the 90 days before and after it?

Counts on each side, and nothing more: that a meeting stands near a milestone says nothing of why it was held.
"""

from collections.abc import Sequence
from itertools import product

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import milestone_lines, milestones, no_formats
from dashboard.charts import milestone_windows as windows
from dashboard.charts.record_words import Record, text_figure
from dashboard.charts.rows_once import records_once
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
OPEN = {"narrow": 5, "medium": 10, "wide": 10}
MOST_IN_PICTURE = 40


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    every = records_once(rows, reader)
    as_of = reader.plan.as_of
    ahead = sum(milestones.distance(row, as_of) > 0 for row in every)
    return Words(
        title=reader.say("format-milestones-title"),
        subtitle=reader.say("format-milestones-subtitle", day=reader.day(as_of)),
        caption=_caption(every, reader),
        summary=reader.say("format-milestones-summary", count=len(every), ahead=ahead),
        counting=reader.say("counting-meetings-long"),
    )


def _caption(every: Sequence[Record], reader: Reader) -> str:
    """What the counts are and are not, and what they leave out."""
    undated = int(every[0]["undated_together"]) if every else 0
    cut = any(int(row[f"{side}_days"]) < windows.DAYS for row in every for side in windows.SIDES)
    parts = [
        reader.say("format-milestones-guard"),
        reader.say("format-milestones-partner"),
        reader.say("format-milestones-no-link") if reader.asked.filter.countries or reader.asked.filter.groups else "",
        reader.say("format-milestones-cut") if cut else "",
        reader.say("format-milestones-undated", count=undated) if undated else "",
    ]
    return " ".join(part for part in parts if part) if every else ""


def _heads(reader: Reader) -> list[str]:
    return [reader.say(f"format-milestones-{name}") for name in
            ("milestone", "held", "days", "before", "after", "partner-before", "partner-after")]  # fmt: skip


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a milestone: its days and place, days from the as-of day (before it negative), both counts on both sides.

    A side of which no day is known has none.
    """
    every = records_once(rows, reader)
    say, as_of = reader.say, reader.plan.as_of
    found = {
        say("format-milestones-milestone"): [reader.label("milestone", row["milestone_id"]) for row in every],
        say("formats-format"): [reader.label("format", row["format"]) for row in every],
        say("format-milestones-held"): [milestones.held_words(row, reader) for row in every],
        say("format-milestones-place"): [milestones.venue_words(row, reader) for row in every],
        say("format-milestones-days"): [milestones.distance(row, as_of) for row in every],
    }
    for whose, side in product(("", "partner_"), windows.SIDES):
        head = say(f"format-milestones-{whose.replace('_', '-')}{side}")
        found[head] = pd.array([windows.count_of(row, side, whose) for row in every], dtype="Int64")
    found[say("format-milestones-notes")] = [reader.words.listed(_notes(row, reader)) for row in every]
    return pd.DataFrame(found)


def _notes(row: Record, reader: Reader) -> list[str]:
    """What the counts of a line do not tell."""
    reached = [
        f"{reader.say(f'format-milestones-{side}')}: {said}"
        for side in windows.SIDES if (said := windows.known_words(row, side, reader))
    ]  # fmt: skip
    return [*windows.notes(row, reader), *reached]


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The latest milestones as a table to print.

    Args:
        rows: One row per milestone, the latest first: milestone_id, format, partner (codes), first_day, last_day, city,
            country, counts before, during and after, days reached on each side, days with meetings (a list of structs).
    """
    lines = [
        [reader.label("milestone", row["milestone_id"]),
         reader.words.listed([milestones.held_words(row, reader), milestones.venue_words(row, reader)]),
         milestones.away_words(row, reader), _both_sides(row, "", reader), _both_sides(row, "partner_", reader)]
        for row in records_once(rows, reader)[:MOST_IN_PICTURE]
    ]  # fmt: skip
    more = len(rows) - len(lines)
    lines += [[reader.say("listing-more", count=more), *[""] * 4]] if more > 0 else []
    heads = [*_heads(reader)[:3], reader.say("format-milestones-sides"), reader.say("format-milestones-partner-sides")]
    return text_figure(heads, lines, widths=(30, 24, 13, 18, 15), bold=0)


def _both_sides(row: Record, whose: str, reader: Reader) -> str:
    """The numbers of both sides, with how much of a side is known where it is not the whole."""
    told = []
    for side in windows.SIDES:
        known = "" if whose else windows.known_words(row, side, reader)
        told.append(f"{windows.count_words(row, side, whose, reader)}{f' ({known})' if known else ''}")
    return " ◇ ".join(told)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """A line for each milestone, with its 180 days as a strip between the numbers; the older ones when asked for."""
    every = records_once(rows, reader)
    if not every:
        return no_formats.to_loosen(reader.say("format-milestones-none"), reader)
    most = max(OPEN[reader.width], sum(milestones.distance(row, reader.plan.as_of) > 0 for row in every))
    marks = html.P(reader.say("format-milestones-marks"), className="subtitle")
    first = milestone_lines.lines(every[:most], _heads(reader), reader)
    more = len(every) - most
    if more <= 0:
        return html.Div([marks, first])
    rest = milestone_lines.lines(every[most:], _heads(reader), reader, for_ears=True)
    return html.Div(
        [marks, first, html.Details([html.Summary(reader.say("listing-more", count=more)), rest], className="listing-rest")]
    )
