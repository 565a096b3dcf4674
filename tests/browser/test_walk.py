"""The way a person goes: every step is seen in the address, in the count and in what is downloaded."""

import csv
import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def rows(visitor: Visitor, panel: str) -> list[dict[str, object]]:
    """What the server says about the view that is open."""
    found: list[dict[str, object]] = json.load(
        urlopen(f"{visitor.site}/rows/{panel}.json?{urlsplit(visitor.page.url).query}")
    )
    return found


def chosen(visitor: Visitor) -> dict[str, list[str]]:
    return parse_qs(urlsplit(visitor.page.url).query)


def click_country(visitor: Visitor, map_id: str) -> None:
    """A click in the middle of a country's shape on the map, where the topology says its label stands."""
    place = visitor.page.evaluate(
        """([id]) => {
            const plot = document.querySelector('.card-partner_map .js-plotly-plot');
            const geo = plot._fullLayout.geo;
            const shapes = t => t.type === 'choropleth' && (t.geo || 'geo') === 'geo' && t.locations.includes(id);
            const trace = plot.data.findIndex(shapes);
            const points = plot.calcdata.find(c => c[0].trace.index === trace);
            const at = points.find(p => p.loc === id || p.id === id || p.fIn?.id === id);
            const box = plot.getBoundingClientRect();
            const [x, y] = geo._subplot.projection(at.ct || at.fIn.properties.ct);
            return [box.left + x, box.top + y];
        }""",
        [map_id],
    )
    visitor.point_at(*place)
    visitor.page.mouse.click(*place)


def test_a_person_walks_through_the_dashboard(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open("/?period=all").page
    everything = visitor.counted()
    assert everything == len((Path("data/meetings/isrs-meetings.jsonl")).read_text(encoding="utf-8").splitlines())

    page.click("#control-period")
    page.locator("#dropdown-period .choice", has_text="12").first.click()
    visitor.expect_address("period=last-12-months")
    last_year = visitor.counted()
    assert 0 < last_year < everything

    page.locator(".card-partner_map .chart").scroll_into_view_if_needed()
    click_country(visitor, "KAZ")
    visitor.expect_address("country=KZ")
    with_kazakhstan = visitor.counted()
    assert 0 < with_kazakhstan < last_year
    expect(page.locator(".chip", has_text="Qozogʻiston")).to_have_count(1)

    page.locator(".card-over_time").scroll_into_view_if_needed()
    box = page.locator(".card-over_time .nsewdrag").first.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 4, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.45, middle, steps=6)
    page.mouse.up()
    visitor.expect_address("from=2025-02-01", "country=KZ")
    assert "to" in chosen(visitor)
    assert visitor.counted() == len(rows(visitor, "meeting_list"))

    page.locator(".languages a[lang=ru]").click()
    visitor.expect_address("lang=ru")
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page.locator("h1")).to_have_text("Обзор")
    expect(page.locator(".chip", has_text="Казахстан")).to_have_count(1)

    page.go_back()
    visitor.settle()
    expect(page.locator("h1")).to_have_text("Umumiy koʻrinish")
    page.go_back()
    visitor.expect_address("period=last-12-months", "country=KZ")
    assert visitor.counted() == with_kazakhstan

    page.reload()
    assert visitor.settle().counted() == with_kazakhstan

    page.locator(".pages a[href^='/meetings']").click()
    visitor.expect_address("/meetings", "country=KZ")
    page.locator(".card-meeting_list tbody a.view").first.click()
    visitor.expect_address("open=isrs-")
    opened = chosen(visitor)["open"][0]
    expect(page.locator("#drawer")).to_contain_text(opened)
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_have_count(0)
    page.locator(".pages a").first.click()
    visitor.settle()

    _downloads_are_what_the_chart_shows(visitor, tmp_path)


def _downloads_are_what_the_chart_shows(visitor: Visitor, folder: Path) -> None:
    page = visitor.page
    card = page.locator(".card-over_time")
    for kind in ("png", "svg"):
        with page.expect_download() as waiting:
            visitor.export(card, kind)
        waiting.value.save_as(folder / f"chart.{kind}")
    png = (folder / "chart.png").read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") == 2000, "twice the 1000 px of the drawing"
    assert len(png) > 30_000, "not an empty sheet"
    svg = (folder / "chart.svg").read_text(encoding="utf-8")
    for said in ("Uchrashuvlar", "Tanlov", "Qozogʻiston", "Manba", "SMTI", "font/woff2"):
        assert said in svg, said

    with page.expect_download() as waiting:
        visitor.export(card, "csv", "all")
    waiting.value.save_as(folder / "rows.csv")
    text = (folder / "rows.csv").read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    read = list(csv.DictReader(text.lstrip("\ufeff").splitlines()))
    assert sum(int(row["meetings"]) for row in read) == visitor.counted()


def test_a_topic_row_sets_the_visible_control_and_a_second_click_takes_it_off(visitor: Visitor) -> None:
    page = visitor.open("/?period=2025").page
    all_year = visitor.counted()
    page.locator(".card-topics a.bar-row").first.click()
    visitor.expect_address("topic=")
    assert visitor.counted() < all_year
    expect(page.locator(".chip")).to_have_count(2)
    expect(page.locator("#control-topic")).to_have_class("control chosen")
    page.locator(".card-topics a.bar-row").first.click()
    page.wait_for_function("() => !location.search.includes('topic=')")
    visitor.settle()
    assert visitor.counted() == all_year


def test_step_arrows_move_the_period_and_back_undoes_it(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025").page
    page.locator("#step--1").click()
    visitor.expect_address("from=2024-01-01", "to=2024-12-31")
    page.go_back()
    visitor.expect_address("period=2025")


def test_a_country_is_found_in_any_language_and_with_any_apostrophe(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=all&lang=en").page
    for typed, found in (("qoz", "Kazakhstan"), ("кита", "China"), ("Qirg'iz", "Kyrgyzstan"), ("ўзаро", None)):
        page.click("#control-country")
        field = page.locator("#dropdown-country input.mantine-MultiSelect-inputField")
        field.fill(typed)
        options = page.locator("#dropdown-country .mantine-MultiSelect-option")
        if found:
            expect(options.first).to_contain_text(found)
        else:
            expect(options).to_have_count(0)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    page.click("#control-country")
    page.locator("#dropdown-country input.mantine-MultiSelect-inputField").fill("казах")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    visitor.expect_address("country=KZ")


def test_words_are_searched_as_they_are_typed(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=all&lang=en").page
    page.locator(".find-words input").fill("valdai")
    visitor.expect_address("q=valdai")
    assert 0 < visitor.counted() < 30


def test_a_calendar_sets_the_period(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=2025&lang=en").page
    page.click("#control-period")
    days = page.locator("#dropdown-period .mantine-DatePicker-day:not([data-outside])")
    days.nth(2).click()
    days.nth(9).click()
    visitor.expect_address("from=2025-12-03", "to=2025-12-10")
    assert visitor.counted() == len(rows(visitor, "meeting_list"))
