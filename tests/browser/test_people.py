"""People and organisations as a person uses them: links, cells, the list of people, Back, a phone, a screen reader."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.test_seen import TOO_WIDE


def test_a_name_narrows_the_view_to_the_person_and_back_undoes_it(visitor: Visitor) -> None:
    page = visitor.open("/people?period=all&lang=ru").page
    line = page.locator(".card-institute_side tbody tr", has_text="Акрамжон Неъматов")
    meetings = line.locator(".rank-meetings").inner_text()
    page.locator(".card-institute_side tbody th a", has_text="Акрамжон Неъматов").click()
    visitor.expect_address("person=Akramjon Nematov")
    assert visitor.settle().counted() == int(meetings)
    expect(page.locator(".chip")).to_have_text(["Акрамжон Неъматов×"])
    page.locator(".card-counterparts thead a", has_text="Последний контакт").click()
    visitor.expect_address("people=last", "person=Akramjon Nematov")
    page.go_back()
    page.go_back()
    assert visitor.settle().counted() == 171


def test_a_cell_chooses_both_and_the_list_of_people_takes_one_more(visitor: Visitor) -> None:
    page = visitor.open("/people?period=last-12-months&lang=en").page
    plot = page.locator(".card-who_met_whom .nsewdrag").first
    plot.scroll_into_view_if_needed()
    plot.click(position={"x": 20, "y": 13})
    visitor.expect_address("person=Eldor Aripov", "country=KG")
    assert visitor.settle().counted() == 4
    page.locator("#control-more").click()
    box = page.locator("#dropdown-more input.mantine-MultiSelect-inputField").last
    box.click()
    box.fill("akromjon")  # a spelling that the person is not called by
    page.locator("[role=option]", has_text="Akramjon Nematov").click()
    visitor.expect_address("person=Eldor Aripov&person=Akramjon Nematov")
    assert visitor.settle().counted() > 4
    page.go_back()
    visitor.page.wait_for_function("!location.search.includes('Nematov')")
    assert visitor.settle().counted() == 4


@pytest.mark.parametrize(("language", "theme"), [("uz", "light"), ("ru", "dark")])
def test_axe_finds_nothing(visitor: Visitor, language: str, theme: str) -> None:
    visitor.page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of its literals
    page = visitor.open(f"/people?period=last-12-months&lang={language}").page
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [360, 768, 1200])
def test_nothing_is_wider_than_the_window(visitor: Visitor, width: int) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 900})
    page = visitor.open("/people?period=all&met=organisations&lang=ru").page
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
