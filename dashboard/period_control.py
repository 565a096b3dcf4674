"""The controls of time: the period with its presets, calendar and step arrows, and the as-of day."""

from datetime import date

import dash_mantine_components as dmc
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard import periods
from dashboard.controls import choice, control, opening
from dashboard.markup import aria
from dashboard.reader import Reader

MOST_YEARS = 60


def period_control(reader: Reader) -> Component:
    chosen, period = reader.asked.filter, reader.plan.period
    steps = {-1: ("‹", "step-before"), 1: ("›", "step-after")}
    arrows = {
        way: html.A(sign, href=reader.over(periods.step(period, way)), className="view step", id=f"step-{way}",
                    title=reader.say(key), **aria(label=reader.say(key)))
        if period.bounded() else html.Span(sign, className="step off", **aria(hidden="true"))
        for way, (sign, key) in steps.items()
    }  # fmt: skip
    name = "" if chosen.since or chosen.until or chosen.preset == "all" else f": {preset_name(chosen.preset, reader)}"
    presets = [
        choice(preset_name(preset, reader).capitalize(), reader.over_preset(preset),
                preset == chosen.preset and not chosen.since and not chosen.until)
        for preset in periods.PRESETS
    ]  # fmt: skip
    last = max(reader.plan.as_of.year, reader.version.last_day.year)
    years = [
        choice(str(year), reader.over_preset(str(year)), chosen.preset == str(year))
        for year in range(last, max(reader.version.first_day.year, last - MOST_YEARS) - 1, -1)
    ]
    calendar = dmc.DatePicker(
        id={"control": "period"}, type="range", value=calendar_days(period.since, period.until), allowSingleDateInRange=True,
        defaultDate=(period.until or reader.plan.as_of).isoformat(), firstDayOfWeek=1,
        ariaLabels={"nextMonth": reader.say("next-month"), "previousMonth": reader.say("previous-month"),
                    "monthLevelControl": reader.say("choose-month"), "yearLevelControl": reader.say("choose-year")},
    )  # fmt: skip
    content = html.Div(
        [html.Div(presets, className="presets"), html.Div(calendar, className="calendar"),
         html.Div(years, className="years")],
        className="period-choices",
    )  # fmt: skip
    return html.Div(
        [arrows[-1], control("period", reader.say("period") + name, reader.period_words(), content, wide=True), arrows[1]],
        className="period",
    )


def calendar_days(since: date | None, until: date | None) -> list[str | None]:
    return [day.isoformat() if day else None for day in (since, until)]


def preset_name(preset: str, reader: Reader) -> str:
    return preset if periods.is_year(preset) else reader.say(f"preset-{preset}")


def as_of_control(reader: Reader) -> Component:
    """The day from which periods count: the last record's, today, or one of the reader's choice."""
    given = reader.asked.filter.as_of
    how = "last" if given is None else "today" if given == "today" else "chosen"
    text = reader.say("as-of", day=reader.day(reader.plan.as_of), how=reader.say(f"as-of-{how}"))
    choices = [
        choice(reader.say("as-of-last").capitalize(), reader.address(reader.asked.filtered(as_of=None)), given is None),
        choice(reader.say("as-of-today").capitalize(), reader.address(reader.asked.filtered(as_of="today")), given == "today"),
    ]
    calendar = dmc.DatePicker(id={"control": "asof"}, value=reader.plan.as_of.isoformat(), firstDayOfWeek=1,
                              defaultDate=reader.plan.as_of.isoformat())  # fmt: skip
    return opening("asof", html.Summary(text, className="as-of", id="control-asof"), [*choices, calendar])
