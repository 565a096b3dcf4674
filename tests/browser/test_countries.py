"""The countries and the page about one of them, as a person uses them: links, clicks, sorting, Back, paper, phone."""

import json
import re
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def drawn(visitor: Visitor, name: str) -> None:
    """Waits until the page is about a country, and settled."""
    expect(visitor.page.locator("h1")).to_have_text(name)
    visitor.settle()


def test_a_person_goes_from_the_ranking_to_a_country_and_on_to_its_neighbour_and_back(visitor: Visitor) -> None:
    page = visitor.open("/countries?period=2024&lang=en").page
    page.locator(".card-country_ranking th a", has_text="Kazakhstan").click()
    drawn(visitor, "Kazakhstan")
    visitor.expect_address("/country/KZ", "period=2024")
    kazakhstan = visitor.counted()
    assert page.locator(".chip").count() == 1, "the country is no chip, only the year is"
    page.locator(".peers a", has_text="Kyrgyzstan").first.click()
    drawn(visitor, "Kyrgyzstan")
    visitor.expect_address("/country/KG", "period=2024")
    first_name = page.locator(".people b").first.inner_text()
    page.go_back()
    drawn(visitor, "Kazakhstan")
    assert visitor.counted() == kazakhstan
    expect(page.locator(".people b", has_text=first_name)).to_have_count(0)
    page.reload()
    drawn(visitor, "Kazakhstan")
    page.go_back()
    drawn(visitor, "Countries")


def test_a_click_on_a_cell_chooses_country_and_topic_and_one_step_back_undoes_both(visitor: Visitor) -> None:
    page = visitor.open("/countries?period=2024&lang=en").page
    visitor.click_plot(page.locator(".card-country_topics .nsewdrag").first, 20, 13)
    visitor.expect_address("country=KZ", "topic=security")
    expect(page.locator(".chip")).to_have_count(3)
    page.go_back()
    page.wait_for_function("() => !location.search.includes('topic=')")
    expect(page.locator(".chip")).to_have_count(1)


def test_columns_sort_and_colours_compare_by_links_in_the_address(visitor: Visitor) -> None:
    page = visitor.open("/countries?period=last-12-months&lang=en").page
    page.locator(".card-country_ranking thead a", has_text="Last contact").click()
    visitor.expect_address("rank=last")
    expect(page.locator(".card-country_ranking tbody th").first).to_have_text("Pakistan")
    expect(page.locator(".card-country_ranking th[aria-sort]")).to_have_text(re.compile("Last contact"))
    page.locator(".heat-switches a", has_text="within a country").click()
    visitor.expect_address("rank=last", "scale=country")
    page.reload()
    visitor.settle()
    expect(page.locator(".heat-switches a[aria-current]").last).to_have_text("within a country")


def test_a_group_narrows_the_view_and_a_quiet_country_leads_to_its_page(visitor: Visitor) -> None:
    page = visitor.open("/countries?period=2024&lang=en").page
    everything = visitor.counted()
    page.locator(".card-group_ranking th a", has_text="Central Asia").click()
    visitor.expect_address("group=central-asia")
    assert 0 < visitor.counted() < everything
    page.go_back()
    visitor.settle()
    page.locator(".card-gone_quiet a.bar-row").first.click()
    drawn(visitor, "Kyrgyzstan")


def test_the_record_leads_to_the_pages_of_its_countries(visitor: Visitor) -> None:
    page = visitor.open("/meetings?period=all&open=isrs-0136&lang=en").page
    page.locator("#drawer a", has_text="France").click()
    drawn(visitor, "France")
    visitor.expect_address("/country/FR")
    page.locator(".contacts tbody th a").first.click()
    visitor.expect_address("/country/FR", "open=isrs-")
    expect(page.locator("#drawer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_have_count(0)


def test_what_a_country_page_lets_out_is_about_that_country(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open("/country/PK?period=all&lang=en").page
    card = page.locator(".card-country_people")
    query = page.locator("#export-form").get_attribute("data-query") or ""
    found = json.load(urlopen(f"{visitor.site}/rows/country_people.json{query}"))
    assert len(found) == 20
    with page.expect_download() as download:
        visitor.export(card, "svg")
    file = tmp_path / "people.svg"
    download.value.save_as(file)
    drawing = file.read_text(encoding="utf-8")
    assert "country: Pakistan" in drawing
    assert "Ahmed Farooq" in drawing
    page.locator(".contacts-all a").click()
    visitor.expect_address("/meetings", "country=PK")
    assert visitor.counted() == 19


@pytest.mark.parametrize("address", ["/country/KZ?period=all&lang=ru", "/country/FR?period=2025&lang=en"], ids=["most", "few"])
def test_a_brief_prints_on_one_or_two_pages(visitor: Visitor, address: str) -> None:
    page = visitor.open(address).page
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", paper)) in (1, 2)
    page.emulate_media(media="print")
    assert not page.locator(".brief-tools").is_visible()
    assert page.locator(".brief-sentence").is_visible()
