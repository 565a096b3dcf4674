"""The institute's own records, as they stand in data/meetings, through the whole ETL."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import duckdb
import pytest

from etl.__main__ import main
from tests.etl.conftest import DATA, Raw, Rows

FILE = DATA / "meetings" / "isrs-meetings.jsonl"
RECORDS: list[Raw] = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of data/meetings, loaded once for this module."""
    database = tmp_path_factory.mktemp("real") / "elchi.duckdb"
    assert main(["load", str(FILE), "--database", str(database)]) == 0
    return database


def ask(database: Path, question: str) -> Rows:
    with duckdb.connect(database.resolve(), read_only=True) as connection:
        return list(connection.execute(question).fetchall())


def counts(database: Path, question: str) -> dict[str, int]:
    """What a question with two columns answers: a word and how often."""
    return {str(word): int(str(number)) for word, number in ask(database, question)}


def entries(record: Raw, field: str) -> list[str]:
    """The words of a field of a record, one or several."""
    value = record[field]
    return [str(word) for word in (value if isinstance(value, list) else [value]) if word]


def test_all_171_load_and_none_is_refused(loaded: Path) -> None:
    assert ask(loaded, "SELECT read, added, refused FROM load") == [(171, 171, 0)]
    assert ask(loaded, "SELECT count(*) FROM meeting") == [(171,)]
    assert ask(loaded, "SELECT count(*) FROM problem") == [(0,)]


@pytest.mark.parametrize(("field", "distinct"), [("topics", 236), ("formats", 35), ("kind", 11), ("level", 11)])
def test_every_free_word_is_mapped_to_the_vocabulary(loaded: Path, field: str, distinct: int) -> None:
    words = {(record["meeting_id"], word) for record in RECORDS for word in entries(record, field)}
    mapped = ask(loaded, f"SELECT DISTINCT meeting_id, written FROM meeting_written WHERE field = '{field}'")
    assert set(mapped) == words
    assert len({word for _, word in words}) == distinct


def test_no_topic_is_a_bucket_for_everything(loaded: Path) -> None:
    ((most,),) = ask(loaded, "SELECT max(n) FROM (SELECT count(*) AS n FROM meeting_topic GROUP BY topic_id)")
    ((used,),) = ask(loaded, "SELECT count(DISTINCT topic_id) FROM meeting_topic")
    assert int(str(most)) < 171 / 2
    assert int(str(used)) > 30


def test_no_topic_of_a_record_is_lost(loaded: Path) -> None:
    with_topics = sum(bool(record["topics"]) for record in RECORDS)
    assert ask(loaded, "SELECT count(DISTINCT meeting_id) FROM meeting_topic") == [(with_topics,)]


def test_countries_and_shares_are_those_of_the_records(loaded: Path) -> None:
    counted = Counter(code for record in RECORDS for code in entries(record, "countries"))
    assert counts(loaded, "SELECT country, count(*) FROM meeting_country GROUP BY country") == counted
    assert ask(loaded, "SELECT count(*) FROM meeting_country WHERE country = 'UZ'") == [(0,)]
    sums = ask(loaded, "SELECT DISTINCT round(sum(share), 9) FROM meeting_country GROUP BY meeting_id")
    assert sums == [(1.0,)]


def test_dates_are_as_precise_as_they_were_written(loaded: Path) -> None:
    expected = Counter(record["date_precision"] for record in RECORDS)
    assert counts(loaded, "SELECT precision, count(*) FROM meeting GROUP BY ALL") == expected
    undated = "SELECT count(*) FROM meeting WHERE (first_day IS NULL) <> (precision = 'unknown')"
    assert ask(loaded, undated) == [(0,)]


def test_the_four_classes_of_partners_add_up(loaded: Path) -> None:
    classes = counts(loaded, "SELECT partners, count(*) FROM meeting GROUP BY ALL")
    assert set(classes) == {"home-region", "one-region", "several-regions", "none"}
    assert classes["none"] == sum(not record["countries"] for record in RECORDS)


def test_every_meeting_has_a_title_in_every_language(loaded: Path) -> None:
    columns = ("title_uz", "title_uz_Cyrl", "title_ru", "title_en")
    for column in columns:
        assert ask(loaded, f"SELECT count(*) FROM meeting WHERE trim({column}) = ''") == [(0,)]
    assert ask(loaded, "SELECT count(*) FROM meeting WHERE title_uz = title_en OR title_ru = title_en") == [(0,)]


def test_every_code_has_a_label_in_every_language_and_a_rank(loaded: Path) -> None:
    lacking = "SELECT subject, code FROM label GROUP BY ALL HAVING count(*) <> 4 OR bool_or(trim(text) = '')"
    assert ask(loaded, lacking) == []
    for subject, table, code in (
        ("topic", "meeting_topic", "topic_id"),
        ("format", "meeting_format", "format_id"),
        ("organisation", "meeting_organisation", "organisation_id"),
        ("country", "meeting_country", "country"),
        ("kind", "meeting", "kind_id"),
        ("milestone", "milestone", "milestone_id"),
        ("city", "meeting", "city"),
    ):
        unlabelled = (
            f"SELECT DISTINCT {code} FROM {table} WHERE {code} IS NOT NULL"
            f" AND {code} NOT IN (SELECT code FROM label WHERE subject = '{subject}')"
        )
        assert ask(loaded, unlabelled) == [], subject
    ranks = "SELECT subject FROM label GROUP BY subject, language HAVING max(place) <> count(*) - 1 OR min(place) <> 0"
    assert ask(loaded, ranks) == []


def test_in_uzbek_the_letters_with_an_apostrophe_come_after_z(loaded: Path) -> None:
    names = "SELECT text FROM label WHERE subject = 'country' AND language = 'uz' AND code IN ('UZ', 'ZM', 'CL', 'US')"
    assert [name for (name,) in ask(loaded, f"{names} ORDER BY place")] == [
        "AQSh",
        "Zambiya",
        "Oʻzbekiston",
        "Chili",
    ]


def test_a_word_is_searched_folded_in_every_language(loaded: Path) -> None:
    for word in ("афғонистон", "afgoniston", "afghanistan", "афганистан"):
        found = ask(loaded, f"SELECT count(*) FROM meeting WHERE contains(words, '{word}')")
        assert int(str(found[0][0])) >= 32, word


def test_documents_that_count_as_results_are_a_minority_of_those_named(loaded: Path) -> None:
    statuses = counts(loaded, "SELECT status, count(*) FROM meeting_document GROUP BY ALL")
    assert sum(statuses.values()) == sum(len(entries(record, "documents")) for record in RECORDS)
    assert statuses == {"signed": 13, "adopted": 10, "mentioned": 17, "planned": 3}


def test_every_row_of_a_link_table_belongs_to_a_meeting(loaded: Path) -> None:
    tables = ask(
        loaded,
        "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'meeting\\_%' ESCAPE '\\'",
    )
    assert len(tables) == 9
    for (table,) in tables:
        orphans = f"SELECT count(*) FROM {table} WHERE meeting_id NOT IN (SELECT meeting_id FROM meeting)"
        assert ask(loaded, orphans) == [(0,)], table
