"""What a load changes, in words and for scripts, and what happens to records that their source no longer has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from etl.changes import FieldChange, field_changes
from tests.etl.conftest import Ask, Lines, Raw, RowOf, Run


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ({"note": "a"}, {"note": "b"}, [FieldChange("note", "a", "b")]),
        ({"note": ""}, {"note": None}, []),
        ({"topics": []}, {}, []),
        ({}, {"city": "Paris"}, [FieldChange("city", None, "Paris")]),
        ({"countries": ["KZ", "FR"]}, {"countries": ["KZ"]}, [FieldChange("countries", ["KZ", "FR"], ["KZ"])]),
        (
            {"own": "1", "note": "a", "kind": "x"},
            {"kind": "y", "note": "b"},
            [FieldChange("kind", "x", "y"), FieldChange("note", "a", "b"), FieldChange("own", "1", None)],
        ),
    ],
)
def test_fields_are_compared_one_by_one_and_empty_is_empty(old: Raw, new: Raw, changes: list[FieldChange]) -> None:
    assert list(field_changes(old, new)) == changes


@pytest.fixture
def before(run: Run, lines: Lines, row: RowOf) -> Path:
    """Four records published from 2025.jsonl."""
    path = lines(*(row(meeting_id=f"m-{at}") for at in range(1, 5)), name="2025.jsonl")
    assert run("load", path).code == 0
    return path


@pytest.fixture
def after(before: Path, lines: Lines, row: RowOf) -> Path:
    """Its next edition: m-1 as it was, m-2 changed, m-3 and m-4 gone, m-5 new, m-6 with a mistake."""
    return lines(
        row(meeting_id="m-1"),
        row(meeting_id="m-2", title_en="Another", countries=["KZ", "FR"], city="Astana"),
        row(meeting_id="m-5"),
        row(meeting_id="m-6", kind="wedding", countries=["Narnia"]),
        name="2025.jsonl",
    )


def test_check_names_every_record_and_every_field_that_changes(run: Run, ask: Ask, after: Path) -> None:
    ran = run("check", after)
    assert "added m-5 (2025.jsonl:3)\n" in ran.text
    assert (
        "changed m-2 (2025.jsonl:2)\n    title_en: 'A talk' → 'Another'\n    city: (empty) → 'Astana'\n"
        "    countries: 'KZ' → 'KZ; FR'\n"
    ) in ran.text
    assert "no longer in their file, kept: m-3, m-4\n" in ran.text
    assert "read 4, loaded 1, replaced 1, unchanged 1, refused 1\n" in ran.text
    assert (ran.code, ask("SELECT count(*) FROM meeting")) == (1, [(4,)])


def test_the_report_for_scripts_has_the_shape_that_is_promised(run: Run, after: Path) -> None:
    ran = run("check", "--json", after)
    told: dict[str, Any] = json.loads(ran.text)
    assert list(told) == [
        *("format", "command", "outcome", "exit_code", "message", "data_version", "built_on", "counts", "files"),
        *("added", "changed", "unchanged", "removed", "gone", "refused", "problems", "corrections", "merges"),
        *("people", "duplicates", "not_duplicates", "not_read"),
    ]
    assert told["format"] == "elchi-load/1"
    assert (told["command"], told["outcome"], told["exit_code"], ran.code) == ("check", "published", 1, 1)
    assert told["counts"] == {
        "read": 4, "added": 1, "changed": 1, "unchanged": 1, "refused": 1, "removed": 0, "gone": 2, "meetings": 5,
    }  # fmt: skip
    assert told["added"] == [{"meeting_id": "m-5", "source": "2025.jsonl:3"}]
    assert told["unchanged"] == ["m-1"]
    assert told["gone"] == [{"meeting_id": f"m-{at}", "source": f"2025.jsonl:{at}"} for at in (3, 4)]
    (changed,) = told["changed"]
    assert {change["field"]: (change["old"], change["new"]) for change in changed["fields"]} == {
        "title_en": ("A talk", "Another"),
        "city": (None, "Astana"),
        "countries": (["KZ"], ["KZ", "FR"]),
    }
    (refused,) = told["refused"]
    assert (refused["source"], refused["meeting_id"]) == ("2025.jsonl:4", "m-6")
    assert [problem["field"] for problem in refused["problems"]] == ["kind", "countries"]


def test_load_answers_scripts_in_the_same_shape(run: Run, after: Path, tmp_path: Path) -> None:
    checked, loaded = (json.loads(run(command, "--json", after).text) for command in ("check", "load"))
    assert (loaded["command"], loaded["outcome"]) == ("load", "published")
    same = [name for name in checked if name not in ("command", "message")]
    assert {name: loaded[name] for name in same} == {name: checked[name] for name in same}
    assert json.loads(run("load", "--json", after).text)["outcome"] == "nothing-changed"
    assert json.loads(run("load", "--json", tmp_path / "nowhere.csv").text)["outcome"] == "nothing-loaded"


def test_a_load_that_cannot_begin_answers_scripts_too(run: Run, lines: Lines, row: RowOf, database: Path) -> None:
    database.parent.mkdir()
    database.write_text("a letter to the minister")
    ran = run("load", "--json", lines(row()))
    told = json.loads(ran.text[: ran.text.rindex("}") + 1])
    assert (told["outcome"], told["exit_code"], ran.code) == ("failed", 2, 2)
    assert told["problems"][0]["message"] == "it is not a database of Elchi that can be read."


def test_without_the_word_records_that_are_gone_stay(run: Run, ask: Ask, after: Path) -> None:
    ran = run("load", after)
    assert "no longer in their file, kept: m-3, m-4\n    To take them out: python -m etl load --remove-missing" in ran.text
    assert ask("SELECT count(*) FROM meeting") == [(5,)]


def test_with_the_word_they_are_removed_and_named(run: Run, ask: Ask, after: Path) -> None:
    assert "removed m-3" in run("check", "--remove-missing", after).text
    ran = run("load", "--remove-missing", after)
    assert "removed m-3: its file no longer has it\nremoved m-4: its file no longer has it\n" in ran.text
    assert ask("SELECT meeting_id FROM record ORDER BY ALL") == [("m-1",), ("m-2",), ("m-5",)]
    assert ask("SELECT removed FROM load ORDER BY loaded_at, removed") == [(0,), (2,)]
    assert "Nothing changed" in run("load", "--remove-missing", after).text


def test_records_of_other_files_are_never_removed(run: Run, ask: Ask, before: Path, lines: Lines, row: RowOf) -> None:
    run("load", lines(row(meeting_id="x-1"), name="2025.jsonl.csv.jsonl"))
    run("load", "--remove-missing", lines(row(meeting_id="m-1"), name="2025.jsonl"))
    assert ask("SELECT meeting_id FROM meeting ORDER BY ALL") == [("m-1",), ("x-1",)]


def test_a_record_that_is_there_but_refused_is_not_gone(run: Run, ask: Ask, before: Path, lines: Lines, row: RowOf) -> None:
    rows = [row(meeting_id="m-1"), row(meeting_id="m-2", kind="wedding")]
    ran = run("load", "--remove-missing", lines(*rows, name="2025.jsonl"))
    assert "removed m-2" not in ran.text
    assert ask("SELECT meeting_id FROM meeting ORDER BY ALL") == [("m-1",), ("m-2",)]


@pytest.mark.parametrize("broken", ["{not json", '{"meeting_id": "", "kind": "conference", "title_en": "x"}'])
def test_of_a_file_with_lines_that_name_no_record_nothing_is_removed(
    run: Run, ask: Ask, before: Path, lines: Lines, row: RowOf, broken: str
) -> None:
    ran = run("load", "--remove-missing", lines(row(meeting_id="m-1"), broken, name="2025.jsonl"))
    assert "2025.jsonl could not be read whole, so nothing of it can be removed" in ran.text
    assert ask("SELECT count(*) FROM meeting") == [(4,)]


def test_problems_reach_the_table_where_nothing_else_changes_and_the_same_load_again_changes_nothing(
    run: Run, ask: Ask, before: Path, lines: Lines, row: RowOf
) -> None:
    bad = lines(row(meeting_id="y-1", kind="wedding"), name="bad.jsonl")
    assert "Published version" in run("load", bad).text
    assert ask("SELECT source, reread FROM problem") == [("bad.jsonl:1", False)]
    assert "Nothing changed" in run("load", bad).text
    assert "Nothing changed" in run("load", before).text, "a load of another file leaves them"
    assert "Published version" in run("load", lines(row(meeting_id="m-1"), name="bad.jsonl")).text
    assert ask("SELECT count(*) FROM problem") == [(0,)], "the file is mended"


def test_a_refused_row_is_no_problem_any_more_when_its_record_comes_in_with_another_file(
    run: Run, ask: Ask, before: Path, lines: Lines, row: RowOf
) -> None:
    bad = [row(meeting_id=known, kind="wedding") for known in ("y-1", "y-2", "m-1")]
    run("load", lines(*bad, row(meeting_id="y-3"), row(meeting_id="y-3", title_en="Two"), name="bad.jsonl"))
    given_back = lines(row(meeting_id="y-1"), row(meeting_id="y-3", title_en="Three"), name="given-back.jsonl")
    run("load", given_back, lines(row(meeting_id="m-1"), name="2025.jsonl"))
    left = ask("SELECT meeting_id, kind FROM problem ORDER BY ALL")
    assert left == [("m-1", "unknown-kind"), ("y-2", "unknown-kind"), ("y-3", "duplicate")]


def test_a_record_that_the_vocabulary_no_longer_reads_is_a_problem_until_it_does(
    run: Run, ask: Ask, lines: Lines, row: RowOf, data: Path
) -> None:
    run("load", lines(row(topics=["tourism"]), row(meeting_id="m-2"), name="old.jsonl"), "--data", data)
    other = lines(row(meeting_id="m-3"), name="other.jsonl")
    paths = (data / "vocabulary/topics.csv", data / "vocabulary/topic_aliases.csv")
    whole = [path.read_text(encoding="utf-8") for path in paths]
    for path, text in zip(paths, whole, strict=True):
        path.write_text("".join(line for line in text.splitlines(True) if "tourism" not in line), encoding="utf-8")
    run("load", other, "--data", data)
    assert ask("SELECT source, reread FROM problem") == [("old.jsonl:1", True)]
    assert "Nothing changed" in run("load", other, "--data", data).text
    for path, text in zip(paths, whole, strict=True):
        path.write_text(text, encoding="utf-8")
    run("load", other, "--data", data)
    assert ask("SELECT count(*) FROM problem") == [(0,)]
