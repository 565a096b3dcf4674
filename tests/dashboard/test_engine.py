"""Another engine gives the same rows: ClickHouse itself (chdb), asked by the panels' own queries."""

import ast
import http.server
import queue
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import duckdb
import pyarrow as pa
import pytest
import sqlglot

from dashboard.__main__ import main as dashboard
from dashboard.address_reading import read_address
from dashboard.answering import read_plain
from dashboard.database import Database
from dashboard.engine import command
from dashboard.engine import elsewhere as elsewhere_module
from dashboard.engine.elsewhere import Elsewhere, open_elsewhere
from dashboard.engine.filling import CREATE, fill
from dashboard.engine.naming import FILLING, database_of, kept_beside, stem_of, to_drop
from dashboard.engine.parts import in_parts
from dashboard.engine.server import SETTINGS, EngineFailed, Server, Session, written
from dashboard.engine.shapes import shaped
from dashboard.engine.steps import lasting, needed
from dashboard.engine.translate import translated
from dashboard.engine.translate import written as written_of
from dashboard.engine.ways import server_at
from dashboard.kept import Kept
from dashboard.plan import plan
from dashboard.queries import panel_names
from tests.bench.engine import differences, differing

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def engine(database: Database, database_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Elsewhere:
    """A ClickHouse that has the institute's own records."""
    version = database.version()
    folder = tmp_path_factory.mktemp("clickhouse")
    file = database_file.resolve()
    opened = open_elsewhere(f"chdb:{folder}", version.connection, version.data_version, version.reach(), file)
    with opened.server.session() as session:
        session.run(CREATE, {"database": opened.database})
    assert fill(opened.server, version.connection, version.data_version, file), "an earlier program left it without all tables"
    return opened


OTHER = "0123abcd"  # a version that is nowhere
NARROW = ("", "totals", "over_time", "topics", "partner_map", "meeting_list", "country_agenda", "topic_multiples")


def test_every_panel_has_the_same_rows(database: Database, engine: Elsewhere) -> None:
    """On a country's page with a record open, so that every panel has rows; then some with all that narrows."""
    version = database.version()
    wide = read_address("?period=last-12-months&compare=year", version.known())
    wide = wide.with_(about="KZ", opened=max(version.meeting_ids))
    assert differences(version, engine, wide) == []
    narrow = read_address("?period=2025&topic=security&highlight=economy&q=a&documents=signed&group=sco", version.known())
    assert not narrow.misread
    assert differences(version, engine, narrow, NARROW) == []


# --- what sqlglot leaves to be repaired: the same question, asked of both

ROWS = "(VALUES (1, 'b', 2.0625, DATE '1874-03-31'), (2, 'a', NULL, NULL), (3, 'Ўй', -1.0625, DATE '2024-02-29'))"
REPAIRED = {
    "a day minus a day, and months and days after it":
        "SELECT n, d - DATE '1870-01-01', (d + to_months(11) + to_days(-3))::DATE FROM r ORDER BY n",
    "bins of a unit that is a column": "SELECT n, date_trunc(u, d)::DATE FROM r, (SELECT 'quarter' AS u) ORDER BY n",
    "the bins of a sparkline":
        "SELECT unnest(generate_series(date_trunc('month', DATE '1999-11-20'), DATE '2000-08-02'::TIMESTAMP, "
        "INTERVAL 3 MONTH))::DATE",
    "rounding of halves": "SELECT n, round(x::DOUBLE, 3) FROM r ORDER BY n",
    "a list in an order, filtered": "SELECT list({'n': n, 't': t} ORDER BY n DESC, t) FILTER (n <> 2) FROM r",
    "a list of what is different": "SELECT list(DISTINCT t ORDER BY t) FROM r",
    "the twelve greatest": "SELECT arg_max(t, (d, n), 2) FROM r WHERE d IS NOT NULL",
    "the greatest of nothing":
        "SELECT max(n) FILTER (n > 9), arg_max({'n': n}, n) FILTER (n > 9), sum(n) FILTER (n > 9) FROM r",
    "a part of the greatest": "SELECT g.t FROM (SELECT arg_max({'t': t, 'n': n}, (n, t)) AS g FROM r)",
    "the exact median": "SELECT median(n) FROM (SELECT unnest([1, 2, 4, 9]) AS n)",
    "text joined in order": "SELECT string_agg(t, ' ' ORDER BY n), string_agg(t, ' ' ORDER BY n) FILTER (n > 9) FROM r",
    "the first in an order that is something": "SELECT any_value(x ORDER BY n) FROM r WHERE n > 1",
    "nothing before the first row": "SELECT n, lag(t) OVER (ORDER BY n), lead(t) OVER (ORDER BY n) FROM r ORDER BY n",
    "whether any, whether all": "SELECT bool_or(n > 2)::INTEGER, bool_and(n > 2)::INTEGER FROM r",
    "keys of JSON that are there, and not":
        "SELECT j ->> '$.a.b', j ->> '$.c', j ->> ('$.' || 'd') FROM (SELECT '{\"a\": {\"b\": \"x\"}, \"d\": \"y\"}' AS j)",
    "rows of JSON": "SELECT from_json(j, '[{\"n\": \"INTEGER\"}]') FROM (SELECT '[{\"n\": 1}, {\"n\": 2}]' AS j)",
    "what cannot be cast": "SELECT try_cast('x' AS INTEGER), try_cast('7' AS INTEGER)",
    "small letters of all alphabets": "SELECT lower(t) FROM r ORDER BY n",
    "columns that have other names in other parts":
        "SELECT 'a' AS k, n, 1.5 AS w FROM r UNION ALL BY NAME "
        "SELECT 'b' AS k, t, count(*) AS w FROM r GROUP BY ALL ORDER BY k, n, t",
    "whole and broken numbers in one column": "SELECT n, CASE WHEN n = 1 THEN 0.5 ELSE n END FROM r ORDER BY n",
    "counts that are subtracted": "SELECT count(*) FILTER (n > 2) - count(*), count(DISTINCT t) FROM r",
    "a table and a column of one name": "SELECT r.n AS r FROM r JOIN (SELECT 2 AS n) AS s ON r.n = s.n",
    "a place in a list, all of a list, any of a list":
        "SELECT list_position(['b', 'a'], t), list_bool_and(list_transform(['b'], lambda w: contains(t, w))), "
        "list_has_any(['a'], [t]), len(['a']) FROM r ORDER BY n",
    "nothing counted of another table":
        "SELECT n, (SELECT count(*) FROM (SELECT 1 AS m) AS s WHERE s.m = r.n) FROM r ORDER BY n",
    "minutes": "SELECT strftime(TIMESTAMP '2025-01-02 03:04:05', '%Y-%m-%dT%H:%M:%SZ')",
}  # fmt: skip


def test_what_is_repaired_means_the_same(engine: Elsewhere) -> None:
    queries = {what: f"WITH r AS (SELECT * FROM {ROWS} AS v (n, t, x, d)) {query}" for what, query in REPAIRED.items()}
    with engine.server.session() as session, duckdb.connect() as memory:
        theirs = {what: session.run(translated(sql, {})).to_pylist() for what, sql in queries.items()}
        ours = {what: memory.execute(sql).fetchall() for what, sql in queries.items()}
    assert {what: [tuple(row.values()) for row in rows] for what, rows in theirs.items()} == ours


def test_what_a_reader_writes_arrives_as_written(engine: Elsewhere) -> None:
    words = ["oʻ'zbek", "a\\b", "x'], ['y", "\t\n", "%20&+"]
    with engine.server.session() as session:
        sent = session.run("SELECT {words:Array(String)} AS words, {one:String} AS one", {"words": words, "one": "a\\\tb\n'"})
    assert sent.to_pylist() == [{"words": words, "one": "a\\\tb\n'"}]


# --- what panels share is written once


def test_what_a_query_names_twice_is_worked_out_once_and_taken_away(engine: Elsewhere) -> None:
    """Whatever else a session has written stays."""
    query = "WITH one AS (SELECT random() AS r) SELECT (SELECT r FROM one) - (SELECT r FROM one) AS d"
    statements = in_parts("drawn", written_of(sqlglot.parse_one(query, read="duckdb"), {}))
    with engine.server.session() as session:
        session.run("CREATE TEMPORARY TABLE one AS SELECT 1 AS r")
        assert statements.run(session, {}).to_pylist() == [{"d": 0.0}]
        left = session.run("SELECT name FROM system.tables WHERE is_temporary").to_pylist()
    assert [row["name"] for row in left] == ["one"]


def test_a_view_writes_only_what_its_panels_read(engine: Elsewhere) -> None:
    assert needed(engine.reads["totals"]) == ["matched", "selected", "compared", "history", "spark"]
    assert needed(engine.reads["loads"]) == []
    ranked = needed(engine.reads["country_ranking"])
    assert ranked[-1] == "ranked"
    assert ranked.index("contact") < ranked.index("rhythm")
    assert list(lasting()) == ["partner"], "which nobody's question changes"
    assert "partner" not in ranked


def test_readers_at_once_get_their_own_rows(database: Database, engine: Elsewhere) -> None:
    version = database.version()
    asked = [read_address(f"?period={period}", version.known()) for period in ("2025", "all")]
    panels = ("totals", "counterparts")
    with ThreadPoolExecutor() as readers:
        answers = list(readers.map(lambda one: engine.rows(one, plan(one.filter, version.reach()), panels), asked))
    for one, rows in zip(asked, answers, strict=True):
        assert differing(rows, read_plain(version, one, plan(one.filter, version.reach()), panels)) == []


# --- filling: whole or not at all


def names(server: Server) -> list[str]:
    with server.session() as session:
        return [row["name"] for row in session.run("SHOW DATABASES").to_pylist() if row["name"].startswith("elchi_")]


class Broken:
    """An engine that breaks off in the middle."""

    def __init__(self, server: Server) -> None:
        self.server = server

    def session(self, database: str = "default", patience: float = 0) -> Any:
        return Breaking(self.server.session(database, patience))


class Breaking:
    def __init__(self, held: Any) -> None:
        self.held = held

    def __enter__(self) -> "Breaking":
        self.inner: Session = self.held.__enter__()
        self.run = self.inner.run
        return self

    def __exit__(self, *failed: Any) -> None:
        self.held.__exit__(*failed)

    def insert(self, statement: str, parameters: Any, file: Path) -> None:
        if parameters["table"] == "country_group":
            raise EngineFailed("the disk is full")
        self.inner.insert(statement, parameters, file)


OTHERS = ["elchi_backup", "elchi_us_0123abcd", "elchi_us_0123abcd_filling"]  # another institute's and somebody's, made up


def test_a_version_is_there_whole_or_not_at_all_and_what_others_have_stays(
    database: Database, engine: Elsewhere, database_file: Path
) -> None:
    connection, file = database.version().connection, database_file.resolve()
    with engine.server.session() as session:
        for name in OTHERS:
            session.run(CREATE, {"database": name})
    assert not fill(engine.server, connection, engine.data_version, file), "it is there already"
    with pytest.raises(EngineFailed, match="full"):
        fill(Broken(engine.server), connection, OTHER, file)
    unfinished = database_of("elchi", OTHER) + FILLING
    assert names(engine.server) == sorted([*OTHERS, unfinished, engine.database]), "not under its name"
    assert not fill(engine.server, connection, engine.data_version, file)
    assert names(engine.server) == sorted([*OTHERS, engine.database]), "what broke off is swept, and what is kept no longer"


def test_what_is_kept_beside_the_file_stays_at_the_engine_fetched_or_loaded(tmp_path: Path) -> None:
    for name in ("my-us-0000000a-3", "my-us-0000000b-4-0123456789ab", "my-us-eu-0000000c-1", "my-us", "us-0000000d-1"):
        (tmp_path / f"{name}.duckdb").touch()
    file = tmp_path / "my-us-0000000b-4-0123456789ab.duckdb"
    stem, versions = stem_of(file), [f"0000000{letter}" for letter in "abcde"]
    there = [*OTHERS, *(database_of(stem, version) for version in versions), database_of("my_us", versions[4])]
    gone = [database_of(stem, version) for version in versions[2:]]
    assert to_drop(there, stem, kept_beside(file)) == gone
    assert stem_of(tmp_path / "plain.duckdb") == "plain"


# --- over HTTP, and when nobody answers


@pytest.fixture
def address(engine: Elsewhere) -> Iterator[str]:
    """ClickHouse's HTTP interface, as far as we use it, before the engine in this process."""
    held: dict[str, Any] = {}

    class Interface(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            given = dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True))
            said = self.rfile.read(int(self.headers["Content-Length"])).decode()
            if given["session_id"] not in held:
                held[given["session_id"]] = engine.server.session(given["database"])
                held[given["session_id"]] = (held[given["session_id"]], held[given["session_id"]].__enter__())
            code, answer = 200, b""
            try:
                assert self.headers["Authorization"] == "Basic cmVhZGVyOnMgM2NyZXQ=", "Authentication failed"
                assert given["wait_end_of_query" if "query" not in given else "query"], "whole, or with another status"
                assert "query" in given or given["wait_end_of_query"] == "1", "what fails later has its own status"
                assert {name: given[name] for name in SETTINGS} == {name: str(value) for name, value in SETTINGS.items()}
                parameters = {name.removeprefix("param_"): value for name, value in given.items() if name.startswith("param_")}
                within = held[given["session_id"]][1].connection
                answer = within.query(said, given["default_format"], params=parameters).bytes()
            except Exception as failed:
                code, answer = 500, str(failed).encode()
            self.send_response(code)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *told: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Interface) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://reader:s%203cret@127.0.0.1:{server.server_address[1]}"
        server.shutdown()
    for session, _ in held.values():
        session.__exit__(None, None, None)


def test_a_server_is_asked_over_http(address: str, database: Database, engine: Elsewhere) -> None:
    version, panels = database.version(), ("totals", "meeting_list", "over_time")
    asked = read_address("?period=2025&country=KZ,FR&q=oʻzbek+o'z", version.known())
    days = plan(asked.filter, version.reach())
    remote = Elsewhere(server_at(address), engine.database, version.data_version, engine.known)
    for name in ("queries", "reads", "steps"):  # translated already
        setattr(remote, name, getattr(engine, name))
    answered = remote.answer(asked, days, panels)
    assert answered is not None
    plain = read_plain(version, asked, days, panels)
    assert differing(answered, plain) == []
    stranger = server_at(address.replace("s%203cret", "guessed"))
    with stranger.session() as session, pytest.raises(EngineFailed, match="Authentication failed"):
        session.run("SELECT 1")


def test_while_the_engine_does_not_answer_duckdb_does(
    database_file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, engine: Elsewhere
) -> None:
    """A server that is down, and one that was not filled yet: the same rows, and a line in the log."""
    nobody = Elsewhere(server_at("http://127.0.0.1:9"), engine.database, engine.data_version, engine.known)
    unfilled = Elsewhere(engine.server, database_of("elchi", OTHER), OTHER, engine.known)
    monkeypatch.setattr(elsewhere_module, "open_elsewhere", lambda *_: nobody)
    shown = Database(database_file, engine="http://127.0.0.1:9")
    version = shown.version()
    assert version.elsewhere is nobody
    for silent in (nobody, unfilled):
        asked = read_address("?period=2025", version.known())
        answer = shown.answer(asked, ["totals"], replace(version, elsewhere=silent, kept=Kept()))
        assert answer.facts.total == 171
    assert len([line for line in caplog.messages if "DuckDB does" in line]) == 2, "once, and not for every view"


def test_an_answer_that_is_broken_leaves_the_answering_to_duckdb(database: Database, engine: Elsewhere) -> None:
    """Cut off in the middle with an error behind, as a server does that runs out of memory late; other rows than expected."""
    with pa.BufferOutputStream() as stream:
        rows = pa.table({"data_version": [engine.data_version] * 1000})
        with pa.ipc.new_stream(stream, rows.schema) as writer:
            writer.write_table(rows)
        cut = stream.getvalue().to_pybytes()[:-4000] + b"Code: 241. Memory limit exceeded"

    class Breaking(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Length", str(len(cut)))
            self.end_headers()
            self.wfile.write(cut)

        def log_message(self, *told: object) -> None:
            pass

    version = database.version()
    asked = read_address("?period=2025", version.known())
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Breaking) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        to = server_at(f"http://127.0.0.1:{server.server_address[1]}")
        with to.session() as session, pytest.raises(EngineFailed, match="breaks off"):
            session.run("SELECT data_version FROM version")
        broken = Elsewhere(to, engine.database, engine.data_version, engine.known)
        assert broken.answer(asked, plan(asked.filter, version.reach()), ["totals"]) is None
        server.shutdown()
    shape = engine.known.of_panels["totals"]
    for other in (pa.table({"n": [1]}), pa.table({name: ["no number"] for name in shape.columns})):
        with pytest.raises(EngineFailed, match="other rows"):
            shaped(other, shape)


class Silent:
    """Takes every connection and never answers, until it is told to hang up."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.taken: queue.Queue[socket.socket] = queue.Queue()
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self) -> None:
        with suppress(OSError):
            while True:
                self.taken.put(self.listener.accept()[0])


@pytest.fixture
def silent() -> Iterator[Silent]:
    held = Silent()
    yield held
    held.listener.shutdown(socket.SHUT_RDWR)
    held.listener.close()


def test_a_server_that_hangs_holds_one_reader_and_is_then_left_alone(
    silent: Silent, database: Database, engine: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = database.version()
    asked = read_address("?period=2025", version.known())
    hung = Elsewhere(server_at(silent.address), engine.database, engine.data_version, engine.known)
    answers: list[Any] = []

    def ask() -> None:
        answers.append(hung.answer(asked, plan(asked.filter, version.reach()), ["totals"]))

    monkeypatch.setattr(elsewhere_module, "PROBING", 3600)
    hung.pause = 3600
    first = threading.Thread(target=ask, daemon=True)
    first.start()
    connection = silent.taken.get(timeout=60)
    ask()  # who comes meanwhile is not held
    assert (answers, first.is_alive(), silent.taken.empty()) == ([None], True, True)
    connection.close()
    first.join(timeout=60)
    ask()  # and who comes after is not, either
    assert (answers, silent.taken.empty()) == ([None] * 3, True)
    monkeypatch.setattr(elsewhere_module, "PROBING", 0.05)
    hung.pause = elsewhere_module.PAUSE
    pauses = []
    for _ in range(6):
        hung.ask_again = 0.0
        ask()
        silent.taken.get(timeout=60)  # after each pause one tries
        pauses.append(hung.pause)
    assert pauses == sorted(pauses)
    assert 60 <= pauses[-1] == pauses[-2] <= 600
    assert answers == [None] * 9


def test_a_worker_that_starts_does_not_ask_the_engine(
    silent: Silent, database_file: Path, engine: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    hung = Elsewhere(server_at(silent.address), engine.database, engine.data_version, engine.known)
    monkeypatch.setattr(elsewhere_module, "open_elsewhere", lambda *_: hung)  # translated already
    version = Database(database_file, engine=silent.address).version()
    assert version.elsewhere is hung
    assert silent.taken.empty()


# --- settings


def test_an_engine_that_cannot_be_asked_is_refused_before_anything_is_served(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], database_file: Path
) -> None:
    monkeypatch.setenv("ELCHI_DATABASE", str(database_file))
    for engine, remedy in (
        ("clickhouse:8123", "Set it to http://"),
        ("http://reader:s3cret@here:99999", "Set it to http://"),
        ("http://reader:s3cret@127.0.0.1:9", "pip install -r requirements-engine.txt"),
    ):
        monkeypatch.setenv("ELCHI_ENGINE", engine)
        monkeypatch.setattr(command, "find_spec", lambda name: None)
        for step in (["serve"], ["engine", "fill"]):
            assert dashboard(step) == 2
            said = capsys.readouterr().err
            assert remedy in said
            assert "s3cret" not in said


def test_help_does_not_show_the_password(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ELCHI_ENGINE", "http://reader:s3cret@127.0.0.1:9")
    with pytest.raises(SystemExit):
        dashboard(["engine", "fill", "--help"])
    said = capsys.readouterr().out
    assert "ELCHI_ENGINE" in said
    assert "s3cret" not in said


# --- DuckDB pays nothing


def test_nothing_of_another_engine_is_loaded_unless_it_is_chosen() -> None:
    """What is imported when a module is loaded, without what functions import and what stands there for types alone."""
    for path in (ROOT / "dashboard").rglob("*.py"):
        inside = path.parent.name in ("engine", "repairs")
        if inside and path.stem != "command":
            continue
        body = ast.parse(path.read_text(encoding="utf-8")).body
        loaded = [node for node in body if isinstance(node, ast.Import | ast.ImportFrom)]
        names = {f"{getattr(node, 'module', '')}.{alias.name}".lstrip(".") for node in loaded for alias in node.names}
        names.discard("dashboard.engine.command")  # which imports the rest where it runs
        assert not [name for name in names if name.startswith(("sqlglot", "chdb", "dashboard.engine."))], path


def test_panels_are_all_translated(engine: Elsewhere) -> None:
    assert set(engine.queries) == {"", *panel_names()}
    assert written(None) == "\\N"
