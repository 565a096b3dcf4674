"""Partner by year: which lines and columns there are, how deep a cell's colour is, and the table as HTML."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import quote

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.map_classes import class_edges, class_of
from dashboard.charts.record_words import Record, listed, text
from dashboard.charts.rows import dicts
from dashboard.links import OPEN, OPEN_QUOTED
from dashboard.markup import aria, data
from dashboard.reader import Reader, once

MOST_YEARS = 12


@once
def every(rows: pd.DataFrame, reader: Reader) -> list[Record]:
    """The lines; `by_year` is year → meetings, `held` the years with a milestone."""
    return [
        row | {"by_year": {cell["year"]: cell["meetings"] for cell in listed(row["years"])}, "held": {*listed(row["held"])}}
        for row in dicts(rows)
    ]


@once
def partners(rows: pd.DataFrame, reader: Reader) -> list[Record]:
    """The formats, those with most meetings first; equal ones by name, what names no partner last."""
    formats = [row for row in every(rows, reader) if text(row["format"])]
    return sorted(formats, key=lambda r: (not text(r["partner"]), -r["total"], reader.order("format", r["format"])))


def together(rows: pd.DataFrame, reader: Reader) -> Record | None:
    """The line of all formats, each meeting counted once; none where no format is shown."""
    return next((row for row in every(rows, reader) if not text(row["format"])), None)


def partner_words(row: Record, reader: Reader) -> str:
    """The partner as the vocabulary names it: a country or a group of countries; else the format's own name."""
    partner = text(row["partner"])
    subject = "country" if partner in reader.version.known()["country"] else "country_group"
    return reader.short(subject, partner) if partner else reader.short("format", row["format"])


def lines(rows: pd.DataFrame, reader: Reader) -> list[tuple[str, Record]]:
    """Name and row of each line, the sum of all last."""
    whole = together(rows, reader)
    found = [(partner_words(row, reader), row) for row in partners(rows, reader)]
    return [*found, *([(reader.say("format-partners-together"), whole)] if whole else [])]


@once
def years(rows: pd.DataFrame, reader: Reader) -> list[int]:
    """The years of the columns, the same whatever the filter; at most twelve, the last ones."""
    first, last = rows["first_year"].min(), rows["last_year"].max()
    return [] if pd.isna(first) else list(range(max(int(first), int(last) - MOST_YEARS + 1), int(last) + 1))


@once
def edges(rows: pd.DataFrame, reader: Reader) -> tuple[int, ...]:
    """The smallest count of each class of colour: those of the map."""
    counts = [count for row in partners(rows, reader) for count in row["by_year"].values()] or [1]
    return class_edges(max(counts), pd.Series(counts))


def bounded(reader: Reader) -> bool:
    """Whether a period is chosen, so that there is a column for it."""
    return bool(reader.plan.period.since or reader.plan.period.until)


def heads(rows: pd.DataFrame, reader: Reader) -> list[str]:
    sums = [reader.say("in-period")] if bounded(reader) else []
    return [reader.say("format-partners-partner"), *map(str, years(rows, reader)), reader.say("formats-all"), *sums]


def html_table(rows: pd.DataFrame, reader: Reader) -> Component:
    """The table with its classes as colours; every number leads to its meetings, a name chooses the format."""
    classes, ways = edges(rows, reader), _ways(rows, reader)
    first, *others = heads(rows, reader)
    over = [html.Th(first, scope="col", role="columnheader"),
            *(html.Th(words, scope="col", role="columnheader", className="number") for words in others)]  # fmt: skip
    return html.Table(
        [
            html.Caption(reader.say("format-partners-subtitle"), className="for-ears"),
            html.Thead(html.Tr(over, role="row"), role="rowgroup"),
            html.Tbody([_line(*line, rows, classes, ways, reader) for line in lines(rows, reader)], role="rowgroup"),
        ],
        className="rows partner-years", role="table",
    )  # fmt: skip


def _ways(rows: pd.DataFrame, reader: Reader) -> list[str]:
    """The address behind each column of numbers, OPEN standing for the formats of a line: years, all records, the period."""
    asked = reader.asked.filtered(formats=(OPEN,))
    days = [*((date(year, 1, 1), date(year, 12, 31)) for year in years(rows, reader)), (None, None)]
    over = [asked.filtered(since=since, until=until, preset="all") for since, until in days]
    return [reader.address(view) for view in (*over, asked)]


def _line(
    name: str, row: Record, rows: pd.DataFrame, classes: Sequence[int], ways: Sequence[str], reader: Reader
) -> Component:
    code = text(row["format"])
    shown: str | Component = name
    if code:
        shown = html.A(name, href=reader.toggled("formats", code), className="view", title=reader.label("format", code))
    formats = quote(",".join(_formats(row, rows, reader)), safe=",")
    *of_years, everything, in_period = [way.replace(OPEN_QUOTED, formats) for way in ways]
    cells = [_cell(row, year, classes, way, reader) for year, way in zip(years(rows, reader), of_years, strict=True)]
    cells.append(_sum(int(row["total"]), reader.say("formats-all"), everything, reader))
    if bounded(reader):
        cells.append(_sum(int(row["meetings"]), reader.say("in-period"), in_period, reader))
    look = "together" if not code else "chosen" if code in reader.asked.filter.formats else ""
    return html.Tr([html.Th(shown, scope="row", role="rowheader"), *cells], role="row", className=look)


def _formats(row: Record, rows: pd.DataFrame, reader: Reader) -> tuple[str, ...]:
    """What has to be chosen to see a line's meetings: its format; for all the family, or those of it that are chosen."""
    if text(row["format"]):
        return (row["format"],)
    chosen, family = reader.asked.filter.formats, row["family"]
    return tuple(r["format"] for r in partners(rows, reader)) if chosen and family not in chosen else (family,)


def _cell(row: Record, year: int, classes: Sequence[int], way: str, reader: Reader) -> Component:
    """A year's meetings; those of all partners have no colour, because they are not compared with the others."""
    count, held = row["by_year"].get(year, 0), year in row["held"]
    said = reader.say("format-partners-held")
    diamond = html.Span("◇", title=said, role="img", **aria(label=said)) if held else None
    parts = [part for part in (_number(count, way, reader), diamond) if part]
    look = f"heat heat-{class_of(count, classes)}" if count and text(row["format"]) else "heat"
    return html.Td(parts or "–", role="cell", className=f"number {look}{'' if parts else ' nought'}", **data(head=str(year)))


def _sum(count: int, head: str, way: str, reader: Reader) -> Component:
    return html.Td(_number(count, way, reader) or "–", role="cell", **data(head=head),
                   className=f"number sum{'' if count else ' nought'}")  # fmt: skip


def _number(count: int, way: str, reader: Reader) -> Component | None:
    """A count that leads to exactly its meetings."""
    return html.A(reader.number(count), href=way, className="view") if count else None
