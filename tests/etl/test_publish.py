from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import duckdb
import pytest

from etl import published
from etl.institute import Institute
from etl.publish import Draft
from etl.reference import Reference
from etl.shelf import Stored
from tests.etl.conftest import Ask, Lines, RowOf, Run


def test_the_database_is_a_link_to_a_version_named_after_its_contents(
    run: Run, ask: Ask, lines: Lines, row: RowOf, database: Path
) -> None:
    run("load", lines(row()))
    ((version,),) = ask("SELECT data_version FROM version")
    assert database.readlink() == Path(f"elchi-{version}-1.duckdb")


def test_loading_twice_changes_nothing(run: Run, lines: Lines, row: RowOf, database: Path) -> None:
    path = lines(row(), row(meeting_id="m-2"))
    run("load", path)
    before = sorted((file.name, file.stat().st_mtime_ns) for file in database.parent.iterdir())
    ran = run("load", path)
    assert "unchanged 2, refused 0\nNothing changed" in ran.text
    assert ran.code == 0
    assert sorted((file.name, file.stat().st_mtime_ns) for file in database.parent.iterdir()) == before


def test_the_same_records_on_other_lines_change_nothing(run: Run, lines: Lines, row: RowOf) -> None:
    run("load", lines(row(), row(meeting_id="m-2")))
    moved = lines(row(meeting_id="m-2", note=""), "", row(), name="moved.jsonl")
    assert "Nothing changed" in run("load", moved).text


def test_a_record_of_the_same_id_replaces_the_old_one_and_the_others_stay(
    run: Run, ask: Ask, lines: Lines, row: RowOf
) -> None:
    run("load", lines(row(), row(meeting_id="m-2")))
    ran = run("load", lines(row(title_en="Changed", countries=["FR"]), name="later.jsonl"))
    assert "replaced 1" in ran.text
    assert ask("SELECT meeting_id, title_en FROM meeting ORDER BY ALL") == [
        ("m-1", "Changed"),
        ("m-2", "A talk"),
    ]
    assert ask("SELECT country FROM meeting_country WHERE meeting_id = 'm-1'") == [("FR",)]
    assert ask("SELECT file, added, replaced FROM load ORDER BY added DESC") == [
        ("records.jsonl", 2, 0),
        ("later.jsonl", 0, 1),
    ]


def test_a_refused_row_leaves_the_published_record_as_it_was(run: Run, ask: Ask, lines: Lines, row: RowOf) -> None:
    run("load", lines(row()))
    ran = run("load", lines(row(title_en="Changed", countries=["Narnia"])))
    assert ran.code == 1
    assert ask("SELECT title_en FROM meeting") == [("A talk",)]


def test_a_new_label_or_setting_is_a_new_version(run: Run, ask: Ask, lines: Lines, row: RowOf, data: Path) -> None:
    path = lines(row())
    run("load", path, "--data", data)
    for name, old, new in (
        ("institute.toml", "isrs", "other"),
        ("vocabulary/kinds.csv", ",Conference\n", ",Big conference\n"),
        ("milestones.csv", "First Consultative", "1st Consultative"),
    ):
        text = (data / name).read_text(encoding="utf-8")
        assert old in text
        (data / name).write_text(text.replace(old, new), encoding="utf-8")
        ran = run("load", path, "--data", data)
        assert "unchanged 1, refused 0\nPublished version" in ran.text, name
    assert ask("SELECT text FROM label WHERE subject = 'kind' AND language = 'en' AND code = 'conference'") == [
        ("Big conference",)
    ]


def test_a_record_whose_word_left_the_vocabulary_is_told_kept_and_comes_back(
    run: Run, ask: Ask, lines: Lines, row: RowOf, data: Path
) -> None:
    run("load", lines(row(topics=["tourism"]), row(meeting_id="m-2")), "--data", data)
    topics, aliases = data / "vocabulary/topics.csv", data / "vocabulary/topic_aliases.csv"
    whole = topics.read_text(encoding="utf-8"), aliases.read_text(encoding="utf-8")
    for path, text in zip((topics, aliases), whole, strict=True):
        path.write_text("".join(line for line in text.splitlines(True) if "tourism" not in line), encoding="utf-8")
    ran = run("load", lines(row(meeting_id="m-2"), name="other.jsonl"), "--data", data)
    assert "records.jsonl:1 topics: 'tourism' is not a known topic." in ran.text
    assert "not readable under the present vocabulary: 1" in ran.text
    assert ran.code == 1
    assert ask("SELECT meeting_id FROM meeting") == [("m-2",)]
    for path, text in zip((topics, aliases), whole, strict=True):
        path.write_text(text, encoding="utf-8")
    assert run("load", lines(row(meeting_id="m-2"), name="other.jsonl"), "--data", data).code == 0
    assert ask("SELECT count(*) FROM meeting") == [(2,)]


def test_a_reader_keeps_its_version_while_a_new_one_is_published(
    run: Run, ask: Ask, lines: Lines, row: RowOf, database: Path
) -> None:
    run("load", lines(row()))
    with duckdb.connect(database.resolve(), read_only=True) as reader:
        for number in range(2, 7):
            run("load", lines(row(meeting_id=f"m-{number}"), name=f"{number}.jsonl"))
        assert reader.execute("SELECT count(*) FROM meeting").fetchall() == [(1,)]
    assert ask("SELECT count(*) FROM meeting") == [(6,)]
    assert len(list(database.parent.glob("elchi-*.duckdb"))) == 4, "three old ones beside the one that is served"


def test_whoever_opens_during_a_load_sees_one_whole_version(run: Run, lines: Lines, row: RowOf, database: Path) -> None:
    run("load", lines(row()))
    seen: list[tuple[object, object]] = []
    done = threading.Event()

    def read_on() -> None:
        while not done.is_set():
            with duckdb.connect(database.resolve(), read_only=True) as reader:
                counts = "SELECT (SELECT count(*) FROM meeting), (SELECT count(*) FROM record)"
                seen.extend(reader.execute(counts).fetchall())

    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(read_on)
        try:
            for number in range(2, 5):
                run("load", lines(row(meeting_id=f"m-{number}"), name=f"{number}.jsonl"))
        finally:
            done.set()
        reading.result()
    assert {(1, 1), (4, 4)} & set(seen)
    assert all(meetings == records for meetings, records in seen)


def test_the_link_is_never_away_not_even_for_a_moment(
    run: Run, lines: Lines, row: RowOf, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("load", lines(row()))
    removed: list[Path] = []
    unlink = Path.unlink

    def watched(path: Path, missing_ok: bool = False) -> None:
        removed.append(path)
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", watched)
    run("load", lines(row(title_en="Changed")))
    assert removed, "leftovers were looked for"
    assert database not in removed


def test_a_folder_that_cannot_be_made_is_told(run: Run, lines: Lines, row: RowOf, database: Path) -> None:
    database.parent.write_text("a file stands in the way")
    ran = run("load", lines(row()))
    assert "the folder cannot be made" in ran.text
    assert (ran.code, "Traceback" in ran.text) == (2, False)


@pytest.mark.parametrize("command", ["load", "check"])
def test_a_file_that_is_no_database_of_ours_is_left_alone(
    run: Run, lines: Lines, row: RowOf, database: Path, command: str
) -> None:
    database.parent.mkdir()
    database.write_text("a letter to the minister")
    ran = run(command, lines(row()))
    assert "it is not a database of Elchi that can be read." in ran.text
    assert (ran.code, database.read_text()) == (2, "a letter to the minister")


def test_as_of_is_the_last_day_that_took_place(
    run: Run, ask: Ask, lines: Lines, row: RowOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Institute, "today", lambda _: date(2026, 11, 22))
    days = ("2025-03-01", "2025-11", "2025", "2027-06-01", "")
    run("load", lines(*(row(meeting_id=f"m-{day}", date_start=day) for day in days)))
    assert ask("SELECT as_of, published_on FROM version") == [(date(2025, 3, 1), date(2026, 11, 22))]


def test_whatever_the_search_finds_has_a_label(run: Run, ask: Ask, lines: Lines, row: RowOf) -> None:
    run("load", lines(row(organisations=["Institute of Nowhere", "SCO"])))
    orphans = "SELECT subject, code FROM spelling ANTI JOIN label USING (subject, code)"
    assert ask(orphans) == []
    assert ask("SELECT code FROM spelling WHERE folded = 'institute of nowhere'") == [("institute-of-nowhere",)]


def test_memory_grows_with_what_is_written(tmp_path: Path, reference: Reference, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index of millions of ids cannot lie on disk: in the memory that is enough for one million five find no room."""
    monkeypatch.setattr(published, "MEMORY_OF_A_MILLION", 10_000_000)
    draft = Draft(tmp_path / "draft.duckdb", reference)
    room = []
    for number in range(3):
        draft.put(f"made-up-{number}", Stored("made-up.csv:1", {}, "0"))
        draft.stored(["made-up-0"])  # writes what waits
        told = draft.connection.execute("SELECT current_setting('memory_limit')").fetchall()[0][0]
        size, unit = told.split()
        assert unit == "MiB"
        room.append(float(size))
    draft.close()
    assert room == pytest.approx([megabytes * 1_000_000 / 2**20 for megabytes in (410, 420, 430)], abs=0.1)


def test_each_million_of_records_has_two_hundred_megabytes_more() -> None:
    known = [published.limit(records) for records in (0, 1_000_000, 5_000_000)]
    assert known == [f"SET memory_limit = '{megabytes}MB'" for megabytes in (400, 600, 1400)]
