"""Nothing leaves the machine, nothing runs that is not ours, nothing is stored before the reader has chosen something."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import plotly
import pytest
from playwright.sync_api import Browser, Route, expect
from plotly.offline import get_plotlyjs_version

from dashboard import web
from tests.browser.conftest import COUNTING, ROOT, Visitor

WHOLE = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
# How many marks of each kind the charts have, and the words in them.
DRAWN = """() => [...["path", "text", "rect"].map(kind => document.querySelectorAll(`.plot .main-svg ${kind}`).length),
    [...document.querySelectorAll(".plot .main-svg text")].map(text => text.textContent).join(" ")]"""
# The map in other colours, and then at another width: the slim one keeps lines that stay as they are.
REDRAWN = """async () => {
    const plot = document.querySelector(".card-partner_map .js-plotly-plot"), told = {};
    const seen = name => [...plot.querySelectorAll(".choroplethlayer path")].map(path => path.getAttribute(name));
    const lines = () => seen("d"), colours = () => seen("fill");
    told.before = colours();
    await Plotly.restyle(plot, {z: [plot.data[0].z.map(step => 5 - step)]}, [0]);
    Object.assign(told, {colours: colours(), lines: lines()});
    await Plotly.relayout(plot, {width: 500});
    told.narrower = lines();
    return told;
}"""


@pytest.fixture(scope="module")
def newcomer(browser: Browser, site: str) -> Iterator[Visitor]:
    """Who comes for the first time, with a browser that knows nothing of us yet, to the overview."""
    context = browser.new_context()
    context.add_init_script(COUNTING)
    visit = Visitor(context.new_page(), site).open("/?period=last-12-months&lang=uz")
    yield visit
    visit.leave()
    context.close()


def test_a_first_visit_asks_this_machine_alone_and_stores_nothing(newcomer: Visitor) -> None:
    assert newcomer.counted() > 0
    assert any("plotly" in url for url in newcomer.asked)
    assert not newcomer.left
    assert not newcomer.faults
    assert newcomer.page.evaluate("document.fonts.check('600 22px \"Source Serif 4\"')"), "the fonts are ours and have arrived"
    assert newcomer.page.context.cookies() == []
    assert newcomer.page.evaluate("Object.keys(localStorage)") == []


def test_the_map_is_drawn_from_our_own_topology(newcomer: Visitor) -> None:
    assert newcomer.page.locator(".card-partner_map .choroplethlayer path").count() > 150
    asked = [url for url in newcomer.asked if "world_50m" in url]
    assert asked
    assert all(url.startswith(newcomer.site) for url in asked)


def test_charts_offer_no_way_to_send_them_anywhere(newcomer: Visitor) -> None:
    page = newcomer.page
    assert page.locator(".modebar-btn").count() == 0
    configs = page.evaluate("[...document.querySelectorAll('.js-plotly-plot')].map(p => p._context)")
    assert len(configs) >= 3
    for config in configs:
        assert config["showSendToCloud"] is False
        assert config["topojsonURL"] == "/assets/maps/"


def test_a_change_of_theme_is_kept_asks_the_server_for_nothing_and_recolours_the_charts(newcomer: Visitor) -> None:
    page = newcomer.page
    colour = "getComputedStyle(document.querySelector('.card-over_time .main-svg')).backgroundColor"
    light = page.evaluate(colour)
    newcomer.asked.clear()
    page.locator(".theme-switch").click()
    page.wait_for_function(f"() => {colour} !== {light!r}")
    assert page.evaluate("localStorage.getItem('elchi-theme')") == "dark"
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert not [url for url in newcomer.asked if "_dash-update" in url]


def test_records_and_tables_are_drawn_without_a_request_that_leaves_the_machine(visitor: Visitor) -> None:
    """The visitor's own ending fails on a request elsewhere, an error in the console or a failed answer."""
    visitor.open("/meetings?period=all&open=isrs-0136&lang=ru")
    assert visitor.counted() > 0
    visitor.go("/?period=all&table=over_time,topics&lang=ru")
    assert visitor.counted() > 0


def test_the_slim_and_the_whole_plotly_draw_the_same(newcomer: Visitor) -> None:
    """What this server gives draws, and so does the other; where Node was not there at set-up, the whole is the only one."""
    page = newcomer.page
    slim = ROOT / "build" / "web" / web.slim_name()
    served = page.evaluate("async () => (await fetch(document.documentElement.dataset.plotly)).text()")
    assert served in {file.read_text(encoding="utf-8") for file in (slim, WHOLE) if file.is_file()}
    first, again = page.evaluate(DRAWN), page.evaluate(REDRAWN)
    assert all(first)
    assert again["colours"] != again["before"]
    assert again["narrower"] != again["lines"]
    for other in (slim, WHOLE):
        if other.is_file() and other.read_text(encoding="utf-8") != served:
            page.route("**/plotly.min.js*", partial(_given, other))
            newcomer.open(page.url.removeprefix(newcomer.site))
            assert page.evaluate("Plotly.version") == get_plotlyjs_version()
            assert page.evaluate(DRAWN) == first
            assert page.evaluate(REDRAWN) == again


def _given(file: Path, route: Route) -> None:
    route.fulfill(path=file, content_type="text/javascript")
