"""One event told twice: proposed with its evidence, merged only by a person's line in data/merges.csv."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from etl.duplicates import Suspicion, line_up, suspected
from etl.likeness import address_key, person_key
from etl.lineup import Lineup
from etl.records import Meeting
from etl.weighing import pairs
from tests.etl.conftest import Ask, Lines, Parse, Raw, RowOf, Run

REPORT: Raw = {
    "meeting_id": "a-1",
    "date_start": "2025-03-10",
    "title_en": "Round table on water and climate in the Aral Sea basin",
    "kind": "round table",
    "countries": ["KZ"],
    "organisations": ["Institute of Geography, Almaty"],
    "counterparts": [{"name": "Eldor Khaydarov"}],
    "city": "Tashkent",
    "source_url": "https://one.example/report",
}
HEADER = "kept_id,merged_id,reason,by,date"


def told_twice(**changes: object) -> tuple[Raw, Raw]:
    """The report, and a second record of another outlet that says only what it must, with some fields changed."""
    other = {**REPORT, "meeting_id": "a-2", "source_url": "https://other.example/7"} | changes
    return REPORT, {name: value for name, value in other.items() if value is not None}


def found_among(meetings: Iterable[Meeting]) -> list[Suspicion]:
    """The pairs that are proposed."""
    known = {meeting.meeting_id: meeting for meeting in meetings}
    lineup = Lineup()
    for meeting in known.values():
        line_up(lineup, meeting)
    return suspected(lineup, lambda ids: {meeting_id: known[meeting_id] for meeting_id in ids})


def reasons(parse: Parse, *raws: Raw) -> list[str]:
    """What speaks for or against the one pair that is proposed; empty where none is."""
    found = found_among(parse(**raw) for raw in raws)
    return [told.reason for pair in found for told in pair.evidence]


@pytest.mark.parametrize(
    ("changes", "because"),
    [
        ({}, "same-people"),
        ({"title_en": None, "title_ru": "Круглый стол", "counterparts": ["Элдор Хайдаров"]}, "same-people"),
        ({"date_start": "2025-03-08", "kind": "delegation visit"}, "near-days"),
        ({"date_start": "2025-03"}, "days-allow-it"),
        ({"date_start": "2025"}, "days-allow-it"),
        ({"date_start": "", "source_url": "http://www.one.example/report/"}, "same-address"),
        ({"counterparts": None, "organisations": None}, "like-titles"),
        ({"counterparts": None, "title_en": "Talks", "source_url": "one.example/report#x"}, "same-address"),
    ],
    ids=[
        *("all the same", "two languages", "announcement and report", "known by the month", "known by the year"),
        *("not dated, same page", "same title", "same page"),
    ],
)
def test_an_event_told_twice_is_proposed(parse: Parse, changes: Raw, because: str) -> None:
    assert because in reasons(parse, *told_twice(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"date_start": "2025-03-20"},
        {"date_start": "2025-04"},
        {"countries": ["FR"], "counterparts": None, "organisations": None},
        {"title_en": "Talks", "counterparts": ["B C"], "organisations": None},
        {"city": "Samarkand", "counterparts": None, "title_en": "Talks"},
    ],
    ids=["ten days later", "another month", "another partner", "same day, place and partner only", "another city"],
)
def test_two_events_that_are_merely_alike_are_not(parse: Parse, changes: Raw) -> None:
    assert reasons(parse, *told_twice(**changes)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Элдор Хайдаров", "Khaydarov Eldor"),
        ("Xaydarov Eldor", "Хайдаров Элдор"),
        ("Aʼzam Qodirov", "Azam Kodirov"),
        ("Fionnuala Ní Aoláin", "Fionnuala Ni Aolain"),
    ],
)
def test_a_person_is_the_same_in_two_alphabets(one: str, other: str) -> None:
    assert person_key(one) == person_key(other)


def test_an_address_is_the_same_with_and_without_its_trimmings() -> None:
    assert address_key("https://www.UzDaily.uz/en/1/#top") == address_key("http://uzdaily.uz/en/1")
    assert address_key("https://kknews.uz/kk/?p=1") != address_key("https://kknews.uz/kk/?p=2")


def test_no_record_is_proposed_as_its_own_double(parse: Parse) -> None:
    assert reasons(parse, {**REPORT, "title_en": "Prime Minister Eldor Khaydarov"}) == []


def test_the_order_of_the_records_does_not_matter(parse: Parse) -> None:
    made = [parse(**raw) for raw in (*told_twice(), {**REPORT, "meeting_id": "a-3"})]
    expected = found_among(made)
    assert [(pair.meeting_id, pair.other_id) for pair in expected] == [("a-1", "a-3"), ("a-1", "a-2"), ("a-2", "a-3")]
    for _ in range(5):
        random.Random(1).shuffle(made)
        assert found_among(made) == expected


def test_the_search_grows_with_the_records_not_with_their_square(parse: Parse) -> None:
    """Synthetic: all of one organisation, one person and one title in one year, the worst there is."""
    made = parse(**REPORT)
    first = made.days.first_day
    assert first

    def compared(number: int) -> int:
        lineup = Lineup()
        for at in range(number):
            day = first + timedelta(days=at * 300 // number)
            days = replace(made.days, first_day=day, last_day=day)
            line_up(lineup, replace(made, meeting_id=f"s-{at:06}", days=days))
        return sum(1 for _ in pairs(lineup))

    assert 0 < compared(4000) < 5 * compared(1000), "four times the records, far from sixteen times the pairs to compare"


def test_a_suspicion_is_reported_and_kept_in_a_table_and_nothing_is_merged(run: Run, ask: Ask, lines: Lines) -> None:
    path = lines(*told_twice())
    ran = run("load", path)
    assert "may be one event: a-1 and a-2, 15 points: same-days +3 (2025-03-10); same-people +3 (Eldor" in ran.text
    assert ran.code == 0
    assert ask("SELECT count(*) FROM meeting") == [(2,)]
    ((one, other, points, reasons, evidence),) = ask("SELECT * FROM suspected_duplicate")
    assert (one, other, points) == ("a-1", "a-2", 15)
    assert [told["reason"] for told in json.loads(str(evidence))] == reasons
    ran = run("load", path)
    assert "may be one event: a-1" not in ran.text, "named when one of the two is new"
    assert "pairs that may be one event: 1 (python -m etl duplicates)\n" in ran.text


def test_duplicates_shows_both_records_and_the_line_that_would_merge_them(run: Run, lines: Lines) -> None:
    run("load", lines(*told_twice(title_en="Round table: water, climate and the Aral Sea basin")))
    ran = run("duplicates")
    assert "may be one event: a-1 and a-2," in ran.text
    assert "    a-2 (records.jsonl:2): Round table: water, climate and the Aral Sea basin\n    If they" in ran.text
    assert "    If they are: a-1,a-2,REASON,NAME,20" in ran.text
    told = json.loads(run("duplicates", "--json").text)
    assert [pair["other_id"] for pair in told["duplicates"]] == ["a-2"]
    assert ran.code == 0


def test_in_the_institutes_own_records_the_conference_of_26_october_2024_is_found(run: Run, ask: Ask, database: Path) -> None:
    run("load")
    found = ask("SELECT meeting_id, other_id FROM suspected_duplicate ORDER BY points DESC")
    assert ("isrs-0106", "isrs-0107") in found
    assert len(found) < 20, "few enough for a person to look through"


@pytest.fixture
def merging(data: Path) -> Path:
    """A data folder that merges a-2 into a-1."""
    write(data, "a-1,a-2,one round table in two papers,D. Karimova,2026-11-20")
    return data


def write(data: Path, *rows: str) -> None:
    (data / "merges.csv").write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")


def test_a_merge_joins_addresses_languages_titles_and_what_is_missing(run: Run, ask: Ask, lines: Lines, merging: Path) -> None:
    kept, merged = told_twice(
        title_en=None, title_ru="Круглый стол", source_lang="ru", other_urls=["https://third.example"], topics=["water"],
        city="Samarkand", publisher="other.example",
    )  # fmt: skip
    ran = run("load", lines(kept, merged), "--data", merging)
    assert "merged a-2 into a-1 (one round table in two papers, D. Karimova, 2026-11-20)" in ran.text
    assert ask("SELECT meeting_id, title_en, title_ru, city, publisher, source_language FROM meeting") == [
        ("a-1", REPORT["title_en"], "Круглый стол", "Tashkent", "other.example", "ru")
    ]
    assert ask("SELECT url, language FROM meeting_url ORDER BY position") == [
        ("https://other.example/7", "ru"),
        ("https://third.example", None),
    ]
    assert ask("SELECT meeting_id, written FROM meeting_written WHERE field = 'topics'") == [("a-1", "water")]
    assert ask("SELECT meeting_id FROM record ORDER BY ALL") == [("a-1",), ("a-2",)], "both stay as received"
    assert ask("SELECT kept_id, merged_id, decided_by, status FROM merge") == [("a-1", "a-2", "D. Karimova", "applied")]
    assert ask("SELECT count(*) FROM suspected_duplicate") == [(0,)]
    (merging / "merges.csv").unlink()
    run("load", lines(kept, merged), "--data", merging)
    assert ask("SELECT count(*) FROM meeting") == [(2,)], "taken back by taking the line out"


@pytest.mark.parametrize(
    ("kept", "merged", "first_day"),
    [("2025-03", "2025-03-10", "2025-03-10"), ("2025-03-10", "2025-03", "2025-03-10"), (None, "2025", "2025-01-01"),
     ("2025-03", "2025-04-10", "2025-03-01"), ("2025-03-10", None, "2025-03-10")],
)  # fmt: skip
def test_of_two_dates_the_finer_stands_where_it_lies_within_the_kept_one(
    run: Run, ask: Ask, lines: Lines, merging: Path, kept: str, merged: str, first_day: str
) -> None:
    one, other = told_twice(date_start=merged)
    run("load", lines(one | {"date_start": kept}, other), "--data", merging)
    assert ask("SELECT first_day::VARCHAR FROM meeting") == [(first_day,)]


def test_what_a_merged_record_was_read_from_is_still_told(run: Run, ask: Ask, lines: Lines, merging: Path) -> None:
    """Of what is as it has it: where the kept record says something else, its sentence would prove the wrong thing."""
    kept, merged = told_twice(city="", title_ru="")
    kept |= {"city": "", "kind": "conference"}
    merged |= {"city": "Termez", "kind": "round table"}

    def passage(text: str) -> list[dict[str, object]]:
        return [{"text": text, "from": 0, "to": len(text), "sentence": text, "confidence": "stated"}]

    told = {"city": passage("in Termez"), "kind": passage("a round table"), "nonsense": passage("x")}
    merged["confirmed"] = {"by": "D. Karimova", "evidence": told}
    assert run("load", lines(kept, merged), "--data", merging).code == 0
    assert ask("SELECT meeting_id, field, passage FROM evidence") == [("a-1", "city", "in Termez")]


def test_a_chain_of_merges_ends_at_the_last_that_is_kept(run: Run, ask: Ask, lines: Lines, data: Path) -> None:
    write(data, "a-2,a-3,same,K,2026-11-20", "a-1,a-2,same,K,2026-11-20")
    run("load", lines(*told_twice(), {**REPORT, "meeting_id": "a-3", "note": "third"}), "--data", data)
    assert ask("SELECT meeting_id, note FROM meeting") == [("a-1", "third")]


@pytest.mark.parametrize(
    ("line", "unknown", "status"),
    [("a-1,zz,same,K,2026-11-20", "zz", "unknown-merged"), ("zz,a-1,same,K,2026-11-20", "zz", "unknown-kept")],
)
def test_a_merge_of_an_unknown_record_is_told(
    run: Run, ask: Ask, lines: Lines, data: Path, line: str, unknown: str, status: str
) -> None:
    write(data, line)
    ran = run("load", lines(REPORT), "--data", data)
    assert f"merges.csv:2: '{unknown}' is no meeting here, so nothing is merged." in ran.text
    assert ask("SELECT status FROM merge") == [(status,)]
    assert ask("SELECT meeting_id FROM meeting") == [("a-1",)]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("a-1,a-1,same,K,2026-11-20",), "merges.csv:2 kept_id: 'a-1' would be merged into itself."),
        (
            ("a-1,a-2,same,K,2026-11-20", "a-2,a-1,same,K,2026-11-20"),
            "merges.csv:3 kept_id: 'a-2' would be merged into itself.",
        ),
        (
            ("a-1,a-3,same,K,2026-11-20", "a-2,a-3,same,K,2026-11-20"),
            "merges.csv:3 merged_id: 'a-3' is merged on another line already.",
        ),
        (("a-1,a-2,same,,2026-11-20",), "merges.csv:2 by: it is empty."),
        (("a-1,a-2,same,K,soon",), "merges.csv:2 date: 'soon' is not a day such as 2026-11-22."),
    ],
)
def test_merges_that_contradict_each_other_stop_the_load(
    run: Run, lines: Lines, row: RowOf, data: Path, rows: tuple[str, ...], told: str
) -> None:
    write(data, *rows)
    ran = run("load", lines(row()), "--data", data)
    assert told in ran.text
    assert ran.code == 2


def apart(data: Path, *rows: str) -> None:
    (data / "not_duplicates.csv").write_text("\n".join(("meeting_id,other_id,reason,by,date", *rows)) + "\n", encoding="utf-8")


def test_a_pair_that_a_person_says_is_two_events_is_proposed_no_more(run: Run, ask: Ask, lines: Lines, data: Path) -> None:
    apart(data, "a-2,a-1,a talk and its sequel,D. Karimova,2026-11-20")
    third = {**REPORT, "meeting_id": "a-3"}
    ran = run("load", lines(*told_twice(), third), "--data", data)
    assert ran.code == 0
    assert ask("SELECT meeting_id, other_id FROM suspected_duplicate ORDER BY ALL") == [("a-1", "a-3"), ("a-2", "a-3")]
    assert ask("SELECT meeting_id, other_id, decided_by, status FROM not_duplicate") == [
        ("a-1", "a-2", "D. Karimova", "applied")
    ]
    assert "obsolete" not in ran.text
    told = json.loads(run("check", "--json", lines(REPORT), "--data", data).text)["not_duplicates"]
    assert [pair["status"] for pair in told] == ["applied"]
    (data / "not_duplicates.csv").unlink()
    run("load", lines(*told_twice(), third), "--data", data)
    assert ask("SELECT count(*) FROM suspected_duplicate") == [(3,)], "taken back by taking the line out"


def test_a_line_whose_record_is_gone_is_told_as_obsolete(run: Run, ask: Ask, lines: Lines, data: Path) -> None:
    apart(data, "a-1,zz,other people,K,2026-11-20")
    ran = run("load", lines(REPORT), "--data", data)
    assert "not_duplicates.csv:2: obsolete: 'zz' is no meeting here, so nothing is kept apart.\n    Take" in ran.text
    assert ask("SELECT status FROM not_duplicate") == [("unknown-record",)]
    assert ran.code == 0


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("a-1,a-1,same,K,2026-11-20", "not_duplicates.csv:2 other_id: 'a-1' is the same record."),
        ("a-1,a-3,,K,2026-11-20", "not_duplicates.csv:2 reason: it is empty."),
        ("a-2,a-1,same,K,2026-11-20", "not_duplicates.csv:2: merges.csv merges 'a-1' and 'a-2'."),
    ],
)
def test_a_pair_cannot_be_one_event_and_two(run: Run, lines: Lines, merging: Path, row: str, told: str) -> None:
    apart(merging, row)
    ran = run("load", lines(REPORT), "--data", merging)
    assert told in ran.text
    assert ran.code == 2
