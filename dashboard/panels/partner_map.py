"""Whom did we meet, where on the map, and more or less often than before?

A world map in five classes of colour with circles for small countries, a lens on the home region with its numbers
written out, and the countries ranked with the comparison's tick. A meeting counts once for each of its countries.
"""

from html import escape
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.map_beside import legend, numbers_or_change, ranking
from dashboard.charts.map_change import (
    CLASSES,
    change_class,
    change_words,
    class_counts,
    class_name,
    extremes,
    shows_change,
    signed,
)
from dashboard.charts.map_classes import class_of
from dashboard.charts.map_figure import BELOW, Place, map_figure
from dashboard.charts.map_low import low_map
from dashboard.charts.map_outgoing import outgoing
from dashboard.charts.map_projection import window_for
from dashboard.charts.map_ranked import faint
from dashboard.charts.map_shapes import Box
from dashboard.charts.partners import (
    counted,
    counting_words,
    each,
    edges,
    met,
    nobody,
    on_record,
    only_country,
    ranked,
    shared,
)
from dashboard.charts.rows import tuples
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
        subtitle=_subtitle(rows, reader),
        caption=_caption(rows, reader),
        summary=_summary(rows, reader),
        counting=counting_words(rows["shared" if shared(reader) else "contacts"].sum(), reader),
    )


def _subtitle(rows: pd.DataFrame, reader: Reader) -> str:
    change = shows_change(reader)
    parts = [reader.say("partner-map-shared" if shared(reader) else "partner-map-each")]
    if change:
        parts = [reader.say("partner-map-change-unit", period=reader.compared_words())]
    elif reader.plan.compared.bounded():
        parts.append(reader.say("partner-map-tick", period=reader.compared_words()))
    if not change and faint(rows, reader):
        parts.append(reader.say("partner-map-faint"))
    if (counted(rows, reader)["mark"] == "elsewhere").any():
        parts.append(reader.say("partner-map-outlined"))
    return "; ".join(parts)


def _caption(rows: pd.DataFrame, reader: Reader) -> str:
    """How many countries, how many of them with one meeting, what the classes of the change mean, whose borders."""
    partners, together = met(rows, reader), only_country(reader)
    once = int((partners["meetings"] == 1).sum())
    countries = nobody(reader)
    if together and len(partners):
        name = reader.label("country", together)
        countries = reader.say("partner-map-countries-together", country=name, count=len(partners), once=once)
    elif len(partners):
        countries = reader.say("partner-map-countries", count=len(partners), once=once)
    parts = [countries, _rule(reader), _gone(partners, reader), reader.say("partner-map-borders")]
    return " ".join(part for part in parts if part)


def _rule(reader: Reader) -> str:
    """What the classes of the change mean; or why there are none, where the change was asked for."""
    if shows_change(reader):
        return reader.say("partner-map-change-rule", new=class_name(CLASSES.index("new"), reader).capitalize())
    return reader.say("partner-map-no-change") if reader.asked.switch("map") == "change" else ""


def _gone(met: pd.DataFrame, reader: Reader) -> str:
    """The states that are no more among those met: circles, for the map has their successors' shapes alone."""
    gone = met[met["successors"].notna()]
    counts = zip(gone["country"], gone["value"], strict=True)
    states = [f"{reader.short('country', country)} {reader.number(value)}" for country, value in counts]
    return reader.say("partner-map-gone", states=reader.words.listed(states)) if states else ""


def _summary(rows: pd.DataFrame, reader: Reader) -> str:
    if shows_change(reader):
        return _summary_of_change(rows, reader)
    first = met(rows, reader)
    if first.empty:
        return nobody(reader)
    top: list[Any] = tuples(first.head(3))
    most = [f"{reader.short('country', row.country)} {reader.number(row.value)}" for row in top]
    return reader.say("partner-map-summary", count=len(first), most=reader.words.listed(most))


def _summary_of_change(rows: pd.DataFrame, reader: Reader) -> str:
    """How many countries each class has, and the largest changes."""
    classes = [f"{class_name(step, reader)} {reader.number(count)}" for step, count in class_counts(rows, reader) if count]
    most = [f"{reader.short('country', row.country)} {signed(row.value - row.previous, reader)}"
            for row in extremes(rows, reader)[:4]]  # fmt: skip
    return reader.say(
        "partner-map-change-summary", period=reader.compared_words(),
        classes=reader.words.listed(classes) or reader.say("none"), most=reader.words.listed(most) or reader.say("none"),
    )  # fmt: skip


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
    if shows_change(reader):
        columns[reader.say("ranking-change")] = [change_words(row, reader) for row in tuples(partners)]
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
        drawn["layout"] |= outgoing(counted(rows, reader), drawn["layout"]["height"], reader)
    return drawn


def figure_in(rows: pd.DataFrame, reader: Reader, width: int, height: int) -> Figure:
    """The map in a room of so many px: with the lens where that has a place, else the world and the first countries."""
    tall = figure(rows, reader.at("medium"))
    if tall["layout"]["height"] * width / WIDTHS["medium"] <= height:
        return tall
    circles, window = _drawn(rows, reader)
    return low_map(_places(rows, reader), circles, window, counted(rows, reader), reader, (width, height))


def _drawn(rows: pd.DataFrame, reader: Reader) -> tuple[list[str], Box]:
    """The small countries among those on record, and what of the world holds all of these."""
    known = set(on_record(reader)["code"].tolist())
    found = [row for row in each(rows, reader) if row.country in known]
    return sorted(row.country for row in found if row.small), window_for([(row.longitude, row.latitude) for row in found])


def _places(rows: pd.DataFrame, reader: Reader) -> list[Place]:
    limits, change = edges(rows, reader), shows_change(reader)
    countries = sorted(each(rows, reader), key=lambda row: row.country)
    return [
        Place(
            code=row.country, name=escape(reader.short("country", row.country), quote=False),
            map_id=row.map_id if isinstance(row.map_id, str) else None,
            longitude=row.longitude, latitude=row.latitude, small=bool(row.small),
            step=change_class(row.value, row.previous) if change else class_of(row.value, limits), mark=row.mark,
            number="" if row.home or not row.lens
            else signed(row.value - row.previous, reader) if change else reader.number(row.value),
            hover=_hover(row, reader),
        )
        for row in countries
    ]  # fmt: skip


def _hover(row: Any, reader: Reader) -> str:
    """Words of a tooltip: name and count, the comparison, what the filter leaves out, what a click does."""
    name = escape(reader.label("country", row.country), quote=False)
    if row.home:
        return f"<b>{name}</b><br>{reader.say('partner-map-home')}"
    number = reader.say("n-meetings", count=row.meetings)
    lines = [f"<b>{name}: {change_words(row, reader)}</b>", number] if shows_change(reader) else [f"<b>{name}: {number}</b>"]
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
        [numbers_or_change(reader), legend(counted(rows, reader), reader), *ranking(rows, reader)],
        className=f"partner-map {reader.width}", style={"--below": below},
    )  # fmt: skip
