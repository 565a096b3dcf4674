"""Nothing leaves the machine, nothing runs that is not ours, nothing is stored before the reader has chosen something."""

import pytest

from tests.browser.conftest import Visitor

VIEWS = ("/?period=last-12-months", "/meetings?period=all&open=isrs-0136", "/?period=all&table=over_time,topics")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["uz", "ru"])
def test_every_page_is_drawn_without_a_request_that_leaves_the_machine(visitor: Visitor, view: str, language: str) -> None:
    """The visitor's own ending fails on a request elsewhere, an error in the console or a failed answer."""
    page = visitor.open(f"{view}&lang={language}").page
    assert visitor.counted() > 0
    assert page.evaluate("document.fonts.check('600 22px \"Source Serif 4\"')"), "the fonts are ours and have arrived"


def test_the_map_is_drawn_from_our_own_topology(visitor: Visitor) -> None:
    page = visitor.open("/?period=all").page
    assert page.locator(".card-partner_map .choroplethlayer path").count() > 150
    asked = page.evaluate("performance.getEntriesByType('resource').map(r => r.name).filter(n => n.includes('world_50m'))")
    assert asked
    assert all(name.startswith(visitor.site) for name in asked)


def test_charts_offer_no_way_to_send_them_anywhere(visitor: Visitor) -> None:
    page = visitor.open("/?period=all").page
    assert page.locator(".modebar-btn").count() == 0
    configs = page.evaluate("[...document.querySelectorAll('.js-plotly-plot')].map(p => p._context)")
    assert len(configs) >= 3
    for config in configs:
        assert config["showSendToCloud"] is False
        assert config["topojsonURL"] == "/assets/maps/"


def test_no_cookie_and_nothing_stored_until_the_reader_chooses_a_theme(visitor: Visitor) -> None:
    page = visitor.open("/?period=2025").page
    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage)") == []
    page.locator(".theme-switch").click()
    assert page.evaluate("localStorage.getItem('elchi-theme')") == "dark"
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_change_of_theme_asks_the_server_for_nothing_and_recolours_the_charts(visitor: Visitor) -> None:
    page = visitor.open("/?period=2025").page
    colour = "getComputedStyle(document.querySelector('.card-over_time .main-svg')).backgroundColor"
    light = page.evaluate(colour)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "_dash-update" in request.url else None)
    page.locator(".theme-switch").click()
    page.wait_for_function(f"{colour} !== {light!r}")
    assert asked == []
