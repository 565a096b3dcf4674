"""Old versions are kept, and one command returns to one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.etl.conftest import Ask, Lines, RowOf, Run

Load = Callable[..., str]


@pytest.fixture
def load(run: Run, ask: Ask, lines: Lines, row: RowOf) -> Load:
    """Loads one record with a title; answers the data version that is served then."""

    def publish(title: str, *options: str) -> str:
        run("load", *options, lines(row(title_en=title)))
        ((version,),) = ask("SELECT data_version FROM version")
        return str(version)

    return publish


def title(ask: Ask) -> str:
    ((told,),) = ask("SELECT title_en FROM meeting")
    return str(told)


def kept(database: Path) -> list[Path]:
    return sorted(database.parent.glob("elchi-*.duckdb"))


def test_rollback_returns_to_the_version_before_and_further(run: Run, ask: Ask, load: Load) -> None:
    versions = [load(name) for name in ("one", "two", "three")]
    ran = run("rollback")
    assert f"Version {versions[1]} is served at" in ran.text
    assert f"To undo: python -m etl rollback --to {versions[2]}" in ran.text
    assert (ran.code, title(ask)) == (0, "two")
    run("rollback")
    assert title(ask) == "one"
    ran = run("rollback")
    assert "no older version is kept." in ran.text
    assert (ran.code, title(ask)) == (2, "one")
    assert run("rollback", "--to", versions[2]).code == 0
    assert title(ask) == "three"


def test_a_later_load_builds_on_the_version_that_is_served(run: Run, ask: Ask, load: Load, lines: Lines, row: RowOf) -> None:
    load("one")
    load("two")
    run("rollback")
    run("load", lines(row(meeting_id="m-2"), name="other.jsonl"))
    assert ask("SELECT meeting_id, title_en FROM meeting ORDER BY ALL") == [("m-1", "one"), ("m-2", "A talk")]
    assert run("rollback").code == 0
    assert (title(ask), ask("SELECT count(*) FROM meeting")) == ("one", [(1,)]), "not the one that was given up"


@pytest.mark.parametrize("written", ["whole", "beginning", "file"])
def test_a_version_is_named_by_what_the_list_shows(run: Run, ask: Ask, load: Load, database: Path, written: str) -> None:
    first = load("one")
    names = {"whole": first, "beginning": first[:5], "file": database.readlink().name}
    load("two")
    load("three")
    assert run("rollback", "--to", names[written]).code == 0
    assert title(ask) == "one"


def test_the_list_shows_what_is_kept_and_changes_nothing(run: Run, load: Load, database: Path) -> None:
    first, second = load("one"), load("two")
    (database.parent / f"elchi-{0:08x}-9.duckdb").write_text("broken")
    before = database.readlink()
    shown = run("rollback", "--list").text.splitlines()
    assert "00000000  cannot be read" in shown[0]
    assert shown[1].startswith(f"* {second}  loaded 20")
    assert shown[1].endswith("  1 meeting  (served)")
    assert shown[2].startswith(f"  {first}  loaded 20")
    assert database.readlink() == before


@pytest.mark.parametrize(("to", "told"), [("ffffffff", "no version of that name is kept"), ("0badcafe", "cannot be read")])
def test_a_version_that_is_not_there_or_broken_is_not_served(
    run: Run, ask: Ask, load: Load, database: Path, to: str, told: str
) -> None:
    load("one")
    (database.parent / "elchi-0badcafe-9.duckdb").write_text("broken")
    ran = run("rollback", "--to", to)
    assert told in ran.text
    assert "python -m etl rollback --list" in ran.text
    assert (ran.code, title(ask)) == (2, "one")


def test_rollback_without_a_database_is_told_and_makes_nothing(run: Run, database: Path) -> None:
    for option in ([], ["--list"]):
        ran = run("rollback", *option)
        assert (ran.code, "no version is kept here." in ran.text) == (2, True)
    assert not database.parent.exists()


@pytest.mark.parametrize(("options", "stay"), [((), 3), (("--keep", "1"), 1), (("--keep", "0"), 0), (("--keep", "5"), 5)])
def test_as_many_old_versions_are_kept_as_was_said(load: Load, database: Path, options: tuple[str, ...], stay: int) -> None:
    for number in range(stay + 2):
        load(str(number), *options)
    assert len(kept(database)) == stay + 1
    assert database.resolve() in [path.resolve() for path in kept(database)]


def test_the_served_version_is_never_swept_however_old_it_is(run: Run, ask: Ask, load: Load, database: Path) -> None:
    versions = [load(name) for name in ("one", "two", "three")]
    run("rollback", "--to", versions[0])
    served = database.resolve()
    load("four", "--keep", "1")
    assert [path.name.split("-")[1] for path in kept(database)].count(versions[0]) <= 1
    assert title(ask) == "four"
    run("rollback", "--list")
    assert served != database.resolve()


def test_a_reader_of_the_version_that_was_left_reads_on(run: Run, ask: Ask, load: Load, database: Path) -> None:
    load("one")
    load("two")
    with duckdb.connect(database.resolve(), read_only=True) as reader:
        assert run("rollback").code == 0
        assert reader.execute("SELECT title_en FROM meeting").fetchall() == [("two",)]
    assert title(ask) == "one"


def test_the_broken_version_that_is_served_does_not_keep_one_from_returning(
    run: Run, ask: Ask, load: Load, database: Path
) -> None:
    load("one")
    load("two")
    database.resolve().write_bytes(b"\0" * 5000)
    ran = run("load")
    assert "it is not a database of Elchi that can be read.\n    Return to a version that is kept" in ran.text
    assert run("rollback").code == 0
    assert title(ask) == "one"
