"""What an address asks for, read and written back, sense and nonsense."""

from datetime import date
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import periods
from dashboard.address_reading import LONGEST_WORDS, MOST_CHOICES, read_address
from dashboard.database import Database, panel_names
from dashboard.filters import (
    CODES,
    COMPARISONS,
    COUNTINGS,
    LANGUAGES,
    ORDERS,
    Asked,
    Filter,
    Misread,
)
from tests.conftest import View

KNOWN = {
    "country": ["AF", "CN", "DE", "FR", "KZ", "US"],
    "group": ["sco", "eu"],
    "topic": ["security", "border-security", "water"],
    "format": ["ca-us", "central-asia-plus"],
    "kind": ["conference", "round-table"],
    "level": ["minister", "head"],
    "organisation": ["un", "osce"],
    "documents": ["signed"],
    "highlight": ["security", "economy"],
    "open": ["isrs-0001"],
    "table": ["totals", "topics"],
}


def several(codes: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(codes), unique=True).map(tuple)


days = st.dates(date(1800, 1, 1), date(2200, 12, 31))
words = st.text(max_size=60).map(lambda text: " ".join(text.split()))
filters = st.builds(
    Filter,
    since=st.none() | days,
    until=st.none() | days,
    preset=st.sampled_from([*periods.PRESETS, "1800", "2025", "2200"]),
    comparison=st.sampled_from(COMPARISONS) | st.tuples(days, days).map(lambda two: f"{min(two)}..{max(two)}"),
    as_of=st.none() | st.just("today") | days,
    people=st.lists(st.text(min_size=1, max_size=30), unique=True, max_size=3).map(tuple),
    words=words,
    counting=st.sampled_from(COUNTINGS),
    **{field: several(KNOWN[name]) for field, name in CODES.items()},
).filter(lambda chosen: not (chosen.since and chosen.until and chosen.since > chosen.until))
askings = st.builds(
    Asked,
    filter=filters,
    language=st.sampled_from(LANGUAGES),
    highlight=st.sampled_from(["", *KNOWN["highlight"]]),
    tables=several(KNOWN["table"]),
    opened=st.sampled_from(["", *KNOWN["open"]]),
    order=st.sampled_from(ORDERS),
    page=st.integers(1, 1000),
)


def read(query: str) -> Asked:
    return read_address(query, KNOWN)


def misread(query: str) -> list[tuple[str, str]]:
    return [(part.parameter, part.written) for part in read(query).misread]


# --- there and back


@given(askings, st.sampled_from(LANGUAGES))
def test_what_is_asked_is_read_back_from_its_address(asked: Asked, default: str) -> None:
    days_given = asked.filter.since or asked.filter.until
    expected = asked.with_(filter=asked.filter.with_(preset="all")) if days_given else asked
    assert read_address(asked.address(default), KNOWN, default) == expected


@given(st.text(max_size=80).map(lambda text: "?" + text))
def test_any_text_is_an_address_that_can_be_read_and_written_again(query: str) -> None:
    asked = read(query)
    assert read(asked.address()) == asked.with_(misread=())


odd = ["²", "²²²²", "١٢", "٢٠٢٥", "2025-00", "-1", "NaN", "∞", "%", "&", "=", "\x00", "today", "all", "9" * 5000]
nonsense = st.text(max_size=12) | st.sampled_from(odd)
single = ["from", "to", "period", "compare", "asof", "q", "counting", "sort", "page", "lang", "person"]
parameters = st.sampled_from([*single, *KNOWN])


@given(st.lists(st.tuples(parameters, nonsense), max_size=6))
def test_any_value_of_any_parameter_can_be_read_and_what_was_read_is_stable(pairs: list[tuple[str, str]]) -> None:
    asked = read("?" + urlencode(pairs))
    assert read(asked.address()) == asked.with_(misread=())


def test_an_address_reads_as_the_design_has_it() -> None:
    asked = read("?from=2025-01-01&to=2025-06-30&country=FR,DE&topic=security&lang=ru")
    chosen = asked.filter
    assert (chosen.since, chosen.until) == (date(2025, 1, 1), date(2025, 6, 30))
    assert (chosen.countries, chosen.topics, asked.language) == (("FR", "DE"), ("security",), "ru")
    assert not asked.misread


def test_defaults_are_not_written_but_the_period_is() -> None:
    assert Asked().address() == "?period=all"
    assert Asked(language="ru").address("ru") == "?period=all"
    assert Asked(language="ru").address("uz") == "?period=all&lang=ru"
    assert Asked(filter=Filter(preset="2025", since=date(2025, 1, 1))).address() == "?from=2025-01-01"


def test_an_address_is_written_in_one_order_with_commas_left_readable() -> None:
    chosen = Filter(preset="2025", comparison="year", countries=("FR", "DE"), topics=("water",), words="a&b=c d")
    asked = Asked(chosen, "en", highlight="economy", tables=("topics",), opened="isrs-0001", order="oldest", page=2)
    assert asked.address() == (
        "?period=2025&compare=year&country=FR,DE&topic=water&q=a%26b%3Dc%20d&highlight=economy&table=topics&sort=oldest"
        "&page=2&open=isrs-0001&lang=en"
    )


# --- what is understood


@pytest.mark.parametrize(("query", "countries"), [
    ("country=FR,DE", ("FR", "DE")), ("country=DE&country=FR", ("DE", "FR")), ("country=fr,De", ("FR", "DE")),
    ("country=FR,FR,FR", ("FR",)), ("country=%20FR%20,%2CDE", ("FR", "DE")), ("country=", ()), ("?country=KZ", ("KZ",)),
    ("country=%46%52", ("FR",)), ("Country=FR", ()),
])  # fmt: skip
def test_codes_come_in_lists_or_repeated_in_any_case_each_once(query: str, countries: tuple[str, ...]) -> None:
    assert read(query).filter.countries == countries


@pytest.mark.parametrize(("written", "read_as"), [
    ("2024-01-01..2024-06-30", "2024-01-01..2024-06-30"), ("2024..2024", "2024-01-01..2024-12-31"),
    ("2023-02..2023-2", "2023-02-01..2023-02-28"), ("year", "year"), ("Year", "year"),
])  # fmt: skip
def test_a_comparison_has_a_name_or_two_days(written: str, read_as: str) -> None:
    asked = read(f"period=2025&compare={written}")
    assert (asked.filter.comparison, asked.misread) == (read_as, ())
    assert f"compare={quote(read_as)}" in asked.address()


@pytest.mark.parametrize(("written", "since", "until"), [
    ("2025-06-07", "2025-06-07", "2025-06-07"), ("2025-06", "2025-06-01", "2025-06-30"), ("2025", "2025-01-01", "2025-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2025-6-7", "2025-06-07", "2025-06-07"),
    ("%202025%20", "2025-01-01", "2025-12-31"),
])  # fmt: skip
def test_a_month_or_a_year_is_its_first_or_last_day(written: str, since: str, until: str) -> None:
    assert read(f"from={written}").filter.since == date.fromisoformat(since)
    assert read(f"to={written}").filter.until == date.fromisoformat(until)


def test_the_last_of_several_single_values_counts() -> None:
    assert read("period=2019&period=2025&lang=ru&lang=en").filter.preset == "2025"
    assert read("period=2019&period=2025&lang=ru&lang=en").language == "en"


def test_words_are_trimmed_and_people_are_taken_as_written() -> None:
    chosen = read("q=%20water%20%20%20energy&person=Jiang%20Yan&person=Smith,%20John").filter
    assert chosen.words == "water energy"
    assert chosen.people == ("Jiang Yan", "Smith, John")


def test_a_name_longer_than_any_is_told_and_not_sought() -> None:
    asked = read(f"person={'a' * 201}&person=Jiang%20Yan&{'b' * 1000}=1")
    assert asked.filter.people == ("Jiang Yan",)
    assert {(told.parameter, told.written) for told in asked.misread} == {("person", "a" * 60), ("b" * 60, "1")}


def test_a_spelling_that_is_known_to_be_somebodys_means_that_person_and_no_person_twice() -> None:
    query = "person=A.%20Aliyev&person=Anvar%20Aliyev&person=B.%20Aliyev"
    chosen = read_address(query, KNOWN, spellings={"A. Aliyev": "Anvar Aliyev"}).filter
    assert chosen.people == ("Anvar Aliyev", "B. Aliyev")


# --- nonsense


@pytest.mark.parametrize(("query", "expected"), [
    ("from=banana", [("from", "banana")]),
    ("country=ZZ,<script>,FR", [("country", "ZZ"), ("country", "<script>")]),
    ("country=%3Cscript%3Ealert(1)%3C%2Fscript%3E", [("country", "<script>alert(1)</script>")]),
    ("from=2025-06-30&to=2025-01-01", [("from", "2025-06-30 > 2025-01-01")]),
    ("from=2025-02-30", [("from", "2025-02-30")]),
    ("to=2025-13", [("to", "2025-13")]),
    ("from=2025-00", [("from", "2025-00")]),
    ("from=2025-00-10", [("from", "2025-00-10")]),
    ("to=2025-06-00", [("to", "2025-06-00")]),
    ("from=0000-00-00", [("from", "0000-00-00")]),
    ("from=1799-12-31&to=2201", [("from", "1799-12-31"), ("to", "2201")]),
    ("from=20250101", [("from", "20250101")]),
    ("from=01.02.2025", [("from", "01.02.2025")]),
    ("from=-1&to=99999-01-01", [("from", "-1"), ("to", "99999-01-01")]),
    ("period=yesterday", [("period", "yesterday")]),
    ("period=9999", [("period", "9999")]),
    ("period=%C2%B2%C2%B2%C2%B2%C2%B2", [("period", "²²²²")]),
    ("compare=everything", [("compare", "everything")]),
    ("compare=2024-06-30..2024-01-01", [("compare", "2024-06-30..2024-01-01")]),
    ("compare=2024-01-01..", [("compare", "2024-01-01..")]),
    ("compare=..", [("compare", "..")]),
    ("compare=2024-02-30..2024-06-30", [("compare", "2024-02-30..2024-06-30")]),
    ("documents=planned", [("documents", "planned")]),
    ("counting=money", [("counting", "money")]),
    ("asof=tomorrow", [("asof", "tomorrow")]),
    ("lang=klingon", [("lang", "klingon")]),
    ("sort=random", [("sort", "random")]),
    ("page=0", [("page", "0")]),
    ("page=-1", [("page", "-1")]),
    ("page=1.5", [("page", "1.5")]),
    ("page=%C2%B2", [("page", "²")]),
    ("page=99999999999999999999", [("page", "99999999999999999999")]),
    ("open=isrs-9999", [("open", "isrs-9999")]),
    ("table=totals,../../etc/passwd", [("table", "../../etc/passwd")]),
    ("highlight=water", [("highlight", "water")]),
    ("topic=%00", [("topic", "\x00")]),
    ("country=%FF%FE", [("country", "\ufffd\ufffd")]),
    ("country=%zz", [("country", "%zz")]),
    ("format=';DROP TABLE meeting;--", [("format", "';DROP TABLE meeting;--")]),
])  # fmt: skip
def test_what_was_not_understood_is_left_out_and_told(query: str, expected: list[tuple[str, str]]) -> None:
    assert misread(query) == expected
    understood = read(query)
    assert read(understood.address()) == understood.with_(misread=())


def test_nothing_is_misread_in_an_empty_address() -> None:
    assert read("") == read("?") == read("?&&=&x") == Asked()


def test_of_reversed_days_neither_is_taken() -> None:
    chosen = read("from=2025-06-30&to=2025-01-01").filter
    assert (chosen.since, chosen.until, chosen.preset) == (None, None, "all")


def test_what_is_understood_stays_beside_what_is_not() -> None:
    asked = read("from=banana&to=2025-06-30&country=ZZ,<script>,KZ&kind=conference&lang=en")
    assert asked.filter == Filter(until=date(2025, 6, 30), countries=("KZ",), kinds=("conference",))
    assert asked.language == "en"
    assert [part.parameter for part in asked.misread] == ["from", "country", "country"]


def test_what_is_huge_is_cut_and_still_read() -> None:
    asked = read("q=" + "слово " * 5000 + "&" + "&".join(f"country=X{n}" for n in range(2000)) + f"&page={'9' * 5000}")
    assert len(asked.filter.words) <= LONGEST_WORDS
    assert asked.filter.countries == ()
    assert all(len(part.written) <= 60 for part in asked.misread)
    assert read(asked.address()) == asked.with_(misread=())
    many = read_address("?country=" + ",".join(f"X{n}" for n in range(2000)), {"country": [f"X{n}" for n in range(2000)]})
    assert len(many.filter.countries) == MOST_CHOICES


# --- the filter itself


def test_toggling_chooses_and_chooses_no_longer() -> None:
    once = Asked(filter=Filter(countries=("FR",)), page=3, opened="isrs-0136").toggled("countries", "DE")
    assert once == Asked(filter=Filter(countries=("FR", "DE")))
    assert once.toggled("countries", "FR").filter.countries == ("DE",)
    assert Asked().toggled("topics", "water").toggled("topics", "water") == Asked()


@given(filters, st.sampled_from(sorted(CODES)), st.data())
def test_toggling_twice_chooses_the_same_and_touches_nothing_else(chosen: Filter, field: str, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(KNOWN[CODES[field]]))
    twice = Asked(filter=chosen).toggled(field, code).toggled(field, code).filter
    assert set(getattr(twice, field)) == set(getattr(chosen, field))
    assert twice.with_(**{field: ()}) == chosen.with_(**{field: ()})


@pytest.mark.parametrize(("chosen", "narrowed"), [
    (Filter(), False), (Filter(preset="2025", comparison="none", counting="shared"), False),
    (Filter(since=date(2025, 1, 1)), False), (Filter(words="water"), True),
    (Filter(people=("Jiang Yan",)), True), (Filter(levels=("head",)), True),
])  # fmt: skip
def test_narrowed_is_what_chooses_among_the_meetings_of_the_period(chosen: Filter, narrowed: bool) -> None:
    assert chosen.narrowed() is narrowed


def test_other_meetings_are_shown_from_the_first_page_with_no_record_open() -> None:
    asked = Asked(opened="isrs-0001", page=3, order="title", tables=("topics",), highlight="economy")
    changed = asked.filtered(countries=("FR",))
    assert (changed.opened, changed.page) == ("", 1)
    assert (changed.order, changed.tables, changed.highlight) == ("title", ("topics",), "economy")


def test_a_misread_part_is_not_written_back() -> None:
    asked = Asked(misread=(Misread("country", "ZZ"),))
    assert asked.address() == "?period=all"


# --- against the institute's own data


def test_every_code_the_database_knows_is_understood(database: Database) -> None:
    known = database.version().known()
    assert set(known) == {*CODES.values(), "highlight", "open", "table"}
    assert set(known["table"]) == set(panel_names())
    for name in CODES.values():
        codes = sorted(known[name])[:MOST_CHOICES]
        assert codes, name
        asked = read_address(f"?{name}={quote(','.join(codes))}", known)
        assert not asked.misread, name


def test_the_home_country_is_no_choice(database: Database) -> None:
    version = database.version()
    asked = read_address(f"?country={version.institute.home_country}", version.known())
    assert asked.filter.countries == ()
    assert asked.misread == (Misread("country", version.institute.home_country),)


@pytest.mark.parametrize("query", [
    "?from=banana&country=ZZ,<script>", "?q=%00", "?q=%25&page=1000000", "?q=''&organisation='--", "?person=%F0%9F%92%A9",
    "?from=1800&to=2200", "?asof=1800-01-01&period=last-12-months", "?asof=2200-12-31&period=year-to-date", "?to=1801",
    "?from=2199", "?q=" + "a" * 10_000, "?period=2200&compare=year", "?from=2024-02-29&to=2024-02-29&compare=year",
])  # fmt: skip
def test_every_address_has_an_answer(query: str, view: View) -> None:
    reader, answer = view(query, *panel_names())
    assert set(answer.rows) == set(panel_names())
    assert 0 <= answer.facts.matched <= answer.facts.total == 171
    assert reader.sentence().endswith(".")


def test_words_narrow_each_other_and_are_found_in_any_spelling(view: View) -> None:
    """Latin or Cyrillic, any apostrophe, with or without accents."""
    def matched(words: str) -> int:
        return view(f"?q={quote(words)}")[1].facts.matched

    assert matched("oʻzbekiston") == matched("O‘ZBEKISTON") == matched("o'zbekiston") == matched("ozbekiston") > 0
    assert matched("афғонистон") == matched("АФҒОНИСТОН") > 0
    assert 0 < matched("афғонистон конференция") < matched("афғонистон")
    assert matched("%") == 0
    assert matched("_") == 0
