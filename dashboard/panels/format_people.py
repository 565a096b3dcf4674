"""Who of which country took part in each format, and when last?

A block for each format with meetings in the selection: its countries, then the counterparts, the most recent first.
"""

from collections.abc import Sequence

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import listing, no_formats
from dashboard.charts.format_blocks import block, country_words, people_of, role_words
from dashboard.charts.listing import Line
from dashboard.charts.record_words import Record, records
from dashboard.reader import Figure, Reader, Words, once

HEIGHT = 0
OPEN_FORMATS = {"narrow": 5, "medium": 12, "wide": 15}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    groups = _formats(rows, reader)
    people, without = (int(groups[0][0][name]) if groups else 0 for name in ("every", "stateless"))
    formats = sum(bool(people_of(group)) for group in groups)
    return Words(
        title=reader.say("format-people-title"),
        subtitle=reader.say("format-people-subtitle", count=people),
        caption=_caption(groups, without, reader) if groups else "",
        summary=reader.say("format-people-summary", count=people, formats=formats),
        counting=reader.say("counting-meetings-long"),
    )


def _caption(groups: Sequence[Sequence[Record]], without: int, reader: Reader) -> str:
    """That not all are listed, where that is so, and whom the lines do not name."""
    unnamed, every, listed = sum(int(group[0]["unnamed"]) for group in groups), _counted(groups), sum(map(len, groups))
    parts = [
        reader.say("format-people-cut", count=every, listed=listed) if every > listed else "",
        reader.say("format-people-caption"),
        reader.say("format-people-unnamed", count=unnamed) if unnamed else "",
        reader.say("format-people-stateless", count=without) if without else "",
    ]
    return " ".join(part for part in parts if part)


def _counted(groups: Sequence[Sequence[Record]]) -> int:
    """How many lines there are in all, of which these are listed: one where a format names nobody."""
    return sum(max(1, int(group[0]["people"])) for group in groups)


@once
def _formats(rows: pd.DataFrame, reader: Reader) -> list[list[Record]]:
    """The rows of each format, the one with most meetings first; equal ones by name."""
    groups: dict[str, list[Record]] = {}
    for row in records(rows):
        groups.setdefault(row["format"], []).append(row)
    return sorted(groups.values(), key=lambda g: (-g[0]["format_meetings"], reader.order("format", g[0]["format"])))


def _heads(reader: Reader) -> list[str]:
    return [reader.say("formats-format"), *(reader.say(f"format-people-{name}") for name in ("name", "role", "country")),
            reader.say("meetings"), reader.say("listing-last")]  # fmt: skip


def _lines(rows: pd.DataFrame, reader: Reader) -> list[Line]:
    """A line for each person of each format; one where nobody is named."""
    found: list[Line] = []
    for group in _formats(rows, reader):
        name, people = reader.short("format", group[0]["format"]), people_of(group)
        found += [
            (name, reader.label("person", row["person"]), role_words(row, reader), country_words(row, reader),
             int(row["meetings"]), listing.latest(row, reader))
            for row in people
        ]  # fmt: skip
        found += [] if people else [(name, reader.say("format-people-nobody"), "", "", int(group[0]["format_meetings"]), "")]
    return found


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a format and person: role and organisation, country, meetings, the last one; one where nobody is named."""
    return listing.table(_heads(reader), _lines(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The first people as a table to print.

    Args:
        rows: One row per format and counterpart, of very many the first; one with person None for a format whose meetings
            name nobody.
    """
    every = _counted(_formats(rows, reader))
    return listing.figure(_heads(reader), _lines(rows, reader), (18, 20, 30, 14, 8, 12), reader, every)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The formats as blocks, the small ones when asked for. A name of a format chooses it, a day opens the meeting."""
    blocks = [block(group, reader) for group in _formats(rows, reader)]
    if not blocks:
        return no_formats.to_loosen(reader.say("format-people-none"), reader)
    most = OPEN_FORMATS[reader.width]
    more = len(blocks) - most
    rest = html.Details(
        [html.Summary(reader.say("format-people-more", count=more)), html.Div(blocks[most:], className="format-blocks")],
        className="listing-rest",
    )
    return html.Div([html.Div(blocks[:most], className="format-blocks"), *([rest] if more > 0 else [])])
