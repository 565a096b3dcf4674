"""The controls: one row that stays while pages change, and a chip for every choice.

Links change the address; the few controls with a value of their own (calendar, lists, words) are read by the browser,
which writes the address. The address alone says what is shown, so Back undoes everything.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import dash_mantine_components as dmc
from dash import ALL, ClientsideFunction, Dash, Input, Output, State, html
from dash.development.base_component import Component

from dashboard import periods
from dashboard.database import Answer
from dashboard.filters import COMPARISONS, COUNTINGS, Asked
from dashboard.reader import Reader

LISTS = {  # control → the address parameters its values belong to, and the fields of Filter
    "country": {"group": "groups", "country": "countries"},
    "topic": {"topic": "topics"},
    "format": {"format": "formats"},
    "kind": {"kind": "kinds"},
    "level": {"level": "levels"},
    "organisation": {"organisation": "organisations"},
}


def bar(reader: Reader, path: str, answer: Answer) -> list[Component]:
    """The filter bar for one view."""
    asked = reader.asked
    count = [
        html.P(_count(reader), className="count", id="count"),
        html.A(reader.say("reset"), href=reader.address(Asked(language=asked.language)), className="view reset", id="reset"),
    ]
    controls = [
        _period(reader),
        _control("compare", reader.say("compare"), _compare_value(reader), _links("compare", reader)),
        *[_list_control(name, reader) for name in ("country", "topic", "format")],
        _more(reader),
    ]
    return [
        html.Button(reader.say("filters"), className="filters-open", type="button", **{"aria-expanded": "false"}),
        html.Div([*controls, html.Button(reader.say("show-result"), className="filters-close", type="button")],
                 className="controls", id="controls"),
        html.Div(count, className="counted"),
        html.Div([*_chips(reader), _words(reader), _as_of(reader)], className="chips"),
    ]  # fmt: skip


def _count(reader: Reader) -> list[Any]:
    matched, total = reader.number(reader.facts.matched), reader.number(reader.facts.total)
    before, after = reader.say("n-of-m", total=total, matched="\u0001").split("\u0001")
    return [before, html.B(matched), after]


def _control(name: str, label: str, value: str, content: Any, wide: bool = False, chosen: bool = False) -> Component:
    target = html.Button(
        [html.Span(label, className="control-label"), html.Span(value, className="control-value")],
        className="control chosen" if chosen else "control", type="button", id=f"control-{name}",
    )  # fmt: skip
    return dmc.Popover(
        [dmc.PopoverTarget(target), dmc.PopoverDropdown(content, className="dropdown", id=f"dropdown-{name}")],
        id=f"popover-{name}", position="bottom-start", offset=4, trapFocus=True, returnFocus=True,
        withinPortal=False, width=560 if wide else 320, keepMounted=False, transitionProps={"duration": 0},
    )  # fmt: skip


def _choice(text: str, href: str, current: bool) -> Component:
    return html.A(text, href=href, className="view choice", **({"aria-current": "true"} if current else {}))


def _period(reader: Reader) -> Component:
    chosen, period = reader.asked.filter, reader.plan.period
    steps = {-1: ("‹", "step-before"), 1: ("›", "step-after")}
    arrows = {
        way: html.A(sign, href=reader.over(periods.step(period, way)), className="view step", id=f"step-{way}",
                    title=reader.say(key), **{"aria-label": reader.say(key)})
        if period.bounded() else html.Span(sign, className="step off", **{"aria-hidden": "true"})
        for way, (sign, key) in steps.items()
    }  # fmt: skip
    name = "" if chosen.since or chosen.until or chosen.preset == "all" else f": {_preset_name(chosen.preset, reader)}"
    presets = [
        _choice(_preset_name(preset, reader).capitalize(), _preset_address(preset, reader),
                preset == chosen.preset and not chosen.since and not chosen.until)
        for preset in periods.PRESETS
    ]  # fmt: skip
    last = max(reader.plan.as_of.year, reader.version.last_day.year)
    years = [
        _choice(str(year), _preset_address(str(year), reader), chosen.preset == str(year))
        for year in range(last, max(reader.version.first_day.year, last - 60) - 1, -1)
    ]
    calendar = dmc.DatePicker(
        id={"control": "period"}, type="range", value=_calendar_days(period.since, period.until), allowSingleDateInRange=True,
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
        [arrows[-1], _control("period", reader.say("period") + name, reader.period_words(), content, wide=True), arrows[1]],
        className="period",
        **{"data-days": ",".join(day or "" for day in _calendar_days(period.since, period.until))},
    )


def _calendar_days(since: date | None, until: date | None) -> list[str | None]:
    return [day.isoformat() if day else None for day in (since, until)]


def _preset_name(preset: str, reader: Reader) -> str:
    return preset if periods.is_year(preset) else reader.say(f"preset-{preset}")


def _preset_address(preset: str, reader: Reader) -> str:
    return reader.address(reader.asked.filtered(since=None, until=None, preset=preset))


def _compare_value(reader: Reader) -> str:
    return reader.compared_words() or reader.say("compare-none")


def _links(name: str, reader: Reader) -> list[Component]:
    """The few ways of comparing or counting, as links."""
    field, codes = {"compare": ("comparison", COMPARISONS), "counting": ("counting", COUNTINGS)}[name]
    current = getattr(reader.asked.filter, field)
    texts = {code: reader.say(f"{name}-{code}") for code in codes}
    return [_choice(texts[code].capitalize(), reader.address(reader.asked.filtered(**{field: code})), code == current)
            for code in codes]  # fmt: skip


def _list_control(name: str, reader: Reader) -> Component:
    chosen = [code for field in LISTS[name].values() for code in getattr(reader.asked.filter, field)]
    labels = [words for field, _, words in reader.choices() if field in LISTS[name].values()]
    value = reader.say("all") if not chosen else labels[0] if len(labels) == 1 else reader.say("n-chosen", count=len(labels))
    return _control(name, reader.say(f"control-{name}"), value, _list(name, reader), chosen=bool(chosen))


def _list(name: str, reader: Reader) -> Component:
    chosen = [f"{parameter}:{code}" for parameter, field in LISTS[name].items() for code in getattr(reader.asked.filter, field)]
    return dmc.MultiSelect(
        id={"control": name}, data=_options(name, reader), value=chosen, searchable=True, clearable=True,
        placeholder=reader.say("find"), nothingFoundMessage=reader.say("nothing-found"), maxDropdownHeight=360,
        comboboxProps={"withinPortal": False, "shadow": "none"}, filter={"function": "findChoices"},
        renderOption={"function": "choice"}, hidePickedOptions=False, label=reader.say(f"control-{name}"),
        clearButtonProps={"aria-label": reader.say("clear")}, limit=400, openOnFocus=True,
    )  # fmt: skip


def _options(name: str, reader: Reader) -> list[dict[str, Any]]:
    """What a list offers, grouped: each with its count in all records and the spellings it is found by."""
    if name == "country":
        return [
            {"group": reader.say("country-groups"), "items": _items("group", "country_group", ("group",), reader)},
            {"group": reader.say("countries"), "items": _items("country", "country", ("country",), reader, by_count=True)},
        ]
    if name in ("topic", "format"):
        over = {"topic": "topic_group", "format": "format_family"}[name]
        choices = reader.version.choices
        return [
            {"group": reader.label(over, group), "items": [
                _item(name, over, group, int(count), reader, reader.say("whole-group", name=reader.label(over, group))),
                *_items(name, name, (name,), reader, parent=group),
            ]}
            for group, count in choices[choices.control == over][["code", "meetings"]].itertuples(index=False)
        ]  # fmt: skip
    return _items(name, name, (name,), reader)


def _items(
    parameter: str, subject: str, controls: Sequence[str], reader: Reader, parent: str | None = None, by_count: bool = False
) -> list[dict[str, Any]]:
    choices = reader.version.choices
    rows = choices[choices.control.isin(controls) & ((choices.parent == parent) if parent else True)]
    found = [(row.code, int(row.meetings)) for row in rows.itertuples() if row.meetings]
    found.sort(key=lambda pair: (-pair[1] if by_count else 0, reader.order(subject, pair[0])))
    return [_item(parameter, subject, code, meetings, reader) for code, meetings in found]


def _item(parameter: str, subject: str, code: str, meetings: int, reader: Reader, label: str = "") -> dict[str, Any]:
    spelled = reader.version.spellings.get((subject, code), "")
    return {"value": f"{parameter}:{code}", "label": label or reader.label(subject, code), "search": spelled,
            "count": reader.number(meetings)}  # fmt: skip


def _more(reader: Reader) -> Component:
    """Kind, level, organisation and counting, behind one button."""
    chosen = reader.asked.filter
    names = ("kind", "level", "organisation")
    number = len(chosen.kinds) + len(chosen.levels) + len(chosen.organisations) + len(chosen.people)
    counting = html.Fieldset([html.Legend(reader.say("counting")), *_links("counting", reader)], className="choices")
    value = reader.say("n-chosen", count=number) if number else reader.say("more-what")
    content = html.Div([*[_list(name, reader) for name in names], counting], className="more-choices")
    return _control("more", reader.say("more").capitalize(), value, content, chosen=bool(number or chosen.counting != "meetings"))


def _chips(reader: Reader) -> list[Component]:
    """A chip for each choice; its cross takes it off."""
    chosen, chips = reader.asked.filter, []
    if chosen.since or chosen.until or chosen.preset != "all":
        words = reader.period_words() if chosen.since or chosen.until else _preset_name(chosen.preset, reader).capitalize()
        chips.append(_chip(words, _preset_address("all", reader), reader))
    chips += [_chip(words, reader.toggled(field, code), reader) for field, code, words in reader.choices()]
    if chosen.words:
        chips.append(_chip(f"“{chosen.words}”", reader.address(reader.asked.filtered(words="")), reader))
    if chosen.counting != "meetings":
        words = reader.say(f"counting-{chosen.counting}")
        chips.append(_chip(words.capitalize(), reader.address(reader.asked.filtered(counting="meetings")), reader))
    if reader.asked.highlight:
        words = reader.say("highlighted", topic=reader.label("topic_group", reader.asked.highlight))
        chips.append(_chip(words, reader.address(reader.asked.with_(highlight="")), reader))
    return chips


def _chip(words: str, href: str, reader: Reader) -> Component:
    return html.A([words, html.Span("×", **{"aria-hidden": "true"})], href=href, className="view chip",
                  **{"aria-label": reader.say("take-off", choice=words)})  # fmt: skip


def _words(reader: Reader) -> Component:
    return dmc.TextInput(
        id={"control": "words"}, value=reader.asked.filter.words, placeholder=reader.say("find-words"), debounce=600,
        className="find-words", **{"aria-label": reader.say("find-words")},
    )  # fmt: skip


def _as_of(reader: Reader) -> Component:
    """The day from which periods count: the last record's, today, or one of the reader's choice."""
    given = reader.asked.filter.as_of
    how = "last" if given is None else "today" if given == "today" else "chosen"
    text = reader.say("as-of", day=reader.day(reader.plan.as_of), how=reader.say(f"as-of-{how}"))
    choices = [
        _choice(reader.say("as-of-last").capitalize(), reader.address(reader.asked.filtered(as_of=None)), given is None),
        _choice(reader.say("as-of-today").capitalize(), reader.address(reader.asked.filtered(as_of="today")), given == "today"),
    ]
    calendar = dmc.DatePicker(id={"control": "asof"}, value=reader.plan.as_of.isoformat(), firstDayOfWeek=1,
                              defaultDate=reader.plan.as_of.isoformat())  # fmt: skip
    button = html.Button(text, className="as-of", type="button", id="control-asof",
                         **{"data-asof": reader.plan.as_of.isoformat()})  # fmt: skip
    return dmc.Popover(
        [dmc.PopoverTarget(button), dmc.PopoverDropdown([*choices, calendar], className="dropdown")],
        id="popover-asof", position="bottom-end", offset=4, trapFocus=True, returnFocus=True, withinPortal=False,
        width=320, transitionProps={"duration": 0},
    )  # fmt: skip


def register(app: Dash) -> None:
    """Controls with a value of their own: the browser writes the address from them."""
    app.clientside_callback(
        ClientsideFunction("elchi", "choose"),
        Output("live", "title"),
        Input({"control": ALL}, "value"),
        State({"control": ALL}, "id"),
        prevent_initial_call=True,
    )
