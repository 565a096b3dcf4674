"""The frame round a page: header, navigation, notices, the open record. One page slot, filled in the browser.

The document is HTML from its first byte, and Dash has a place in it: what is alive there is the filter bar. So what a page
says and draws need not wait until Dash has begun.
"""

from typing import cast
from urllib.parse import quote

import dash_mantine_components as dmc
from dash import ClientsideFunction, Dash, Input, Output, dcc
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.card import card
from dashboard.database import Answer
from dashboard.export.dialog import dialog
from dashboard.filters import Asked
from dashboard.markup import aria, as_html, data
from dashboard.own_pages import own_pages
from dashboard.pages import COUNTRY, PAGES, Page, country_of, page_at
from dashboard.panel import Frame, failed, panel_module
from dashboard.reader import Reader
from dashboard.spoken import spoken
from dashboard.wording import BCP47, LANGUAGE_NAMES


def layout() -> Component:
    """What Dash draws: the filter bar, and what has no place on the page."""
    return dmc.MantineProvider(
        id="mantine",
        forceColorScheme="light",
        theme={
            "fontFamily": '"Source Sans 3", sans-serif',
            "primaryColor": "accent",
            "primaryShade": {"light": 6, "dark": 4},
            "colors": {"accent": [
                "#EDF7F6", "#DCEEEC", "#B5DDDB", "#8ACBCB", "#52C9CE",
                "#1F9AA3", "#00707C", "#00636D", "#00545D", "#00444B",
            ]},
            "defaultRadius": 4,
            "shadows": dict.fromkeys(("xs", "sm", "md", "lg", "xl"), "none"),
        },
        children=dmc.DatesProvider(id="dates", settings={"locale": "uz", "firstDayOfWeek": 1}, children=[
            dcc.Location(id="address", refresh=False),
            dcc.Store(id="theme", data="light"),
            html.Div(id="filter-bar", className="filter-bar", role="search"),
            dcc.Store(id="chosen"),
            dcc.Store(id="picture-asked"),
            dcc.Store(id="picture"),
            html.Div(id="stage", hidden=True),
        ]),
    )  # fmt: skip


def document(alive: str) -> str:
    """What stays in the document while pages change, as HTML.

    Args:
        alive: The place in which Dash draws.
    """
    above = [html.A(id="skip", href="#page", className="skip"), html.Header(id="header", className="header")]
    below = [
        html.Div(id="notices", className="notices", role="status"),
        html.Div(id="reopened", className="notices", role="status"),
        html.Main(id="page", className="page", tabIndex=-1),
        html.Div(id="record", className="record-place"),
        html.Div(id="live", className="told for-ears", role="status", **aria(live="polite")),
        html.Div(id="spoken", hidden=True),
        html.Footer(id="footer", className="footer"),
        html.Dialog(id="export", className="export-dialog", **aria(labelledby="export-title")),
    ]
    return f"{as_html(above)}{alive}{as_html(below)}"


def empty_cards(page: Page) -> str:
    """A page as HTML before its first answer: its heading's place and its cards."""
    cards = [card(name, panel_module(name).HEIGHT) for name in page.PANELS]
    name = page.__name__.rsplit(".", 1)[-1]
    return as_html(html.Div([html.H1(id="page-title"), html.Div(id="page-body"), *cards], className=f"cards page-{name}"))


def frame() -> Frame:
    """The parts of the frame that change with the view, by component id."""
    return {"header": header, "skip": skip, "notices": notices, "record": record, "page-title": title, "footer": footer,
            "spoken": spoken, "export": dialog}


def skip(reader: Reader, path: str, answer: Answer) -> str:
    return reader.say("skip-to-content")


def title(reader: Reader, path: str, answer: Answer) -> str:
    """The page's name, or that of the country it is about."""
    about = country_of(path)
    named = about in reader.version.known()["country"]
    return reader.label("country", about) if named else reader.say(page_at(path).TITLE)


def header(reader: Reader, path: str, answer: Answer) -> list[Component]:
    """Name, institute, pages, languages, theme."""
    here = page_at(path)
    query = reader.address(reader.asked.with_(opened="", page=1))
    pages = [
        html.A(reader.say(page.TITLE), href=page.PATH + query, className="view",
               **(aria(current="page") if page.TITLE == here.TITLE else {}))
        for page in PAGES if COUNTRY not in page.PATH
    ]  # fmt: skip
    languages = [
        html.A(short, href=path + reader.address(reader.asked.with_(language=code)), className="view", title=full,
               lang=BCP47[code], hrefLang=BCP47[code], **aria(label=full),
               **(aria(current="true") if code == reader.language else {}))
        for code, (short, full) in LANGUAGE_NAMES.items()
    ]  # fmt: skip
    return [
        html.A([html.Strong("Elchi"), html.Span(reader.institute("name"))], href="/", className="brand"),
        html.Button(reader.say("sections"), className="pages-open", type="button", **aria(expanded="false")),  # of a phone
        html.Nav(pages, className="pages", **aria(label=reader.say("pages"))),
        html.Nav(languages, className="languages", **aria(label=reader.say("languages"))),
        html.Button([html.Span(reader.say("theme-dark"), className="to-dark"),
                     html.Span(reader.say("theme-light"), className="to-light")],
                    className="theme-switch", type="button"),
    ]  # fmt: skip


def notices(reader: Reader, path: str, answer: Answer) -> list[Component]:
    """What of the address was not understood, and what must be known about the records and the comparison."""
    misread = reader.asked.misread
    unread = html.P(
        [html.B(reader.say("misread")), " ",
         reader.words.listed([f"{m.parameter}={m.written}" for m in misread[:8]]) + ("…" if len(misread) > 8 else "")],
        className="misread",
    )  # fmt: skip
    about = html.Details(
        [html.Summary([html.Span(reader.institute("notice")), " ", html.U(reader.say("about-data"))]),
         html.P(f"{reader.source_words()} {version_words(reader)}")],
        className="about",
    )  # fmt: skip
    remarks = html.P(" ".join(reader.comparison_remarks()), className="remark")
    return [*own_pages(reader), about, *([unread] if misread else []), *([remarks] if reader.plan.remarks() else [])]


def version_words(reader: Reader) -> str:
    """Which version of the data this is, and the day of its last record."""
    version = reader.version
    return reader.say("data-version", version=version.data_version, day=reader.day(version.published_on),
                      as_of=reader.day(version.as_of))  # fmt: skip


def record(reader: Reader, path: str, answer: Answer) -> Component | None:
    """The open record beside the page; closing it is a link to the same view without it."""
    if not reader.asked.opened:
        return None
    closed = path + reader.address(reader.asked.with_(opened=""))
    # For assets/opened.js: the parameter that opens it, and the address of what is chosen, however it is shown.
    of_meetings = reader.address(Asked(filter=reader.asked.filter, language=reader.version.institute.default_language))
    said = data(open=f"open={quote(reader.asked.opened, safe=',')}", meetings=of_meetings)
    return html.Aside(
        [
            html.A(reader.say("close"), href=closed, className="view close", id="close-record"),
            _told(answer, reader),
        ],
        className="drawer", id="drawer", tabIndex=-1, **aria(label=reader.say("record-open")), **said,
    )  # fmt: skip


def _told(answer: Answer, reader: Reader) -> Component:
    """What is known of the open record. The page stands beside it, whether it could be read or not."""
    try:
        rows = answer.rows["meeting"]
    except KeyError:
        return cast("Component", failed("meeting", reader)["body"])
    return panel_module("meeting").body(rows, reader)


def footer(reader: Reader, path: str, answer: Answer) -> list[Component]:
    """What a printed page needs: the filter as a sentence, the counting, the source and the version."""
    return [
        html.P([html.B(reader.say("selection") + ": "), reader.sentence(), " ", reader.counting_words()]),
        html.P([html.B(reader.say("source") + ": "), reader.source_words()]),
        html.P(version_words(reader)),
    ]


def register(app: Dash) -> None:
    """What happens in the browser alone: the theme, the language of the document, pictures."""
    client = {
        "start": (Output("theme", "data"), Input("address", "id")),
        "language": (Output("dates", "settings"), Input("address", "search")),
        "theme": (Output("mantine", "forceColorScheme"), Input("theme", "data")),
        "picture": (Output("stage", "id"), Input("picture", "data")),
    }
    for name, (output, given) in client.items():
        app.clientside_callback(ClientsideFunction("elchi", name), output, given, prevent_initial_call=name == "picture")

