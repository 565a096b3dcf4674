"""With which partner do we meet in the first family of formats, and in which years?

Partner by year: a cell is the meetings of the format in that year, and leads to exactly them. A diamond marks a year
with a milestone. The table covers all years, whatever the period.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import no_formats
from dashboard.charts import partner_years as of_years
from dashboard.charts.map_classes import class_of, class_words
from dashboard.charts.record_words import Record, text, text_figure
from dashboard.markup import aria
from dashboard.reader import Entry, Figure, Reader, Words
from dashboard.theme import var

HEIGHT = 0


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    every = of_years.partners(rows, reader)
    met = [row for row in every if row["total"]]
    most = [f"{of_years.partner_words(row, reader)}: {reader.number(row['total'])}" for row in met[:3]]
    family = reader.label("format_family", rows["family"].iloc[0]) if len(rows) else ""
    return Words(
        title=reader.say("format-partners-title", family=family) if family else reader.say("formats-title"),
        subtitle=reader.say("format-partners-subtitle"),
        legend=_legend(rows, reader),
        caption=_caption(rows, reader) if len(rows) else "",
        summary=reader.say("format-partners-summary", count=len(met), most=reader.words.listed(most) or reader.say("none")),
        counting=reader.say("counting-meetings-long"),
    )


def _caption(rows: pd.DataFrame, reader: Reader) -> str:
    """Why the rows are more than their sum, and what has no year."""
    whole, years = of_years.together(rows, reader), of_years.years(rows, reader)
    met = whole["by_year"] if whole else {}
    earlier = sum(count for year, count in met.items() if years and year < years[0])
    without = int(whole["without_year"]) if whole else 0
    parts = [
        reader.say("format-partners-several"),
        reader.say("format-partners-earlier", count=earlier, year=str(years[0])) if earlier else "",
        reader.say("format-partners-without-year", count=without) if without else "",
    ]
    return " ".join(part for part in parts if part)


def _legend(rows: pd.DataFrame, reader: Reader) -> tuple[Entry, ...]:
    """The classes with the number of their cells, and the diamond with that of its years."""
    edges, years = of_years.edges(rows, reader), set(of_years.years(rows, reader))
    cells = [n for row in of_years.partners(rows, reader) for year, n in row["by_year"].items() if year in years]
    found = [class_of(count, edges) for count in cells]
    classes = [
        Entry(var(f"map-{place}"), said, reader.say("format-partners-cells", count=found.count(place)))
        for place, said in enumerate(class_words(edges, False, reader), 1) if place in found
    ]  # fmt: skip
    held = sum(len(row["held"] & years) for row in of_years.partners(rows, reader))
    diamond = [Entry(var("ink"), reader.say("format-partners-held"), reader.number(held), "diamond")] if held else []
    return (*classes, *diamond)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a partner, one column a year; the last line counts each meeting once."""
    lines, years = of_years.lines(rows, reader), of_years.years(rows, reader)
    found = {reader.say("format-partners-partner"): [name for name, _ in lines]}
    found[reader.say("formats-format")] = [reader.label("format", text(row["format"])) for _, row in lines]
    columns: dict[str, list[int]] = {str(year): [row["by_year"].get(year, 0) for _, row in lines] for year in years}
    columns[reader.say("format-partners-no-year")] = [int(row["without_year"]) for _, row in lines]
    columns[reader.say("formats-all")] = [int(row["total"]) for _, row in lines]
    if of_years.bounded(reader):
        columns[reader.say("in-period")] = [int(row["meetings"]) for _, row in lines]
    return pd.DataFrame(found | columns)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The table to print; ◇ marks a year with a milestone.

    Args:
        rows: One row per format and one for all (format NULL): partner, meetings, total, years (a list of year and
            meetings), without_year, held (years with a milestone), first_year, last_year.
    """
    years = of_years.years(rows, reader)
    lines = []
    for name, row in of_years.lines(rows, reader):
        sums = [row["total"], *([row["meetings"]] if of_years.bounded(reader) else [])]
        lines.append([name, *(_cell_words(row, year, reader) for year in years), *map(reader.number, sums)])
    heads = of_years.heads(rows, reader)
    return text_figure(heads, lines, widths=[24, *[8] * (len(heads) - 1)], bold=0)


def _cell_words(row: Record, year: int, reader: Reader) -> str:
    count, held = row["by_year"].get(year, 0), year in row["held"]
    return " ".join([*([reader.number(count)] if count else []), *(["◇"] if held else [])]) or "–"


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The table, every number of it a link; where no format of the family is chosen, the way back to all."""
    if rows.empty:
        return no_formats.to_loosen(reader.say("format-partners-none"), reader)
    if not of_years.years(rows, reader):  # no record names a format of the family, and it has no milestone
        return no_formats.said_instead(reader)
    label = reader.say("format-partners-subtitle")
    table = of_years.html_table(rows, reader)
    return html.Div(table, className="scroll-x", tabIndex=0, role="region", **aria(label=label))
