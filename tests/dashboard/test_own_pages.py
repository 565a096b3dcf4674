"""Words sought that are the name of something with a page of its own offer that page, in any language and spelling."""

import pytest

from dashboard.own_pages import own_pages
from tests.conftest import View
from tests.dashboard.components import attribute, parts


@pytest.mark.parametrize(("sought", "page"), [
    ("Fransiya", "/country/FR?period=2025"),
    ("франция", "/country/FR?period=2025"),
    ("Southafrica", None),
    ("O'zbekiston", None),  # the home country is no partner
    ("water", "/topics?period=2025&topic=water"),
    ("C5+1", "/formats?period=2025&format=ca-us"),
    ("Akramjon Ne'matov", "/people?period=2025&person=Akramjon Nematov"),
    ("mohammad javad zarif", "/people?period=2025&person=Mohammad Javad Zarif"),
    ("elchi", None),  # a role has no page
])  # fmt: skip
def test_a_name_offers_its_page_and_leaves_the_words_behind(view: View, sought: str, page: str | None) -> None:
    reader, _ = view(f"?period=2025&q={sought.replace('+', '%2B')}&lang=uz")
    links = [attribute(link, "href").replace("%20", " ") for part in own_pages(reader) for link in parts(part, kind="A")]
    assert links == ([page] if page else [])


def test_nothing_is_offered_where_nothing_is_sought(view: View) -> None:
    reader, _ = view("?period=2025")
    assert own_pages(reader) == []
