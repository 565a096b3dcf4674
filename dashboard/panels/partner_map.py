"""Whom did we meet, where on the map, and more or less often than before?

A world map in five classes of colour with circles for small countries, a lens on the home region with its numbers
written out, and the countries ranked with the comparison's tick. A meeting counts once for each of its countries.
"""

from html import escape
from typing import Any

import numpy as np
import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.map_beside import legend, numbers_or_change, ranking
from dashboard.charts.map_change import change_words, shows_change, signed
from dashboard.charts.map_figure import BELOW, map_figure
from dashboard.charts.map_hover import Hovers
from dashboard.charts.map_low import low_map
from dashboard.charts.map_outgoing import outgoing
from dashboard.charts.map_place import Place
from dashboard.charts.map_projection import window_for
from dashboard.charts.map_ranked import steps
from dashboard.charts.map_shapes import Box
from dashboard.charts.map_words import caption, subtitle, summary
from dashboard.charts.partners import Partner, counted, counting_words, only_country, ranked, shared
from dashboard.reader import Figure, Reader, Words

MAP = True  # its page fetches the shapes of countries early
HEIGHT = 757  # of the wide map; the others say their own
WIDTHS = {"narrow": 328, "medium": 840, "wide": 906}  # px of the card in the page's grid


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    together = only_country(reader)
    title = reader.say("partner-map-title-change" if shows_change(reader) else "partner-map-title")
    if together:
        title = reader.say("partner-map-title-together", country=reader.label("country", together))
    return Words(
        title=title,
        subtitle=subtitle(rows, reader),
        caption=caption(rows, reader),
        summary=summary(rows, reader),
        counting=counting_words(rows["shared" if shared(reader) else "contacts"].to_numpy().sum(), reader),
    )


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """The ranked countries as a table: meetings, shares, and the comparison counted as the reader counts."""
    partners, shares = ranked(rows, reader), dict(zip(rows["country"].tolist(), rows["shared"].tolist(), strict=True))
    columns: dict[str, Any] = {
        reader.say("partner-map-country"): [reader.label("country", partner.country) for partner in partners],
        reader.say("meetings"): np.array([partner.meetings for partner in partners], dtype=np.int64),
        reader.say("partner-map-share"): np.array([shares[partner.country] for partner in partners], dtype=np.float64),
    }
    if reader.plan.compared.bounded():
        kind = np.float64 if shared(reader) else np.int64
        columns[reader.compared_words()] = np.array([partner.previous for partner in partners], dtype=kind)
    if shows_change(reader):
        columns[reader.say("ranking-change")] = [change_words(partner, reader) for partner in partners]
    return pd.DataFrame(columns)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The map and its lens; what stands beside them as HTML on the page goes out as text.

    Args:
        rows: One row per country of the register: country, meetings, contacts, shared, comparison, background (counts),
            their shares, map_id, latitude, longitude, small, home, lens.
        reader: Language, days, counting and width of the person looking.
    """
    circles, window = _drawn(rows, reader)
    narrow = reader.width == "narrow"
    drawn = map_figure(
        _places(rows, reader),
        circles=circles,
        window=window,
        lens=None if narrow else Box(*reader.version.institute.lens),
        width=WIDTHS[reader.width],
        palette="change" if shows_change(reader) else "map",
    )
    if not narrow:
        drawn["layout"] |= outgoing(rows, drawn["layout"]["height"], reader)
    return drawn


def figure_in(rows: pd.DataFrame, reader: Reader, width: int, height: int) -> Figure:
    """The map in a room of so many px: with the lens where that has a place, else the world and the first countries."""
    tall = figure(rows, reader.at("medium"))
    if tall["layout"]["height"] * width / WIDTHS["medium"] <= height:
        return tall
    circles, window = _drawn(rows, reader)
    return low_map(_places(rows, reader), circles, window, rows, reader, (width, height))


def _drawn(rows: pd.DataFrame, reader: Reader) -> tuple[list[str], Box]:
    """The small countries among those on record, and what of the world holds all of these."""
    known = reader.version.on_record
    found = sorted(partner for partner in counted(rows, reader) if partner.country in known)
    points = tuple((partner.longitude, partner.latitude) for partner in found)  # in one order whatever is asked
    return [partner.country for partner in found if partner.small], window_for(points)


def _places(rows: pd.DataFrame, reader: Reader) -> list[Place]:
    hovers = Hovers(reader)
    told = sorted(zip(counted(rows, reader), steps(rows, reader), strict=True))
    return [_place(partner, step, hovers, reader) for partner, step in told]


def _place(partner: Partner, step: int, hovers: Hovers, reader: Reader) -> Place:
    name = number = ""
    if partner.lens and not partner.home:
        name = escape(reader.short("country", partner.country), quote=False)
        change = shows_change(reader)
        number = signed(partner.value - partner.previous, reader) if change else reader.number(partner.value)
    return Place(
        code=partner.country, name=name, map_id=partner.map_id, longitude=partner.longitude, latitude=partner.latitude,
        step=step, mark=partner.mark, number=number, hover=hovers.of(partner),
    )  # fmt: skip


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Legend and ranking: HTML that the style sheet lays over the part of the figure that the map leaves empty."""
    below = "0px" if reader.width == "narrow" else f"{BELOW}px"
    return html.Div(
        [numbers_or_change(reader), legend(rows, reader), *ranking(rows, reader)],
        className=f"partner-map {reader.width}", style={"--below": below},
    )  # fmt: skip
