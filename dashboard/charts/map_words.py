"""What is said round the partner map: how to read it, what it leaves out, and its content in a sentence."""

import pandas as pd

from dashboard.charts.map_change import CLASSES, class_counts, class_name, extremes, shows_change, signed
from dashboard.charts.map_ranked import faint
from dashboard.charts.partners import Partner, counted, met, nobody, only_country, shared
from dashboard.reader import Reader


def subtitle(rows: pd.DataFrame, reader: Reader) -> str:
    change = shows_change(reader)
    parts = [reader.say("partner-map-shared" if shared(reader) else "partner-map-each")]
    if change:
        parts = [reader.say("partner-map-change-unit", period=reader.compared_words())]
    elif reader.plan.compared.bounded():
        parts.append(reader.say("partner-map-tick", period=reader.compared_words()))
    if not change and faint(rows, reader):
        parts.append(reader.say("partner-map-faint"))
    if any(partner.mark == "elsewhere" for partner in counted(rows, reader)):
        parts.append(reader.say("partner-map-outlined"))
    return "; ".join(parts)


def caption(rows: pd.DataFrame, reader: Reader) -> str:
    """How many countries, how many of them with one meeting, what the classes of the change mean, whose borders."""
    partners, together = met(rows, reader), only_country(reader)
    once = sum(partner.meetings == 1 for partner in partners)
    countries = nobody(reader)
    if together and partners:
        name = reader.label("country", together)
        countries = reader.say("partner-map-countries-together", country=name, count=len(partners), once=once)
    elif partners:
        countries = reader.say("partner-map-countries", count=len(partners), once=once)
    parts = [countries, _rule(reader), _gone(partners, reader), reader.say("partner-map-borders")]
    return " ".join(part for part in parts if part)


def _rule(reader: Reader) -> str:
    """What the classes of the change mean; or why there are none, where the change was asked for."""
    if shows_change(reader):
        return reader.say("partner-map-change-rule", new=class_name(CLASSES.index("new"), reader).capitalize())
    return reader.say("partner-map-no-change") if reader.asked.switch("map") == "change" else ""


def _gone(partners: list[Partner], reader: Reader) -> str:
    """The states that are no more among those met: circles, for the map has their successors' shapes alone."""
    states = [_numbered(partner, reader) for partner in partners if partner.successors]
    return reader.say("partner-map-gone", states=reader.words.listed(states)) if states else ""


def summary(rows: pd.DataFrame, reader: Reader) -> str:
    if shows_change(reader):
        return _summary_of_change(rows, reader)
    first = met(rows, reader)
    if not first:
        return nobody(reader)
    most = [_numbered(partner, reader) for partner in first[:3]]
    return reader.say("partner-map-summary", count=len(first), most=reader.words.listed(most))


def _numbered(partner: Partner, reader: Reader) -> str:
    return f"{reader.short('country', partner.country)} {reader.number(partner.value)}"


def _summary_of_change(rows: pd.DataFrame, reader: Reader) -> str:
    """How many countries each class has, and the largest changes."""
    classes = [f"{class_name(step, reader)} {reader.number(count)}" for step, count in class_counts(rows, reader) if count]
    most = [f"{reader.short('country', row.country)} {signed(row.value - row.previous, reader)}"
            for row in extremes(rows, reader)[:4]]  # fmt: skip
    return reader.say(
        "partner-map-change-summary", period=reader.compared_words(),
        classes=reader.words.listed(classes) or reader.say("none"), most=reader.words.listed(most) or reader.say("none"),
    )  # fmt: skip
