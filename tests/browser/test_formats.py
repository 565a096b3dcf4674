"""The page of formats as a person uses it: dots, diamonds, names and numbers, on a desk and on a phone."""

from playwright.sync_api import expect

from tests.browser.conftest import Visitor

MARK = """([name, at]) => {
    const plot = document.querySelector('.card-format_lanes .js-plotly-plot');
    const trace = plot.data.find(trace => trace.name === name);
    const {xaxis, yaxis} = plot._fullLayout, box = plot.getBoundingClientRect();
    return [box.left + xaxis._offset + xaxis.d2p(trace.x[at]), box.top + yaxis._offset + yaxis.d2p(trace.y[at])];
}"""


def test_a_dot_opens_its_record_a_diamond_tells_its_facts_and_a_name_narrows_the_view(visitor: Visitor) -> None:
    page = visitor.open("/formats?period=last-12-months&lang=en").page
    page.locator(".card-format_lanes .chart").scroll_into_view_if_needed()
    label = page.locator(".card-format_lanes .hoverlayer")
    visitor.point_at(*page.evaluate(MARK, ["milestones", 0]))
    expect(label).to_contain_text("days ago")
    dot = page.evaluate(MARK, ["meetings", 0])
    visitor.point_at(*dot)
    expect(label).not_to_contain_text("days ago")
    page.mouse.click(*dot)
    visitor.expect_address("/formats", "open=isrs-")
    expect(page.locator("#drawer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_have_count(0)
    page.locator(".card-format_milestones tbody th a").first.click()
    visitor.expect_address("format=ca-japan")
    page.go_back()
    visitor.settle()
    number = page.locator(".partner-years td.heat a").first
    count = int(number.inner_text())
    number.click()
    visitor.expect_address("format=", "from=20")
    assert visitor.counted() == count
