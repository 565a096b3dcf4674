"""What makes a load fast changes nothing that it says: each short cut is held against the plain way."""

from __future__ import annotations

import io
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl import folding, lineup, publish, read_parquet, weighing
from etl.cell_lists import split_list
from etl.columns import KNOWN
from etl.duplicates import line_up, suspected
from etl.fields import Memory
from etl.likeness import Evidence, evidence, proposed, traits
from etl.making import edition
from etl.meeting_tables import meeting_tables
from etl.named import Named
from etl.participants import written_person
from etl.progress import Progress
from etl.read import read_file
from etl.record_file import RecordFile
from etl.records import Meeting, parse_meeting
from etl.reference import Reference
from etl.shelf import Stock
from etl.subjects import Subject
from tests.bench import made_up
from tests.etl.conftest import TODAY, Ask, Raw, Run
from tests.etl.nasty import texts

LARGE = {"all-unreadable.csv", "wide.csv", "wide-row.csv", "endless-line.csv", "long-cell.csv", "endless.jsonl"}
WORDS = [
    *("KZ", "Kazakhstan", "Zaire", "USSR", "Narnia", "Japan, Korea, Republic of", "Germany", "UZ", "security", "water"),
    *("expert", "conference", "C5+1", "2025", "1994-05", "2025-13-45", "Tashkent", "online", "", " ", "ru", "fr"),
    *("A (B, C, FR)", "Ministry of Foreign Affairs of Uzbekistan", "SCO", "Memorandum (signed)", "Vanishia", "EU", "A (B"),
]
values: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from(WORDS),
    st.lists(st.sampled_from(WORDS), max_size=4),
    st.lists(st.fixed_dictionaries({"name": st.sampled_from(WORDS), "country": st.sampled_from(WORDS)}), max_size=2),
    st.sampled_from([None, 1, True, 1.5, [1], [["KZ"]], {"name": "A"}, [{"name": 1}], [None]]),
)


def read_both_ways(reference: Reference, rows: Iterable[tuple[str, Raw]]) -> int:
    """Reads each row by itself, and with the memory of all rows before it, twice; answers how many are refused."""
    memory, refused = Memory(), 0
    for place, row in [*rows, *rows]:
        alone = parse_meeting(row, place, reference.vocabulary, reference.institute, TODAY)
        assert parse_meeting(row, place, reference.vocabulary, reference.institute, TODAY, memory) == alone
        refused += isinstance(alone, list)
    return refused


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.dictionaries(st.sampled_from([*KNOWN, "source_table"]), values, max_size=7), min_size=1, max_size=6))
def test_a_row_is_read_the_same_whatever_was_read_before_it(reference: Reference, rows: list[Raw]) -> None:
    plain: Raw = {"meeting_id": "m", "kind": "conference", "title_en": "T"}
    read_both_ways(reference, [(f"x:{at}", plain | row) for at, row in enumerate(rows)])


def test_every_nasty_file_is_read_the_same_with_a_memory(reference: Reference, tmp_path: Path) -> None:
    rows = []
    for name, content in (texts.csv_files() | texts.json_files()).items():
        if name not in LARGE:
            (tmp_path / name).write_bytes(content)
            rows += read_file(tmp_path / name).rows
    assert len(rows) > 50
    assert read_both_ways(reference, rows) > 0, "some are refused, word for word the same"


def test_made_up_records_are_read_the_same_with_a_memory(reference: Reference) -> None:
    rows = [(f"x:{at}", row) for at, row in enumerate(made_up.meetings(1000))]
    assert read_both_ways(reference, rows) > 0


def test_no_word_is_looked_up_twice(reference: Reference, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[str] = []
    understood = Subject.understood

    def counted(subject: Subject, written: str, *given: Any) -> tuple[str, ...]:
        looked_up.append(written)
        return understood(subject, written, *given)

    monkeypatch.setattr(Subject, "understood", counted)
    memory, rows = Memory(), list(made_up.meetings(900))
    told = []
    for name in ("first", "second"):
        for at, row in enumerate(rows):
            again = row | {"meeting_id": f"{name}-{at}"}
            parse_meeting(again, "x", reference.vocabulary, reference.institute, TODAY, memory)
        told.append(len(looked_up))
    assert told[0] == told[1] > 100


def made_up_meetings(reference: Reference, number: int) -> list[Meeting]:
    read = (parse_meeting(row, "x", reference.vocabulary, reference.institute, TODAY) for row in made_up.meetings(number))
    return [meeting for meeting in read if isinstance(meeting, Meeting)]


def plainly_suspected(meetings: list[Meeting]) -> dict[tuple[str, str], list[Evidence]]:
    """Every pair that shares a month and a token, weighed one by one: no neighbours, no numbers."""
    lined: list[tuple[str, set[tuple[int, str]]]] = []

    class Listening(lineup.Lineup):
        def add(self, known: Any, months: Iterable[int], word_pairs: Iterable[str]) -> None:
            tokens = [*known.addresses, *known.people, *known.organisations, *word_pairs]
            blocks = {(month, token) for month in months for token in tokens}
            blocks |= {(lineup.UNDATED, address) for address in known.addresses}
            lined.append((known.meeting.meeting_id, blocks))

    listening = Listening()
    for meeting in meetings:
        line_up(listening, meeting)
    known = {meeting.meeting_id: traits(meeting) for meeting in meetings}
    found = {}
    for (one, ours), (other, theirs) in combinations(sorted(lined), 2):
        if ours & theirs and proposed(told := evidence(known[one], known[other])):
            found[one, other] = told
    return found


def test_the_numbers_leave_out_no_pair_that_is_one_event(reference: Reference) -> None:
    """Synthetic: 700 meetings of one circle within a few days of each other, hundreds of pairs among them."""
    chance, meetings = random.Random(5), []
    for at, row in enumerate(made_up.meetings(700)):
        day = chance.choice(["2025-03-01", "2025-03-03", "2025-03-30", "2025-04-01", "2025-03", "2025", None])
        row |= {"date_start": day, "source_url": f"https://one.example/{chance.randrange(250)}", "meeting_id": f"m{at:03}"}
        row |= {"countries": chance.choice([["KZ"], ["KZ", "FR"], ["FR"], []])}
        row |= {"city": chance.choice(["", "Tashkent", "Termez"])}
        read = parse_meeting(row, "x", reference.vocabulary, reference.institute, TODAY)
        assert isinstance(read, Meeting)
        meetings.append(read)
    expected = plainly_suspected(meetings)
    by_id = {meeting.meeting_id: meeting for meeting in meetings}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weighing, "NEIGHBOURS", len(meetings))
        found = _suspected(meetings, by_id)
    dated = {pair for pair in expected if all(by_id[one].days.first_day for one in pair)}
    assert len(dated) > 100
    assert {pair: told for pair, told in found.items() if pair in dated} == {pair: expected[pair] for pair in dated}
    assert found.keys() <= expected.keys()


def _suspected(meetings: Iterable[Meeting], by_id: Mapping[str, Meeting]) -> dict[tuple[str, str], list[Evidence]]:
    lined = lineup.Lineup()
    for meeting in meetings:
        line_up(lined, meeting)
    told = suspected(lined, lambda ids: {meeting_id: by_id[meeting_id] for meeting_id in ids})
    near = set(weighing.pairs(lined))
    assert near == {(pair.meeting_id, pair.other_id) for pair in told}, "nothing is read again that is not proposed"
    return {(pair.meeting_id, pair.other_id): list(pair.evidence) for pair in told}


def test_how_many_are_written_at_once_changes_nothing(run: Run, ask: Ask, tmp_path: Path, reference: Reference) -> None:
    """Seventy at a time, in one go, and the rows that the meetings make one by one."""
    file = tmp_path / "made-up.csv"
    made_up.write(file, 300)
    versions = []
    for at_once in (70, 10_000):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(publish, "AT_ONCE", at_once)
            ran = run("load", file)
        versions.append(ask("SELECT data_version FROM version"))
        assert ran.code == 0
    assert versions[0] == versions[1]
    shelf = edition([read_file(file)], Stock(), reference, TODAY).shelf
    for name, table in meeting_tables(shelf.meetings.values(), reference).items():
        columns = ", ".join(table.column_names)
        published = ask(f"SELECT {columns} FROM {name} ORDER BY ALL")
        assert published or name == "evidence", name  # made-up records come from no text
        assert sorted(map(repr, published)) == sorted(map(repr, zip(*table.to_pydict().values(), strict=True))), name


def test_what_meetings_name_is_the_same_in_any_order(reference: Reference) -> None:
    meetings = made_up_meetings(reference, 600)
    told = []
    for seed in range(3):
        random.Random(seed).shuffle(meetings)
        named = Named(TODAY)
        for meeting in meetings:
            named.add(meeting)
        told.append((named.organisations(), named.countries, named.as_of))
    assert told[0] == told[1] == told[2]
    assert told[0][2] == max(m.days.last_day for m in meetings if m.days.precision == "day" and m.days.last_day)


def test_parquet_is_read_by_columns_as_by_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cells: list[dict[str, Any]] = [
        {"topics": ["water", "a; b"], "countries": "KZ; FR", "note": "x", "date_start": date(2025, 3, 1)},
        {"topics": None, "countries": None, "note": None, "date_start": None},
        {"topics": [], "countries": "", "note": "", "date_start": date(2025, 3, 2)},
        {"topics": [None, "c"], "countries": "Korea, Republic of", "note": "y", "date_start": date(2025, 3, 3)},
    ]
    read: list[dict[str, Any]] = [
        {"countries": ["KZ", "FR"], "date_start": "2025-03-01"},
        {},
        {"countries": [], "date_start": "2025-03-02"},
        {"countries": ["Korea, Republic of"], "date_start": "2025-03-03"},
    ]
    plain = [{"meeting_id": f"m-{at}", "kind": "conference", "title_en": "T"} for at in range(11)]
    rows = [row | cells[at % 4] for at, row in enumerate(plain)]
    expected = [row | cells[at % 4] | read[at % 4] for at, row in enumerate(plain)]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet", row_group_size=6)
    for batch in (1, 4, 2_000):
        monkeypatch.setattr(read_parquet, "BATCH", batch)
        assert [row for _, row in read_file(tmp_path / "a.parquet").rows] == expected


@pytest.fixture
def clock() -> Callable[[], float]:
    """A clock that goes a second on whenever it is looked at."""
    seconds = iter(range(10_000))
    return lambda: float(next(seconds))


def rows_of(file: RecordFile, number: int) -> Iterator[tuple[str, Raw]]:
    for at in range(number):
        file.share = lambda at=at: at / number  # type: ignore[misc]
        yield f"{file.name}:{at}", {}


def test_a_log_gets_plain_lines_with_rows_per_second_and_time_left(clock: Callable[[], float]) -> None:
    out, file = io.StringIO(), RecordFile("a.csv")
    file.stream = rows_of(file, 20_000)
    progress = Progress(out, clock)
    progress.follow(file)
    assert len(list(file.each())) == 20_000
    progress.stage("Writing")
    lines = out.getvalue().splitlines()
    assert lines[:2] == ["a.csv: 5,000 rows, 500 rows/s, 00:30 left", "a.csv: 10,000 rows, 500 rows/s, 00:20 left"]
    assert lines[-1] == "Writing …"


def test_a_terminal_gets_a_bar_and_a_short_load_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = []
    for silent in (0.0, 60.0):
        monkeypatch.setattr("etl.progress.SILENT", silent)
        out, file = Terminal(), RecordFile("a.parquet", declared=4_000)
        file.stream = rows_of(file, 4_000)
        Progress(out).follow(file)
        assert len(list(file.each())) == 4_000
        shown.append(out.getvalue())
    assert "a.parquet" in shown[0]
    assert "rows/s" in shown[0]
    assert shown[1] == ""


def test_made_up_records_are_the_same_each_time_and_say_that_they_are_made_up(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv", "a.parquet", "a.jsonl"):
        made_up.write(tmp_path / name, 50)
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    lines = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert all("Made-up" in str(line["title_en"]) for line in lines)
    assert pq.read_table(tmp_path / "a.parquet").to_pylist() == lines


@pytest.mark.parametrize("plain_from", [0, 0x300])
def test_a_text_is_folded_in_one_step_as_in_all(plain_from: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every character of the alphabets in use, alone and beside letters that it could become one with."""
    letters = map(chr, range(plain_from, plain_from + 0x300))
    written = [f"{before}{letter}{after}" for letter in letters for before in ("", "Е", "o ") for after in ("", "и", " A")]
    written += [*WORDS, "«Ўзбекистон — Қозоғистон» ҳамкорлиги", "Samarqand doirasi: oʻzaro aloqalar", "ЁЛКА ёлка"]
    quickly = list(map(folding.folded, written))
    monkeypatch.setattr(folding, "_PLAIN", re.compile("(?!)"))
    assert list(map(folding.folded, written)) == quickly


@given(cell=st.text("Aй(), \n\u00a0", max_size=12))
def test_a_person_is_divided_as_the_pattern_says(cell: str) -> None:
    found = re.fullmatch(r"(?P<name>.*?)\s*(?:\((?P<rest>.*)\))?", cell, re.DOTALL)
    assert found
    parts = [part.strip() for part in (found["rest"] or "").split(",")]
    *role, organisation, country = parts + [""] * (3 - len(parts))
    expected = {"name": found["name"], "role": ", ".join(role), "organisation": organisation, "country": country}
    assert written_person(cell) == expected


@given(cell=st.text("Aй;,) \r\n", max_size=12), field=st.sampled_from(["topics", "counterparts"]))
def test_a_cell_without_brackets_is_divided_as_one_with_them(cell: str, field: str) -> None:
    assert [*split_list(cell, field), "(b)"] == split_list(f"{cell};(b)", field)
