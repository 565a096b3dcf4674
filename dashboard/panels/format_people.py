"""Who of which country took part in each format, and when last?

A block for each format with meetings in the selection: its countries, then the counterparts, the most recent first.
"""

from collections.abc import Sequence

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import listing, no_formats
from dashboard.charts.listing import Line
from dashboard.charts.record_words import Record, listed, records, text
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
OPEN = {"narrow": 3, "medium": 4, "wide": 4}  # people of a format that lie open
OPEN_FORMATS = {"narrow": 5, "medium": 12, "wide": 15}
COUNTRIES = 8


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    named = rows[rows["person"].notna()]
    people = named["person"].nunique()
    unnamed = int(rows.drop_duplicates("format")["unnamed"].sum()) if len(rows) else 0
    without = int(named.loc[named["country"].isna(), "person"].nunique())
    parts = [reader.say("format-people-caption"),
             reader.say("format-people-unnamed", count=unnamed) if unnamed else "",
             reader.say("format-people-stateless", count=without) if without else ""]  # fmt: skip
    return Words(
        title=reader.say("format-people-title"),
        subtitle=reader.say("format-people-subtitle", count=people),
        caption=" ".join(part for part in parts if part) if len(rows) else "",
        summary=reader.say("format-people-summary", count=people, formats=int(named["format"].nunique())),
        counting=reader.say("counting-meetings-long"),
    )


def _formats(rows: pd.DataFrame, reader: Reader) -> list[list[Record]]:
    """The rows of each format, the one with most meetings first; equal ones by name."""
    groups: dict[str, list[Record]] = {}
    for row in records(rows):
        groups.setdefault(row["format"], []).append(row)
    return sorted(groups.values(), key=lambda g: (-g[0]["format_meetings"], reader.order("format", g[0]["format"])))


def _people(group: Sequence[Record]) -> list[Record]:
    return [row for row in group if text(row["person"])]


def _role(row: Record, reader: Reader) -> str:
    known = (reader.role(text(row["role"]), inside=True), reader.body(text(row["organisation"])))
    return reader.words.listed([part for part in known if part])


def _country(row: Record, reader: Reader) -> str:
    return reader.short("country", row["country"]) if text(row["country"]) else ""


def _heads(reader: Reader) -> list[str]:
    return [reader.say("formats-format"), *(reader.say(f"format-people-{name}") for name in ("name", "role", "country")),
            reader.say("meetings"), reader.say("listing-last")]  # fmt: skip


def _lines(rows: pd.DataFrame, reader: Reader) -> list[Line]:
    """A line for each person of each format; one where nobody is named."""
    found: list[Line] = []
    for group in _formats(rows, reader):
        name, people = reader.short("format", group[0]["format"]), _people(group)
        found += [
            (name, reader.label("person", row["person"]), _role(row, reader), _country(row, reader), int(row["meetings"]),
             listing.latest(row, reader))
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
        rows: One row per format and counterpart; one with person None for a format whose meetings name nobody.
    """
    return listing.figure(_heads(reader), _lines(rows, reader), (18, 20, 30, 14, 8, 12), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The formats as blocks, the small ones when asked for. A name of a format chooses it, a day opens the meeting."""
    blocks = [_block(group, reader) for group in _formats(rows, reader)]
    if not blocks:
        return no_formats.to_loosen(reader.say("format-people-none"), reader)
    most = OPEN_FORMATS[reader.width]
    more = len(blocks) - most
    rest = html.Details(
        [html.Summary(reader.say("format-people-more", count=more)), html.Div(blocks[most:], className="format-blocks")],
        className="listing-rest",
    )
    return html.Div([html.Div(blocks[:most], className="format-blocks"), *([rest] if more > 0 else [])])


def _block(group: Sequence[Record], reader: Reader) -> Component:
    first, people = group[0], _people(group)
    name = html.A(reader.short("format", first["format"]), href=reader.toggled("formats", first["format"]), className="view")
    count = html.A(reader.number(first["format_meetings"]), className="view format-count", title=reader.say("meetings"),
                   href=reader.address(reader.asked.filtered(formats=(first["format"],))))  # fmt: skip
    lines = [html.Li(_person(row, reader)) for row in people]
    most = OPEN[reader.width]
    more = len(people) - most
    said = html.Summary(reader.say("listing-more", count=more))
    rest = html.Details([said, html.Ul(lines[most:])], className="listing-rest")
    nobody = html.P(reader.say("format-people-nobody"), className="listing-none")
    return html.Section(
        [html.H3([name, " ", count]), _countries(first, reader),
         html.Div([html.Ul(lines[:most]), *([rest] if more > 0 else [])], className="people") if people else nobody],
    )  # fmt: skip


def _countries(row: Record, reader: Reader) -> Component | None:
    """The countries of a format's meetings with how many of them, each leading to its page."""
    found = sorted(listed(row["countries"]), key=lambda c: (-c["meetings"], reader.order("country", c["country"])))
    if not found:
        return None
    links = [
        html.Li([html.A(reader.short("country", one["country"]), href=reader.country_page(one["country"]), className="view"),
                 f" {reader.number(one['meetings'])}"])
        for one in found[:COUNTRIES]
    ]  # fmt: skip
    more = len(found) - COUNTRIES
    rest = [html.Li(reader.say("format-people-more-countries", count=more))] if more > 0 else []
    return html.Ul([*links, *rest], className="of-countries")


def _person(row: Record, reader: Reader) -> list[Component]:
    last = listing.latest(row, reader)
    said = [_country(row, reader), _role(row, reader)]
    return [
        html.B(reader.label("person", row["person"])),
        html.A(last.words, href=last.href, className="view") if isinstance(last, listing.Link) else html.Span(str(last)),
        html.Span(reader.words.listed([part for part in said if part]), className="person-role"),
    ]
