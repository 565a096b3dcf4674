"""Small builders for the ETL's tests: rows, files, a data folder to spoil, and the commands."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest

from etl.__main__ import main
from etl.records import Meeting, parse_meeting
from etl.reference import Reference, read_reference

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = date(2026, 11, 22)

Raw = dict[str, object]
RowOf = Callable[..., Raw]
Lines = Callable[..., Path]
Rows = list[tuple[object, ...]]


class Ran(NamedTuple):
    """What a command answered: its exit code and all it printed."""

    code: int
    text: str


Run = Callable[..., Ran]
Ask = Callable[..., Rows]
Parse = Callable[..., Meeting]
Faults = Callable[..., list[str]]


@pytest.fixture(scope="session")
def reference() -> Reference:
    """The institute's own reference."""
    return read_reference(DATA)


@pytest.fixture
def row() -> RowOf:
    """Builds a raw row that loads, with some fields changed."""

    def build(**changes: object) -> Raw:
        plain: Raw = {
            "meeting_id": "m-1",
            "date_start": "2025-03-01",
            "title_en": "A talk",
            "kind": "conference",
        }
        return plain | {"countries": ["KZ"], "topics": ["security"]} | changes

    return build


@pytest.fixture
def parse(reference: Reference, row: RowOf) -> Parse:
    """Reads a row that must become a meeting."""

    def read(**changes: object) -> Meeting:
        meeting = parse_meeting(row(**changes), "2025.csv:17", reference.vocabulary, reference.institute, TODAY)
        assert isinstance(meeting, Meeting), [str(problem) for problem in meeting]
        return meeting

    return read


@pytest.fixture
def faults(reference: Reference, row: RowOf) -> Faults:
    """Reads a row that must be refused; answers its problems as they are printed."""

    def read(**changes: object) -> list[str]:
        problems = parse_meeting(row(**changes), "2025.csv:17", reference.vocabulary, reference.institute, TODAY)
        assert isinstance(problems, list), "the row was accepted"
        return [str(problem) for problem in problems]

    return read


@pytest.fixture
def lines(tmp_path: Path) -> Lines:
    """Writes rows to a JSON Lines file; a text is written as it stands."""

    def write(*rows: Raw | str, name: str = "records.jsonl") -> Path:
        path = tmp_path / name
        texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in rows]
        path.write_text("\n".join(texts) + "\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data folder, without records, to spoil."""
    return Path(shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("meetings")))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where a test publishes."""
    return tmp_path / "build" / "elchi.duckdb"


@pytest.fixture
def run(database: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the test's database: run("load", path, …)."""

    def command(name: str, *arguments: Path | str) -> Ran:
        code = main([name, "--database", str(database), *map(str, arguments)])
        printed = capsys.readouterr()
        return Ran(code, printed.out + printed.err)

    return command


@pytest.fixture
def ask(database: Path) -> Ask:
    """Asks the published database."""

    def answer(question: str) -> Rows:
        with duckdb.connect(database.resolve(), read_only=True) as connection:
            return list(connection.execute(question).fetchall())

    return answer
