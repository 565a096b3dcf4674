"""Whom did we meet, where on the map, and more or less often than before?

A world map in five classes of colour with circles for small countries, a lens on the home region with its numbers
written out, and the countries ranked with the comparison's tick. A meeting counts once for each of its countries.
"""

from html import escape
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts.map_beside import faint, legend, outgoing, ranking
from dashboard.charts.map_classes import class_of
from dashboard.charts.map_figure import BELOW, Place, map_figure
from dashboard.charts.map_projection import window_for
from dashboard.charts.map_shapes import Box
from dashboard.charts.partners import counted, edges, nobody, on_record, only_country, others, ranked, shared
from dashboard.reader import Figure, Reader, Words

HEIGHT = 757  # of the wide map; the others say their own
WIDTHS = {"narrow": 328, "medium": 840, "wide": 906}  # px of the card in the page's grid


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    together = only_country(reader)
    title = reader.say("partner-map-title")
    if together:
        title = reader.say("partner-map-title-together", country=reader.label("country", together))
    return Words(
        title=title,
        subtitle=_subtitle(rows, reader),
        caption=_caption(rows, reader),
        summary=_summary(rows, reader),
        counting="" if reader.asked.filter.counting == "shared" else reader.say("counting-contacts-long"),
    )


def _subtitle(rows: pd.DataFrame, reader: Reader) -> str:
    parts = [reader.say("partner-map-shared" if shared(reader) else "partner-map-each")]
    if reader.plan.compared.bounded():
        parts.append(reader.say("partner-map-tick", period=reader.compared_words()))
    if faint(rows, reader):
        parts.append(reader.say("partner-map-faint"))
    if (counted(rows, reader)["mark"] == "elsewhere").any():
        parts.append(reader.say("partner-map-outlined"))
    return "; ".join(parts)


def _caption(rows: pd.DataFrame, reader: Reader) -> str:
    """How many countries, how many of them with one meeting, how many meetings have no country, whose borders."""
    met = others(rows, reader).query("value > 0")
    once = int((met["meetings"] == 1).sum())
    without = reader.facts.matched - round(float(rows["shared"].sum()))  # the shares of a meeting add up to one
    together = only_country(reader)
    countries = nobody(reader)
    if together and len(met):
        name = reader.label("country", together)
        countries = reader.say("partner-map-countries-together", country=name, count=len(met), once=once)
    elif len(met):
        countries = reader.say("partner-map-countries", count=len(met), once=once)
    parts = [countries, reader.say("partner-map-without", count=without) if without > 0 else ""]
    return " ".join(part for part in [*parts, _gone(met, reader), reader.say("partner-map-borders")] if part)


def _gone(met: pd.DataFrame, reader: Reader) -> str:
    """The states that are no more among those met: circles, for the map has their successors' shapes alone."""
    gone = met[met["successors"].notna()]
    counts = zip(gone["country"], gone["value"], strict=True)
    states = [f"{reader.short('country', country)} {reader.number(value)}" for country, value in counts]
    return reader.say("partner-map-gone", states=reader.words.listed(states)) if states else ""


def _summary(rows: pd.DataFrame, reader: Reader) -> str:
    first = others(rows, reader).query("value > 0")
    if first.empty:
        return nobody(reader)
    top: list[Any] = list(first.head(3).itertuples())
    most = [f"{reader.short('country', row.country)} {reader.number(row.value)}" for row in top]
    return reader.say("partner-map-summary", count=len(first), most=reader.words.listed(most))


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """The ranked countries as a table: meetings, shares, and the comparison counted as the reader counts."""
    partners = ranked(rows, reader)
    columns = {
        reader.say("partner-map-country"): [reader.label("country", code) for code in partners["country"]],
        reader.say("meetings"): partners["meetings"].to_numpy(),
        reader.say("partner-map-share"): partners["shared"].to_numpy(),
    }
    if reader.plan.compared.bounded():
        columns[reader.compared_words()] = partners["previous"].to_numpy()
    return pd.DataFrame(columns)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The map and its lens; what stands beside them as HTML on the page goes out as text.

    Args:
        rows: One row per country of the register: country, meetings, contacts, shared, comparison, background (counts),
            their shares, map_id, latitude, longitude, small, home, lens.
        reader: Language, days, counting and width of the person looking.
    """
    met = rows[rows["country"].isin(set(on_record(reader)["code"]))]
    narrow = reader.width == "narrow"
    drawn = map_figure(
        _places(rows, reader),
        circles=sorted(met.loc[met["small"], "country"]),
        window=window_for(list(zip(met["longitude"], met["latitude"], strict=True))),
        lens=None if narrow else Box(*reader.version.institute.lens),
        width=WIDTHS[reader.width],
    )
    if not narrow:
        drawn["layout"] |= outgoing(counted(rows, reader), drawn["layout"]["height"], reader)
    return drawn


def _places(rows: pd.DataFrame, reader: Reader) -> list[Place]:
    limits = edges(rows, reader)
    countries: list[Any] = list(counted(rows, reader).sort_values("country").itertuples())
    return [
        Place(
            code=row.country, name=escape(reader.short("country", row.country), quote=False),
            map_id=row.map_id if isinstance(row.map_id, str) else None,
            longitude=row.longitude, latitude=row.latitude, small=bool(row.small),
            step=class_of(row.value, limits), mark=row.mark,
            number=reader.number(row.value) if row.lens and not row.home else "",
            hover=_hover(row, reader),
        )
        for row in countries
    ]  # fmt: skip


def _hover(row: Any, reader: Reader) -> str:
    """Words of a tooltip: name and count, the comparison, what the filter leaves out, what a click does."""
    name = escape(reader.label("country", row.country), quote=False)
    if row.home:
        return f"<b>{name}</b><br>{reader.say('partner-map-home')}"
    lines = [f"<b>{name}: {reader.say('n-meetings', count=row.meetings)}</b>"]
    if isinstance(row.successors, str):
        after = [reader.short("country", code) for code in row.successors.split()]
        lines.append(escape(reader.say("partner-map-after", states=reader.words.listed(after)), quote=False))
    if shared(reader) and row.meetings:
        lines.append(f"{reader.say('partner-map-share')}: {reader.number(row.value)}")
    if reader.plan.compared.bounded() and (row.meetings or row.comparison):
        lines.append(f"{reader.compared_words()}: {reader.number(row.previous)}")
    if row.mark == "elsewhere":
        lines.append(reader.say("partner-map-elsewhere", count=row.background))
    if row.background or row.previous:
        lines.append(reader.say("partner-map-take-off" if row.mark == "chosen" else "partner-map-click"))
    return "<br>".join(lines)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Legend and ranking: HTML that the style sheet lays over the part of the figure that the map leaves empty."""
    below = "0px" if reader.width == "narrow" else f"{BELOW}px"
    return html.Div(
        [legend(counted(rows, reader), reader), *ranking(rows, reader)],
        className=f"partner-map {reader.width}", style={"--below": below},
    )  # fmt: skip
