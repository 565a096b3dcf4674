"""The document that a browser gets first: language, colours and the calendar's words are in it from the first byte."""

import json
from typing import Any

from babel import Locale
from dash import Dash
from flask import request

from dashboard import shell, web
from dashboard.address_reading import read_address
from dashboard.database import Database
from dashboard.filters import LANGUAGES, LOOKS
from dashboard.pages import PAGES, page_at
from dashboard.panel import panel_module
from dashboard.theme import style_sheet
from dashboard.wording import BCP47, wording


def register(app: Dash, database: Database, files: web.Web) -> None:
    """The document: language, colours and the calendar's words are in it from the first byte."""
    calendars = {code: _calendar(code) for code in LANGUAGES}
    pages = {page.PATH: {"panels": page.PANELS, "cards": shell.empty_cards(page)} for page in PAGES}
    body = shell.document('<div id="react-entry-point"></div>')
    told = {"languages": BCP47, "calendars": calendars, "pages": pages, "looks": LOOKS}
    data = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
    plotly, scripts, styles = (files.lasting(path) for path in (web.PLOTLY, web.SCRIPTS, web.STYLES))
    topology = web.lasting_map()

    def interpolate_index(**parts: str) -> str:
        default = database.version().institute.default_language
        asked = read_address(request.query_string.decode("utf-8", "replace"), {}, default).language
        language, say = BCP47[asked], wording(asked).say
        return (
            f'<!doctype html><html lang="{language}" data-theme="light" data-default-language="{default}"'
            f' data-plotly="{plotly}" data-map="{topology}"><head>'
            f'<meta charset="utf-8">{parts["metas"]}<title>Elchi</title>'
            f'<link rel="icon" href="/assets/mark.svg" type="image/svg+xml"><style>{style_sheet()}</style>'
            f'{parts["css"]}<link rel="stylesheet" href="{styles}">{_early(plotly, topology)}</head><body>'
            f'<noscript>{say("no-script")}</noscript>'
            f'<script type="application/json" id="calendars">{data}</script>'
            f'{body}{parts["config"]}<script src="{scripts}"></script>'
            f'{web.UNUSED.sub("", parts["scripts"])}{parts["renderer"]}</body></html>'
        )

    app.interpolate_index = interpolate_index  # type: ignore[method-assign,assignment]  # Dash's documented way


def _early(plotly: str, topology: str) -> str:
    """What a page with charts, or with the map, will ask for: the browser fetches it beside the scripts."""
    panels = [panel_module(name) for name in page_at(request.path).PANELS]
    links = [f'<link rel="preload" as="script" href="{plotly}">'] if any(panel.HEIGHT for panel in panels) else []
    if any(getattr(panel, "MAP", False) for panel in panels):
        links.append(f'<link rel="preload" as="fetch" crossorigin="anonymous" href="{topology}">')
    return "".join(links)


def _calendar(language: str) -> dict[str, Any]:
    """Months and weekdays for the calendar control, from CLDR: its own library has no Uzbek in Latin letters."""
    words = wording(language)
    locale: Locale = words.locale
    sunday_first = (6, 0, 1, 2, 3, 4, 5)
    weekdays = {width: [locale.days["stand-alone"][width][day] for day in sunday_first] for width in ("wide", "abbreviated")}
    return {
        "name": BCP47[language].lower(), "weekStart": 1, "months": words.month_names(),
        "monthsShort": [words.month_short(month).capitalize() for month in range(1, 13)],
        "weekdays": weekdays["wide"], "weekdaysShort": weekdays["abbreviated"], "weekdaysMin": weekdays["abbreviated"],
    }  # fmt: skip
