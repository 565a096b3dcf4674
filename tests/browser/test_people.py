"""People and organisations as a person uses them: links, cells, the list of people, Back, a phone, a screen reader."""

from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def test_a_name_narrows_the_view_to_the_person_and_back_undoes_it(visitor: Visitor) -> None:
    page = visitor.open("/people?period=all&lang=ru").page
    line = page.locator(".card-institute_side tbody tr", has_text="Акрамжон Неъматов")
    meetings = line.locator(".rank-meetings").inner_text()
    page.locator(".card-institute_side tbody th a", has_text="Акрамжон Неъматов").click()
    visitor.expect_address("person=Akramjon Nematov")
    assert visitor.counted() == int(meetings)
    expect(page.locator(".chip")).to_have_text(["Акрамжон Неъматов×"])
    page.locator(".card-counterparts thead a", has_text="Последний контакт").click()
    visitor.expect_address("people=last", "person=Akramjon Nematov")
    page.go_back()
    page.go_back()
    assert visitor.settle().counted() == 171


def test_a_cell_chooses_both_and_the_list_of_people_takes_one_more(visitor: Visitor) -> None:
    page = visitor.open("/people?period=last-12-months&lang=en").page
    visitor.click_plot(page.locator(".card-who_met_whom .nsewdrag").first, 20, 13)
    visitor.expect_address("person=Eldor Aripov", "country=KG")
    assert visitor.counted() == 4
    page.locator("#control-more").click()
    box = page.locator("#dropdown-more input.mantine-MultiSelect-inputField").last
    box.click()
    box.fill("akromjon")  # a spelling that the person is not called by
    page.locator("[role=option]", has_text="Akramjon Nematov").click()
    visitor.expect_address("person=Eldor Aripov&person=Akramjon Nematov")
    assert visitor.counted() > 4
    page.go_back()
    page.wait_for_function("() => !location.search.includes('Nematov')")
    assert visitor.settle().counted() == 4
