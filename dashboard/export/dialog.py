"""The export dialog: one native <dialog> for all cards, which choose what it lets out. Its work is assets/picture_dialog.js.

What it shows follows the kind: a picture has a size, colours and a language; rows are as displayed or all. Nothing of it
stands in the address: how a file is made is no part of a view.
"""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.database import Answer
from dashboard.export.asked import view_address
from dashboard.export.sheets import SHEETS, Sheet
from dashboard.filters import LANGUAGES
from dashboard.markup import aria, data
from dashboard.reader import Reader
from dashboard.wording import BCP47, LANGUAGE_NAMES

PICTURES, ROWS = ("png", "svg", "pdf", "copy"), ("xlsx", "csv", "json")
TEXT_OF = {"png": "PNG", "svg": "SVG", "pdf": "PDF", "xlsx": "XLSX", "csv": "CSV", "json": "JSON"}
PIXELS_OF = ("slide", "square")  # sizes told in the px of a PNG: they go onto screens


def dialog(reader: Reader, path: str, answer: Answer) -> list[Component]:
    """For the frame: the dialog's form in the reader's language; assets/picture_dialog.js opens it for a card."""
    say = reader.say
    query = reader.address(reader.asked.with_(tables=(), opened="", made=""))
    query += f"&about={reader.asked.about}" if reader.asked.about else ""
    code = view_address(path, reader)
    shut = html.Button("×", type="button", className="export-close", title=say("export-close"),
                       **aria(label=say("export-close")))  # fmt: skip
    return [
        html.Header([html.P(say("export"), className="caption"), html.H2(id="export-title"), shut]),
        html.Div([_kinds(reader), *_what_fits(reader)], id="export-form", **data(query=query)),
        html.Footer([html.P(id="export-said", role="status"), _go(reader)]),
        *([_code(code.written, reader)] if code else []),
    ]


def _kinds(reader: Reader) -> Component:
    pictures = [(kind, TEXT_OF.get(kind) or reader.say("export-copy")) for kind in PICTURES]
    rows = [(kind, TEXT_OF[kind]) for kind in ROWS]
    return html.Div(
        [_choices("as", reader.say("export-picture"), pictures, of="kind"),
         _choices("as", reader.say("export-rows"), rows, of="kind", first=False)],
        className="export-kinds",
    )  # fmt: skip


def _what_fits(reader: Reader) -> list[Component]:
    """Everything that belongs to some kinds alone."""
    say = reader.say
    glass = _choice("glass", "1", html.Span(say("export-glass")), False, type="checkbox")
    return [
        _sizes(reader),
        _choices("density", say("export-density"), [("2", say("export-density-2")), ("4", say("export-density-4"))], "dots"),
        _choices("theme", say("export-theme"), [("light", say("export-light")), ("dark", say("export-dark"))], of="look"),
        _choices("rows", say("export-which"), [("shown", say("export-shown")), ("all", say("export-all"))], of="which"),
        _languages(reader),
        html.Div(glass, className="export-check", **data(of="dots")),
    ]


def _go(reader: Reader) -> Component:
    texts = {"to-download": "export-download", "to-copy": "export-copy-now", "to-stop": "export-stop"}
    words = [html.Span(reader.say(key), className=name) for name, key in texts.items()]
    return html.Button(words, type="button", className="button export-go")


def _code(code: str, reader: Reader) -> Component:
    link = html.Button(code, type="button", className="copy-link", title=reader.say("copy-link"), **data(copy=f"/v/{code}"))
    return html.P([reader.say("export-code"), " ", link], className="export-code")


def _choices(name: str, legend: str, choices: Sequence[tuple[str, str]], of: str, first: bool = True) -> Component:
    """A row of radio buttons; the first is chosen. `of` says for which kinds assets/picture_dialog.js shows it."""
    return html.Fieldset(
        [html.Legend(legend),
         html.Div([_choice(name, value, html.Span(text), first and not place) for place, (value, text) in enumerate(choices)],
                  className="export-row")],
        **data(of=of),
    )  # fmt: skip


def _choice(name: str, value: str, content: Component, chosen: bool, **more: str) -> Component:
    """A radio button (or what `type` says) and its words. Dash has no plain one: assets/picture_dialog.js puts it there."""
    return html.Label(
        [html.Span(className="input", **data(name=name, value=value, chosen="yes" if chosen else "", **more)), content]
    )


def _sizes(reader: Reader) -> Component:
    tiles = [
        _choice("size", name, html.Span([
            html.Span(className=f"sheet sheet-{name}", **aria(hidden="true")),
            html.B(reader.say(f"export-size-{name}")), html.Small(_measure(sheet, reader)),
        ], className="tile"), name == "screen", width=str(sheet.width), height=str(sheet.height or ""))
        for name, sheet in SHEETS.items()
    ]  # fmt: skip
    legend = html.Legend(reader.say("export-size"))
    return html.Fieldset([legend, html.Div(tiles, className="export-tiles")], **data(of="size"))


def _measure(sheet: Sheet, reader: Reader) -> str:
    """A sheet's size as people know it: mm where it is printed, px where it is shown."""
    if sheet.height is None:
        return reader.say("export-wide", count=sheet.width)
    if sheet.millimetres and sheet.name not in PIXELS_OF:
        return reader.say("export-mm", width=round(sheet.millimetres), height=round(sheet.height * sheet.mm_of_px))
    return reader.say("export-px", width=sheet.width * 2, height=sheet.height * 2)


def _languages(reader: Reader) -> Component:
    """The languages, the reader's own first chosen."""
    names = {code: html.Span(LANGUAGE_NAMES[code][1], lang=BCP47[code]) for code in LANGUAGES}
    choices = [_choice("in", code, name, code == reader.language) for code, name in names.items()]
    return html.Fieldset([html.Legend(reader.say("export-language")), html.Div(choices, className="export-row")],
                         **data(of="language"))  # fmt: skip
