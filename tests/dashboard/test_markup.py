"""Components as HTML: nothing that stands in a record becomes markup, and what is no HTML is not silently lost."""

import dash_mantine_components as dmc
import pytest
from dash import html

from dashboard import markup
from dashboard.markup import Written, aria, as_html


def test_texts_and_attributes_are_escaped() -> None:
    part = html.P(["<b>", html.A('a"b', href='/?q="><script>', title="'"), None, 3], className="x y")
    assert as_html(part) == '<p class="x y">&lt;b&gt;<a href="/?q=&quot;&gt;&lt;script&gt;" title="&#x27;">a"b</a>3</p>'


def test_what_was_written_before_is_not_escaped_again() -> None:
    bars = Written(as_html(html.I("<", className="before")))
    assert as_html(html.Span([bars, "<"])) == '<span><i class="before">&lt;</i>&lt;</span>'


def test_attributes_are_named_as_html_names_them() -> None:
    part = html.Td(hidden=True, tabIndex=0, colSpan=2, id={"part": "x", "panel": "y"}, draggable="false", **aria(label="é"))
    assert set(as_html(part).removeprefix("<td ").removesuffix("></td>").split()) == {
        "hidden", 'tabindex="0"', 'colspan="2"', 'draggable="false"', 'aria-label="é"',
        'id="{&quot;panel&quot;:&quot;y&quot;,&quot;part&quot;:&quot;x&quot;}"',
    }  # fmt: skip
    assert as_html(html.Details(open=False)) == "<details></details>"
    assert as_html([html.Col(span="2"), "—"]) == '<col span="2">—'


def test_styles_get_their_units() -> None:
    style = {"minHeight": 40, "--rows": 3, "opacity": 1, "backgroundColor": "var(--ink)", "left": 0, "color": None}
    written = "min-height:40px;--rows:3;opacity:1;background-color:var(--ink);left:0"
    assert as_html(html.I(style=style)) == f'<i style="{written}"></i>'


def test_what_is_remembered_of_attributes_is_short() -> None:
    markup._known_attribute.cache_clear()
    addresses = [f"/?q={number}{'a' * 8000}" for number in range(3)]
    written = [as_html(html.A("x", href=address, className="view")) for address in addresses * 2]
    assert written == [f'<a class="view" href="{address}">x</a>' for address in addresses * 2]
    assert markup._known_attribute.cache_info().currsize == 1, "the class alone"


@pytest.mark.parametrize("address", ["javascript:alert(1)", " JavaScript:x", "java\tscript:x", "\x01data:text/html,x"])
def test_an_address_that_would_run_leads_nowhere(address: str) -> None:
    assert as_html(html.A("x", href=address)) == '<a href="about:blank">x</a>'


@pytest.mark.parametrize("part", [dmc.TextInput(), html.Div(dmc.TextInput()), object()])
def test_what_is_no_html_is_refused(part: object) -> None:
    with pytest.raises(TypeError):
        as_html(part)
