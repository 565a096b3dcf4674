"""Template → filled → loaded → records out → loaded into a fresh database: nothing changed, field by field.

Every value here is made up: no such meeting was held, and no such person or body is meant.
"""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dashboard.app import create_app
from dashboard.database import Database
from dashboard.export.record_cells import cell
from dashboard.wording import wording
from etl.__main__ import main
from etl.cell_lists import PEOPLE
from etl.columns import KNOWN, LISTS, cells
from etl.folding import LANGUAGES
from etl.said import same_record
from etl.template import write_template
from etl.vocabulary import read_vocabulary
from etl.words import choices
from tests.conftest import DATA
from tests.etl import workbooks

VOCABULARY = read_vocabulary(DATA / "vocabulary")
# Tables that tell how and when the records came, not what they say; `words` and all others must be the same.
OF_THE_LOAD = {"record", "load", "version"}
LETTERS = "abcXYZ ўқғҳШщё oʻgʻʼ'\"«»=+-@#;,.()[]{}/\\:&%0159\n"
texts = st.text(LETTERS, min_size=1, max_size=30).filter(str.strip)
names = st.from_regex(r"[A-ZЎҚҒҲШ][a-zўқғҳ'ʻ-]{1,8}( [A-ZЎҚҒҲШ][a-zўқғҳ.]{0,8}){0,2}", fullmatch=True)
roles = st.from_regex(r"[a-zA-Zа-я]{2,10}(, [a-z(]{2,8}){0,1}", fullmatch=True).map(lambda role: role.replace("(", ""))


def words(subject: str, language: str, most: int) -> st.SearchStrategy[str]:
    """Several words of the vocabulary in a language, as a clerk picks them from a list."""
    labels = sorted({term.labels[language] for term in VOCABULARY[subject].terms.values() if ";" not in term.labels[language]})
    return st.lists(st.sampled_from(labels), min_size=1, max_size=most, unique=True).map("; ".join)


def days(language: str) -> st.SearchStrategy[str | date]:
    """A day as people write it in a language, a real date of the spreadsheet, a month, a year."""
    day = st.dates(date(2017, 1, 1), date(2025, 12, 31))
    say = wording(language)
    shown = st.sampled_from([str, "{:%d.%m.%Y}".format, "{:%Y-%m}".format, "{:%Y}".format, say.day_long, say.month_long])
    return st.one_of(day, st.builds(lambda day, show: show(day), day, shown))


def people(language: str) -> st.SearchStrategy[str]:
    country = st.sampled_from([term.labels[language] for code, term in VOCABULARY["country"].terms.items() if len(code) == 2])
    whole = st.builds("{} ({}, {}, {})".format, names, roles, names, country)
    return st.lists(st.one_of(names, st.builds("{} ({})".format, names, roles), whole), min_size=1, max_size=3).map("; ".join)


def filled(language: str) -> st.SearchStrategy[dict[str, Any]]:
    """A row of the template, filled in a language. Some are refused, as clerks' rows are; the rest must come back."""
    listed = {"countries": ("country", 3), "topics": ("topic", 4), "formats": ("format", 2), "level": ("level", 2)}
    page = st.from_regex(r"https://[a-z]{3,9}\.example/[a-z0-9;,?=&%_-]{0,20}", fullmatch=True)
    free = st.lists(texts, min_size=1, max_size=3).map("; ".join)
    return st.fixed_dictionaries(
        {f"title_{language}": texts, "kind": words("kind", language, 1), "date_start": days(language)},
        optional={
            **{name: words(subject, language, most) for name, (subject, most) in listed.items()},
            **dict.fromkeys(PEOPLE, people(language)),
            **dict.fromkeys(("organisations", "international_organisations", "documents"), free),
            **dict.fromkeys(("title_ru" if language == "en" else "title_en", "note", "publisher", "city"), texts),
            "venue_country": words("country", language, 1),
            "source_url": page,
            "other_urls": st.lists(page, min_size=1, max_size=3).map("\n".join),
            "source_lang": st.sampled_from(["uz", "uz-Cyrl", "ru", "en"]),
            "date_basis": st.sampled_from(choices("date_basis", language)),
        },
    )


def of_language() -> st.SearchStrategy[tuple[str, list[dict[str, Any]]]]:
    return st.sampled_from(LANGUAGES).flatmap(
        lambda language: st.tuples(st.just(language), st.lists(filled(language), min_size=8, max_size=25))
    )


def tables(database: Path) -> dict[str, list[dict[str, Any]]]:
    """Everything that is published about the records, by table; where in which file a record stands is left out."""
    with duckdb.connect(database.resolve(), read_only=True) as connection:
        found = [row[0] for row in connection.execute("SHOW TABLES").fetchall() if row[0] not in OF_THE_LOAD | {"problem"}]
        frames = {name: connection.table(name).order("ALL").df() for name in found}
    return {name: f.drop(columns="source", errors="ignore").astype(str).to_dict("records") for name, f in frames.items()}


def sent(database: Path, language: str) -> list[Path]:
    """The records as the dashboard gives them out, in each kind, beside the database."""
    opened = Database(database)
    client = create_app(opened).server.test_client()
    paths = [database.with_name(f"{kind}.{kind}") for kind in ("xlsx", "csv", "jsonl")]
    for path in paths:
        answer = client.get(f"/records{path.suffix}?period=all&lang={language}")
        assert answer.status_code == 200, answer.get_data(as_text=True)
        path.write_bytes(answer.get_data())
    opened.version().connection.close()
    return paths


@settings(max_examples=3, suppress_health_check=list(HealthCheck), phases=[Phase.generate])  # made smaller, each costs seconds
@given(of_language(), st.sampled_from(LANGUAGES))
def test_what_a_clerk_fills_in_goes_out_and_comes_back_the_same(
    made_up: tuple[str, list[dict[str, Any]]], reading: str
) -> None:
    language, rows = made_up
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        template = folder / "template.xlsx"
        write_template(template, VOCABULARY, language)
        workbooks.fill(template, [{"meeting_id": f"made-up-{at}", **row} for at, row in enumerate(rows)], language)
        if main(["load", str(template), "--database", str(folder / "first.duckdb")]) == 2:
            return  # every row was refused: nothing to give out
        expected = tables(folder / "first.duckdb")
        assert expected["meeting"]
        for path in sent(folder / "first.duckdb", reading):
            again = path.with_suffix(".duckdb")
            assert main(["load", str(path), "--database", str(again)]) == 0, path.name
            found = tables(again)
            for name, said in expected.items():
                assert found[name] == said, (path.name, name)


entries = st.one_of(st.text(max_size=20), texts)
values = st.one_of(
    entries,
    st.none(),
    st.integers(),
    st.lists(entries, max_size=4),
    st.lists(
        st.fixed_dictionaries({"name": entries}, optional={"role": entries, "organisation": entries, "country": entries}),
        max_size=3,
    ),
)


def form(field: str) -> str:
    return "people" if field in PEOPLE else "addresses" if field == "other_urls" else "list" if field in LISTS else "text"


@settings(max_examples=500)
@given(st.dictionaries(st.sampled_from(KNOWN), values))
def test_the_cells_of_a_record_are_read_as_the_record(record: dict[str, Any]) -> None:
    record = {field: value for field, value in record.items() if field not in LISTS or not isinstance(value, int)}
    read = cells({field: cell(value, form(field)) for field, value in record.items()})
    assert same_record(record, read)


@pytest.mark.parametrize(
    ("field", "value", "written"),
    [
        ("topics", ["security", "water"], "security; water"),
        ("topics", ["a; b", "c"], '["a; b", "c"]'),
        ("organisations", ["Institute (IRS); two"], '["Institute (IRS); two"]'),
        ("institute_side", [{"name": "A. B", "role": "Head, Centre"}, {"name": "C"}], "A. B (Head, Centre, , ); C"),
        ("counterparts", [{"name": "A", "role": "r", "organisation": "o", "country": "KZ"}], "A (r, o, KZ)"),
        ("counterparts", [{"name": "A", "organisation": "one, two"}], '[{"name": "A", "organisation": "one, two"}]'),
        ("other_urls", [";0"], '[";0"]'),
        ("other_urls", ["https://a.example/1,2", "https://b.example"], "https://a.example/1,2; https://b.example"),
        ("documents", ["1. first", "2. second"], '["1. first", "2. second"]'),
        ("note", "a; b\nc", "a; b\nc"),
    ],
)
def test_a_cell_is_as_a_clerk_writes_it_where_that_can_be_read_back(field: str, value: Any, written: str) -> None:
    assert cell(value, form(field)) == written
    assert same_record({field: value}, cells({field: written}))
