"""data/views.toml: what is published, and what is told of a view that asks for what there is not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dashboard import filters, periods
from dashboard.pages import COUNTRY
from dashboard.pages import PAGES as DRAWN
from etl import views
from etl.problems import Fault
from etl.reference import Reference
from etl.views import SharedView, read_views
from tests.etl.conftest import DATA, Ask, Lines, RowOf, Run

NAMES = {"uz": "Koʻrinish", "uz_Cyrl": "Кўриниш", "ru": "Вид", "en": "View"}


def written(folder: Path, address: str, **names: str) -> Path:
    """A file of one view, below a comment line."""
    lines = "".join(f'{language} = "{name}"\n' for language, name in (NAMES | names).items())
    file = folder / "views.toml"
    file.write_text(f"# made up for a test\n[view.one]\naddress = '{address}'\n{lines}", encoding="utf-8")
    return file


def read(file: Path, reference: Reference) -> tuple[SharedView, ...]:
    return read_views(file, reference.vocabulary, reference.institute.home_country)


def test_what_the_product_brings_is_published_in_its_order_and_in_four_languages(
    run: Run, lines: Lines, row: RowOf, ask: Ask
) -> None:
    run("load", lines(row()), "--data", DATA)
    stated = tomllib.loads((DATA / "views.toml").read_text(encoding="utf-8"))["view"]
    published = ask("SELECT view_id, address FROM saved_view ORDER BY place")
    assert published == [(view_id, view["address"]) for view_id, view in stated.items()]
    labels = ask("SELECT code, language, text FROM label WHERE subject = 'view'")
    assert set(labels) == {(code, language, view[language]) for code, view in stated.items() for language in NAMES}


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/?period=2025&topic=securty", "topic: 'securty' is not known."),
        ("/?period=2025&country=FR,XX", "country: 'XX' is not known."),
        ("/?period=2025&country=UZ", "country: 'UZ' is not known."),  # the home country is no partner
        ("/?period=2025&contry=FR", "'contry' is nothing that an address can ask for."),
        ("/?period=last-year", "period: 'last-year' is none of this-month"),
        ("/?from=2025-02-30", "from: '2025-02-30' is not a day such as 2025-11-26."),
        ("/country/XX?period=all", "there is no page '/country/XX'."),
        ("/overview?period=all", "there is no page '/overview'."),
        ("/?period=2025&lang=ru", "the language is each reader's own: take lang= out."),
        ("/", "it says no period"),
        ("http://elchi.example/?period=2025", "is not an address of the dashboard"),
    ],
)
def test_an_address_that_asks_for_what_is_not_known_is_told_with_its_place(
    tmp_path: Path, reference: Reference, address: str, told: str
) -> None:
    with pytest.raises(Fault) as fault:
        read(written(tmp_path, address), reference)
    assert str(fault.value).startswith("views.toml:2 address: ")
    assert told in str(fault.value)
    assert "Correct this line, then load again." in str(fault.value)


@pytest.mark.parametrize(
    "address", ["/?from=2025&to=2025-06", "/meetings?period=2024&person=A. B.&q=suv", "/country/FR/?asof=today&table=x"]
)
def test_what_the_dashboard_understands_is_no_fault(tmp_path: Path, reference: Reference, address: str) -> None:
    assert [view.address for view in read(written(tmp_path, address), reference)] == [address]


def test_a_view_needs_its_name_in_every_language_and_nothing_else(tmp_path: Path, reference: Reference) -> None:
    with pytest.raises(Fault) as fault:
        read(written(tmp_path, "/?period=all", ru=" ", en="x" * 61, colour="red"), reference)
    told = str(fault.value)
    assert "views.toml:2 ru: the view has no name in this language." in told
    assert "views.toml:2 en: the name is longer than 60 letters." in told
    assert "views.toml:2 colour: a view has an address and its name in each language, nothing else." in told


def test_a_file_that_is_no_list_of_views_ends_the_load_with_2_and_none_is_no_fault(
    run: Run, lines: Lines, row: RowOf, data: Path, ask: Ask
) -> None:
    (data / "views.toml").write_text("[[view]]\naddress = '/?period=all'\n", encoding="utf-8")
    ran = run("load", lines(row()), "--data", data)
    assert "each under [view.its-name]" in ran.text
    assert (ran.code, "Traceback" in ran.text) == (2, False)
    (data / "views.toml").unlink()
    assert run("load", lines(row()), "--data", data).code == 0
    assert ask("SELECT * FROM saved_view") == []


def test_the_load_knows_everything_that_an_address_can_ask_the_dashboard_for() -> None:
    """Where this fails, name the new page or parameter in etl/views.py: a view may ask for it."""
    assert {page.PATH for page in DRAWN if COUNTRY not in page.PATH} <= set(views.PAGES)
    known = {*views.SUBJECTS, *views.CHOICES, *views.DAYS, *views.FREE, *views.SWITCHES, *views.OF_THE_READER}
    assert known >= filters.PARAMETERS
    assert set(views.CHOICES["period"]) == set(periods.PRESETS)
    for parameter, choices in (("compare", filters.COMPARISONS), ("counting", filters.COUNTINGS), ("sort", filters.ORDERS)):
        assert set(choices) <= set(views.CHOICES[parameter])
