"""The controls: one row that stays while pages change, and a chip for every choice.

Links change the address; the few controls with a value of their own (calendar, lists, words) are read by the browser,
which writes the address. The address alone says what is shown, so Back undoes everything.
"""

import json
from typing import Any

import dash_mantine_components as dmc
from dash import ALL, ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component
from flask import Response, abort, jsonify

from dashboard import elements as html
from dashboard.controls import LISTS, chosen_values, compare_control, compared_days, list_control, more, options
from dashboard.database import Answer, Database
from dashboard.filters import Asked
from dashboard.markup import aria, data
from dashboard.panel import read_view
from dashboard.period_control import as_of_control, calendar_days, period_control, preset_name
from dashboard.reader import Reader
from dashboard.saved_views import views_menu


def bar(reader: Reader, path: str, answer: Answer) -> list[Component]:
    """The filter bar for one view."""
    asked = reader.asked
    count = [
        html.P(_count(reader), className="count", id="count"),
        html.A(reader.say("reset"), href=reader.address(Asked(language=asked.language)), className="view reset", id="reset"),
    ]
    controls = [
        period_control(reader),
        compare_control(reader),
        *[list_control(name, reader) for name in ("country", "topic", "format")],
        more(reader),
    ]
    return [
        html.Button(reader.say("filters"), className="filters-open", type="button", **aria(expanded="false")),
        html.Div([*controls, html.Button(reader.say("show-result"), className="filters-close", type="button")],
                 className="controls", id="controls"),
        html.Div(count, className="counted"),
        html.Div([*_chips(reader), _words(reader), as_of_control(reader), views_menu(reader, path)], className="chips"),
        html.Div(id="shown", hidden=True, **data(shown=json.dumps(_shown(reader)), choices=_choices_address(reader))),
    ]  # fmt: skip


def _choices_address(reader: Reader) -> str:
    return f"/choices/{reader.version.data_version}/{reader.language}.json"


def _shown(reader: Reader) -> dict[str, Any]:
    """What each control shows of its own accord: the browser takes only another value for a choice of the reader's."""
    period = reader.plan.period
    return {
        "period": calendar_days(period.since, period.until),
        "asof": reader.plan.as_of.isoformat(),
        "words": reader.asked.filter.words,
        **compared_days(reader),
        **{name: chosen_values(name, reader) for name in LISTS},
    }


def _count(reader: Reader) -> list[Any]:
    before, after = reader.say("n-of-m", total=reader.facts.total, matched="\u0001").split("\u0001")
    return [before, html.B(reader.number(reader.facts.matched)), after]


def _chips(reader: Reader) -> list[Component]:
    """A chip for each choice; its cross takes it off."""
    chosen, chips = reader.asked.filter, []
    if chosen.since or chosen.until or chosen.preset != "all":
        words = reader.period_words() if chosen.since or chosen.until else preset_name(chosen.preset, reader).capitalize()
        chips.append(_chip(words, reader.over_preset("all"), reader))
    chips += [_chip(words[:1].upper() + words[1:], reader.toggled(field, code), reader)
              for field, code, words in reader.choices()]  # fmt: skip
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
    return html.A([words, html.Span("×", **aria(hidden="true"))], href=href, className="view chip",
                  **aria(label=reader.say("take-off", choice=words)))  # fmt: skip


def _words(reader: Reader) -> Component:
    return dmc.TextInput(
        id={"control": "words"}, value=reader.asked.filter.words, placeholder=reader.say("find-words"), debounce=600,
        className="find-words", **aria(label=reader.say("find-words")),
    )  # fmt: skip


def register(app: Dash, database: Database) -> None:
    """Controls with a value of their own: the browser writes the address from them."""

    @app.server.get("/choices/<version>/<language>.json")
    def choices(version: str, language: str) -> Response:
        """What the lists offer, asked for once a version and language, when a list is opened."""
        reader, _ = read_view(database, f"?lang={language}", ())
        if (version, language) != (reader.version.data_version, reader.language):
            abort(404)  # another version has been published: the next answer names it
        response: Response = jsonify({name: options(name, reader) for name in LISTS})
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    app.clientside_callback(
        ClientsideFunction("elchi", "choose"),
        Output("chosen", "data"),
        Input({"control": ALL}, "value"),
        State({"control": ALL}, "id"),
        prevent_initial_call=True,
    )
