"""Whatever happens to a load, the old version is served unharmed and the new one appears whole or not at all."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from etl.lock import sole_writer
from etl.versions import unpublishable
from tests.etl.conftest import DATA, Ask, Lines, RowOf, Run
from tests.etl.prepared import HOUSE, Prepared

Edition = Callable[..., Path]

MEETINGS = 40
KILLED = -9


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prepared]:
    """Loads in processes of their own."""
    prepared = Prepared(tmp_path_factory.mktemp("prepared"))
    yield prepared
    prepared.close()


@pytest.fixture
def edition(lines: Lines, row: RowOf) -> Edition:
    """Writes the same records with another note: a whole version has one note."""

    def write(number: int, meetings: int = MEETINGS) -> Path:
        rows = (row(meeting_id=f"m-{at}", note=f"edition {number}") for at in range(meetings))
        return lines(*rows, name=f"edition-{number}.jsonl")

    return write


def names(database: Path) -> list[str]:
    """What lies in the database's folder, the versions by their number alone."""
    return sorted(path.name for path in database.parent.iterdir())


def left_over(database: Path) -> list[str]:
    return [name for name in names(database) if "draft" in name or "rollback-link" in name]


def test_a_load_killed_at_50_random_moments_never_harms_a_reader(apart: Prepared, database: Path, edition: Edition) -> None:
    assert apart.run(["load", edition(51), "--database", database]).code == 0
    began = time.monotonic()
    assert apart.run(["load", edition(0), "--database", database]).code == 0
    whole = time.monotonic() - began
    moments = random.Random(3)
    command = [sys.executable, "-m", "tests.etl.reader", str(database)]
    reader = subprocess.Popen(command, cwd=HOUSE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert reader.stdout
    assert reader.stdout.readline() == "reading\n"
    ends = []
    for number in range(1, 51):
        # Half of them late in the load, where the files are written and moved.
        share = moments.uniform(0.0, 1.1) if number % 2 else moments.uniform(0.3, 0.9)
        ends.append(apart.run(["load", edition(number), "--database", database], kill_after=whole * share).code)
        if ends[-1] == 0:  # it had come to its end by then: the machine is less busy than it was, and loads are shorter
            whole *= min(share, 1.0)
    told = json.loads(reader.communicate(timeout=300)[0])
    assert told["failed"] == []
    assert told["reads"] >= 50
    for meetings, editions, note, records, contacts, versions, labelled in told["seen"]:
        assert (meetings, editions, records, contacts, versions, labelled) == (MEETINGS, 1, MEETINGS, MEETINGS, 1, True)
        assert note in {f"edition {number}" for number in range(52)}
    assert ends.count(KILLED) >= 10, "most loads were cut off"
    assert apart.run(["load", edition(99), "--database", database]).code == 0
    assert left_over(database) == []
    assert len(names(database)) <= 5, "the link, the served version and three old ones"


STEPS = 20  # a load changes its folder in fewer steps than this


@pytest.mark.parametrize("step", range(1, STEPS))
def test_a_load_killed_between_any_two_steps_on_disk_is_whole_or_not_at_all(
    apart: Prepared, ask: Ask, run: Run, database: Path, edition: Edition, step: int
) -> None:
    run("load", edition(1))
    ended = apart.run(["load", edition(2), "--database", database], kill_at=step)
    assert ended.code in (KILLED, 0), ended.text
    ((notes, meetings, note),) = ask("SELECT count(DISTINCT note), count(*), any_value(note) FROM meeting")
    assert (notes, meetings) == (1, MEETINGS)
    assert note == "edition 2" or ended.code == KILLED
    served = database.readlink()
    assert run("load", edition(3)).code == 0
    assert ask("SELECT DISTINCT note FROM meeting") == [("edition 3",)]
    assert left_over(database) == []
    versions = {name for name in names(database) if name.startswith("elchi-")}
    assert {served.name, database.readlink().name} <= versions
    assert len(versions) == (3 if note == "edition 2" else 2), "a version that was never served is swept"


def test_the_steps_are_counted_to_the_end(apart: Prepared, database: Path, edition: Edition) -> None:
    assert apart.run(["load", edition(1), "--database", database], kill_at=1).code == KILLED
    assert apart.run(["load", edition(1), "--database", database], kill_at=STEPS).code == 0


@pytest.fixture
def cramped() -> Iterator[tuple[Path, int | None]]:
    """A folder on a full disk: a small tmpfs where that can be mounted, else a limit to the size of a file."""
    folder = Path(tempfile.mkdtemp(prefix="elchi-cramped-"))
    mount = ["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", str(folder)]
    mounted = os.geteuid() == 0 and shutil.which("mount") and subprocess.run(mount, check=False).returncode == 0
    yield folder, None if mounted else 6_000_000
    if mounted:
        subprocess.run(["umount", str(folder)], check=True)
    shutil.rmtree(folder)


def test_a_full_disk_leaves_the_old_version_and_room_to_breathe(
    apart: Prepared, cramped: tuple[Path, int | None], edition: Edition
) -> None:
    database, limit = cramped[0] / "elchi.duckdb", cramped[1]
    hampered: dict[str, object] = {} if limit is None else {"largest_file": limit}
    assert apart.run(["load", edition(1), "--database", database]).code == 0
    before = names(database)
    full = apart.run(["load", edition(2), "--database", database], **hampered)
    assert (full.code, "Traceback" in full.text) == (2, False), full.text
    assert "the disk is full.\n    Make room in" in full.text
    assert "What was published before is still served." in full.text
    assert names(database) == before, "nothing of the draft stays"
    with duckdb.connect(database.resolve(), read_only=True) as reader:
        assert reader.execute("SELECT DISTINCT note FROM meeting").fetchall() == [("edition 1",)]


@pytest.mark.parametrize("largest", [0, 100_000, 3_000_000])
def test_a_limit_on_the_size_of_a_file_is_told_like_a_full_disk(
    apart: Prepared, run: Run, ask: Ask, database: Path, edition: Edition, largest: int
) -> None:
    run("load", edition(1))
    before = names(database)
    printed, apart.printed = apart.printed, Path("/dev/null")  # the limit is on what it prints, too
    full = apart.run(["load", edition(2), "--database", database], largest_file=largest)
    apart.printed = printed
    assert full.code == 2
    assert names(database) == before
    assert ask("SELECT DISTINCT note FROM meeting") == [("edition 1",)]


def test_of_two_loads_at_once_one_works_and_the_lock_dies_with_its_process(
    apart: Prepared, run: Run, ask: Ask, database: Path, edition: Edition
) -> None:
    run("load", edition(1))
    first = apart.run(["load", edition(2), "--database", database], stop_at=8)
    assert first.code < 0, first.text
    second = run("load", edition(3))
    assert "another load is writing to it." in second.text
    assert "Try again when it has finished." in second.text
    assert second.code == 2
    assert run("rollback").code == 2, "a rollback waits as well"
    assert run("check", edition(3)).code == 0, "looking is free"
    assert apart.kill(first.pid).code == KILLED
    assert run("load", edition(3)).code == 0
    assert ask("SELECT DISTINCT note FROM meeting") == [("edition 3",)]
    assert left_over(database) == []


def test_two_loads_at_once_do_not_lose_each_others_records(run: Run, lines: Lines, row: RowOf, database: Path) -> None:
    with sole_writer(database):
        ran = run("load", lines(row()))
    assert "another load is writing to it." in ran.text
    assert ran.code == 2


def test_a_read_only_folder_is_told_at_once_and_serves_on(apart: Prepared, edition: Edition) -> None:
    # Not tmp_path: it is closed to the account without rights that stands in for root, whom no mode stops.
    folder = Path(tempfile.mkdtemp(prefix="elchi-read-only-"))
    try:
        folder.chmod(0o755)
        shutil.copytree(DATA, folder / "data", ignore=shutil.ignore_patterns("meetings"))
        database = folder / "build" / "elchi.duckdb"
        records = [Path(shutil.copy(edition(number), folder)) for number in (1, 2)]
        assert apart.run(["load", records[0], "--database", database, "--data", folder / "data"]).code == 0
        database.parent.chmod(0o555)
        nobody = {"nobody": True} if os.geteuid() == 0 else {}
        ran = apart.run(["load", records[1], "--database", database, "--data", folder / "data"], **nobody)
        assert (ran.code, "Traceback" in ran.text) == (2, False), ran.text
        assert "build: the folder may not be written to.\n    Give this account the right" in ran.text
        ran = apart.run(["check", records[1], "--database", database, "--data", folder / "data"], **nobody)
        assert (ran.code, "A load would publish" in ran.text) == (0, True), ran.text
        with duckdb.connect(database.resolve(), read_only=True) as reader:
            assert reader.execute("SELECT DISTINCT note FROM meeting").fetchall() == [("edition 1",)]
    finally:
        (folder / "build").chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_a_truncated_download_loads_what_is_whole_and_removes_nothing(
    run: Run, ask: Ask, database: Path, edition: Edition, cut: float
) -> None:
    run("load", edition(1))
    path = edition(1)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * cut)])
    ran = run("load", "--remove-missing", path)
    assert ran.code == 1
    assert "edition-1.jsonl could not be read whole, so nothing of it can be removed" in ran.text
    assert ask("SELECT count(*) FROM meeting") == [(MEETINGS,)]


def test_a_reader_of_the_report_that_goes_away_is_no_fault_of_the_load(database: Path, edition: Edition) -> None:
    command = [sys.executable, "-m", "etl", "load", "--json", str(edition(1, 2000)), "--database", str(database)]
    load = subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert load.stdout
    load.stdout.close()
    _, told = load.communicate(timeout=300)
    assert (load.returncode, told, database.exists()) == (0, "", True)


def test_left_overs_of_every_kind_are_swept_at_the_next_load(run: Run, database: Path, edition: Edition) -> None:
    run("load", edition(1))
    served = database.readlink().name
    for name in ("elchi.draft.duckdb", "elchi.draft.duckdb.wal", "elchi-0badcafe-7.duckdb"):
        (database.parent / name).write_text("half of something")
    (database.parent / "elchi.draft.duckdb.tmp").mkdir()
    (database.parent / "elchi.draft.duckdb.tmp" / "spilled").write_text("rows")
    (database.parent / "elchi.draft-link").symlink_to("elchi-0badcafe-7.duckdb")
    (database.parent / "elchi.rollback-link").symlink_to(served)
    (database.parent / "notes.txt").write_text("not ours")
    assert "Nothing changed" in run("load", edition(1)).text, "swept even where nothing is published"
    assert names(database) == [served, "elchi.duckdb", "notes.txt"]


def test_a_link_whose_version_is_gone_is_told_and_no_load_begins_from_nothing(
    run: Run, ask: Ask, database: Path, edition: Edition
) -> None:
    run("load", edition(1))
    run("load", edition(2))
    database.resolve().unlink()
    ran = run("load", edition(3))
    assert "the version that it points to is gone." in ran.text
    assert ran.code == 2
    assert run("rollback").code == 0
    assert ask("SELECT DISTINCT note FROM meeting") == [("edition 1",)]


def test_a_plain_database_file_becomes_a_version_that_is_kept(run: Run, ask: Ask, database: Path, edition: Edition) -> None:
    run("load", edition(1))
    plain = database.resolve()
    database.unlink()
    plain.rename(database)
    assert run("load", edition(2)).code == 0
    assert database.is_symlink()
    assert run("rollback").code == 0
    assert ask("SELECT DISTINCT note FROM meeting") == [("edition 1",)]


def test_want_of_memory_is_told_as_what_it_is(tmp_path: Path) -> None:
    cramped_one = duckdb.connect(config={"memory_limit": "20MB", "max_temp_directory_size": "0MB"})
    with cramped_one, pytest.raises(duckdb.Error) as failed:
        cramped_one.execute("SELECT list(number) FROM range(10000000) t(number)").fetchall()
    told = str(unpublishable(tmp_path / "elchi.duckdb", failed.value))
    assert "memory does not suffice" in told
    assert f"Free memory, and room in {tmp_path}" in told
