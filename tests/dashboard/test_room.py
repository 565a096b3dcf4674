"""How much DuckDB may hold: what views leave with it goes back to the system, and who reads much has all the room there is."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from dashboard import room
from dashboard.contents import connected
from dashboard.room import Room

ROWS, MOST, LITTLE = 400_000, 64_000_000, 12_000_000


@pytest.fixture
def connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[duckdb.DuckDBPyConnection]:
    """A file of some thirty megabytes, open as a version's is."""
    monkeypatch.setattr(room, "LITTLE", LITTLE)
    with duckdb.connect(tmp_path / "large.duckdb") as made:
        texts = "md5(number::VARCHAR) || md5((-number)::VARCHAR) AS raw"
        made.execute(f"CREATE TABLE record AS SELECT {texts} FROM range({ROWS}) t(number)")
    with connected(tmp_path / "large.duckdb", f"{MOST}B") as opened:
        yield opened


def held(connection: duckdb.DuckDBPyConnection) -> int:
    return int(connection.execute("SELECT sum(memory_usage_bytes) FROM duckdb_memory()").fetchall()[0][0])


def limit(connection: duckdb.DuckDBPyConnection) -> int:
    told = connection.execute("SELECT parse_formatted_bytes(current_setting('memory_limit'))").fetchall()[0][0]
    return round(told, -6)  # it is told in MiB with one digit


def test_what_was_read_is_held_while_much_is_read_and_given_back_then(connection: duckdb.DuckDBPyConnection) -> None:
    little = Room(connection, f"{MOST}B", 171)
    assert limit(connection) == LITTLE
    with little.whole():
        assert limit(connection) == MOST
        with little.whole():
            assert connection.cursor().execute("SELECT count(DISTINCT left(raw, 2)) FROM record").fetchall() == [(256,)]
        assert limit(connection) == MOST, "the other one still reads"
        assert held(connection) > LITTLE
    assert limit(connection) == LITTLE
    assert held(connection) <= LITTLE


def test_what_little_is_not_enough_for_is_asked_again_with_all_there_is(connection: duckdb.DuckDBPyConnection) -> None:
    little, limits = Room(connection, f"{MOST}B", 171), []

    def ask() -> list[tuple[int]]:
        limits.append(limit(connection))
        return connection.cursor().execute("SELECT len(list(raw)) FROM record").fetchall()

    assert little.enough(ask) == [(ROWS,)]
    assert limits == [LITTLE, MOST]
    assert limit(connection) == LITTLE
    assert little.enough(lambda: limit(connection)) == LITTLE, "what little is enough for has little"


def test_who_fails_leaves_little_behind(connection: duckdb.DuckDBPyConnection) -> None:
    little = Room(connection, f"{MOST}B", 171)
    with pytest.raises(duckdb.CatalogException), little.whole():
        connection.execute("SELECT * FROM what_is_not_there")
    assert limit(connection) == LITTLE


def test_what_the_administrator_allows_is_never_exceeded(
    connection: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "LITTLE", 2 * MOST)
    little = Room(connection, f"{MOST}B", 171)
    assert limit(connection) == MOST
    with little.whole():
        assert limit(connection) == MOST


@pytest.mark.parametrize(("count", "room_of_views"), [(999_999, LITTLE), (2_500_000, 3 * LITTLE), (10_000_000, MOST)])
def test_views_of_more_meetings_have_more(connection: duckdb.DuckDBPyConnection, count: int, room_of_views: int) -> None:
    Room(connection, f"{MOST}B", count)
    assert limit(connection) == room_of_views


def test_a_file_that_is_opened_once_more_has_its_whole_room(connection: duckdb.DuckDBPyConnection) -> None:
    """As when one goes back to a version of which views are still being answered: both connections have one limit."""
    Room(connection, f"{MOST}B", 171)
    with Room(connection.cursor(), f"{MOST}B", 171).whole():
        assert limit(connection) == MOST
