"""The institute's own data, loaded once for all tests of the dashboard: database, views, and the app's client."""

import json
from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.database import Answer, Database
from dashboard.panel import read_view
from dashboard.reader import Reader
from etl.__main__ import main

DATA = Path(__file__).resolve().parents[1] / "data"

# The same examples on every run, and no clock: a busy machine is no fault of the code.
hypothesis.settings.register_profile("house", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("house")

# Files whose tests wait for browsers, processes and clocks.
WAITING = ("tests/browser/", "tests/dashboard/export/", "tests/etl/test_watch.py", "tests/etl/test_nothing_lost.py",
           "tests/test_round_trip.py", "tests/dashboard/test_database.py")  # fmt: skip
# What drives a browser: folders, files, and single tests of files that else need none.
EXPORT = "tests/dashboard/export"
BROWSING = ("tests/browser/", f"{EXPORT}/test_picture_file.py", f"{EXPORT}/test_rendering.py",
            f"{EXPORT}/test_report.py::test_the_command_writes_every_kind",
            f"{EXPORT}/test_report_page.py::test_twenty_at_once_show_each_its_own",
            f"{EXPORT}/test_report_pdf.py::test_the_command_writes_it_with_and_without_chromium")  # fmt: skip

View = Callable[..., tuple[Reader, Answer]]


@pytest.hookimpl(trylast=True)  # after fixtures have brought their own tests together
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that wait and files that count by turns, the small ones last: so that the cores have work until the end."""
    files: dict[str, list[pytest.Item]] = {}
    for test in items:
        files.setdefault(test.nodeid.partition("::")[0], []).append(test)
    waiting = [tests for file, tests in files.items() if file.startswith(WAITING)]
    counting = sorted((tests for file, tests in files.items() if not file.startswith(WAITING)), key=len, reverse=True)
    turns: zip_longest[Any] = zip_longest(waiting, counting, fillvalue=[])
    items[:] = [test for turn in turns for tests in turn for test in tests]
    # A real browser on a machine that somebody else is using fails now and then for reasons outside the code. Such a test
    # may be tried twice more; it is listed as RERUN at the end, and one that is listed twice wants mending.
    for test in items:
        if test.nodeid.startswith(BROWSING):
            test.add_marker(pytest.mark.flaky(reruns=2))


@pytest.fixture(scope="session")
def database_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """data/ as `python -m etl load` publishes it."""
    file = tmp_path_factory.mktemp("published") / "elchi.duckdb"
    assert main(["load", "--database", str(file)]) == 0
    return file


@pytest.fixture(scope="session")
def database(database_file: Path) -> Iterator[Database]:
    opened = Database(database_file)
    yield opened
    opened.version().connection.close()


@pytest.fixture(scope="session")
def records() -> list[dict[str, Any]]:
    """The lines of data/meetings as they were received."""
    files = sorted((DATA / "meetings").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def view(database: Database) -> View:
    """view("?country=KZ", "totals", "topics") → the reader and the answer with the rows of those panels."""

    def answered(query: str = "?period=all", *panels: str, width: str = "wide") -> tuple[Reader, Answer]:
        return read_view(database, query, panels, width)

    return answered


@pytest.fixture(scope="session")
def app_client(database: Database) -> FlaskClient:
    client: FlaskClient = create_app(database).server.test_client()
    return client
