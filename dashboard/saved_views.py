"""The menu of views: addresses with names, for everyone (data/views.toml) and one's own; and the link to the view as it is.

A saved view keeps its period as it was chosen: "the last 12 months" move on. The copied link keeps its days: it names the
as-of day from which they count, so that it opens the same figures, comparison and hatching later on. One's own views are
kept by the browser (assets/views.js); the server never learns of them.
"""

from dataclasses import replace
from urllib.parse import urlsplit

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.address_reading import read_address
from dashboard.controls import choice, opening
from dashboard.filters import Asked
from dashboard.markup import data
from dashboard.published import SavedView
from dashboard.reader import Reader


def views_menu(reader: Reader, path: str) -> Component:
    """A native disclosure: the views for everyone, one's own, the link to this one."""
    here = html.Span(id="view-here", className="view-here")  # named by the browser, which knows one's own views too
    button = html.Summary([html.Span(reader.say("views")), here], className="as-of", id="control-views")
    days = reader.say("copy-link-days", period=reader.period_words(), day=reader.day(reader.plan.as_of))
    shared = [html.Li(_choice(view, path, reader)) for view in reader.version.views]
    content = [
        *([html.P(reader.say("views-shared"), className="views-head"), html.Ul(shared, id="shared-views")] if shared else []),
        html.Div(id="own-views"),
        html.P(reader.say("views-move"), className="caption"),
        html.Button(reader.say("copy-link"), type="button", className="button copy-link", **data(copy=lasting(path, reader))),
        html.P(days, className="caption"),
    ]
    return opening("views", button, content)


def _choice(view: SavedView, path: str, reader: Reader) -> Component:
    place, version = urlsplit(view.address), reader.version
    default = version.institute.default_language
    read = version.shared.once(view, lambda: read_address(place.query, version.known(), default))
    asked = read.with_(language=reader.language)
    here = _bare(path) == _bare(place.path) and _lasting_part(asked) == _lasting_part(reader.asked)
    return choice(reader.label("view", view.view_id), place.path + reader.address(asked), here)


def _bare(path: str) -> str:
    return path.rstrip("/") or "/"


def _lasting_part(asked: Asked) -> Asked:
    """What of an address makes it a view: all but the language, the open record and the page of a list."""
    return replace(asked, language="", opened="", page=1, about="", misread=(), made="")


def lasting(path: str, reader: Reader) -> str:
    """The address of this view with the day from which its period counts: it opens the same later on.

    The browser adds the open record (assets/opened.js): the filter bar is the same with it and without it.
    """
    asked = reader.asked
    return path + reader.address(asked.with_(filter=asked.filter.with_(as_of=reader.plan.as_of), opened=""))
