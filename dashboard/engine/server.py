"""The ways to a ClickHouse: over HTTP to a server, or inside this process (chdb), for trials and tests."""

import base64
import http.client
import uuid
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlencode, urlsplit

import pyarrow as pa

INSIDE = "chdb:"
SETTINGS = {  # what makes ClickHouse mean what SQL means
    "join_use_nulls": 1,  # no partner: NULL, not 0
    "aggregate_functions_null_for_empty": 1,  # the greatest of nothing: NULL, not 0
    "allow_experimental_nullable_tuple_type": 1,  # a struct may be NULL
    "use_variant_as_common_type": 0,  # no column of several types
    "formatdatetime_parsedatetime_m_is_month_name": 0,  # %M is minutes
    "compile_expressions": 0,  # each question is another one: what is compiled is used once
    "compile_aggregate_expressions": 0,
    "compile_sort_description": 0,
    "enable_analyzer": 1,
    "allow_suspicious_low_cardinality_types": 1,  # what is compared with a code is one of two values
}
WITHIN = {  # and what is left of this process's memory: a server's administrators say that themselves
    "max_memory_usage": 4_000_000_000,
    "max_bytes_before_external_group_by": 1_500_000_000,
}
CONNECTING = 2  # seconds until the server has taken the connection
PATIENCE = 10  # seconds without an answer to a reader's statement: DuckDB has the same rows
WHOLE = {"wait_end_of_query": "1"}  # nothing is sent before all of it is there: a failure has a status of its own
Parameters = Mapping[str, object]


class EngineFailed(Exception):
    """The engine cannot be reached, or refused what it was asked."""


class Session(Protocol):
    """Statements one after the other, with temporary tables of their own."""

    def run(self, statement: str, parameters: Parameters | None = None) -> pa.Table:
        """What a statement gives; an empty table where it gives nothing.

        Raises:
            EngineFailed: It was refused.
        """

    def insert(self, statement: str, parameters: Parameters, file: Path) -> None:
        """Puts the rows of a Parquet file into a table."""


class Server(Protocol):
    """A ClickHouse."""

    def session(self, database: str = "default", patience: float = PATIENCE) -> AbstractContextManager[Session]:
        """A session in one of its databases.

        Args:
            patience: Seconds for which a statement may go without an answer.
        """


def server_at(address: str) -> Server:
    """The server that ELCHI_ENGINE names: http://user:password@host:8123, https://…, or chdb:FOLDER."""
    return Inside(Path(address.removeprefix(INSIDE))) if address.startswith(INSIDE) else OverHttp(address)


def written(value: object) -> str:
    """A parameter as ClickHouse reads it."""
    if value is None:
        return "\\N"
    if isinstance(value, list):
        return f"[{','.join(_quoted(str(each)) for each in value)}]"
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def _quoted(text: str) -> str:
    inner = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{inner}'"


def _table(answer: bytes) -> pa.Table:
    try:
        return pa.ipc.open_stream(answer).read_all() if answer else pa.table({})
    except (pa.ArrowException, OSError) as broken:  # OSError: cut off
        raise EngineFailed(f"What ClickHouse answered breaks off: {broken}") from broken


class OverHttp:
    """A server, by its HTTP interface. Sessions are the server's: behind a balancer it must keep a session on one node."""

    def __init__(self, address: str) -> None:
        self.to = urlsplit(address)
        given = f"{unquote(self.to.username or 'default')}:{unquote(self.to.password or '')}"
        self.headers = {"Authorization": f"Basic {base64.b64encode(given.encode()).decode()}"}

    @contextmanager
    def session(self, database: str = "default", patience: float = PATIENCE) -> Iterator[Session]:
        """A session of the server, over one connection."""
        kind = http.client.HTTPSConnection if self.to.scheme == "https" else http.client.HTTPConnection
        connection = kind(self.to.hostname or "", self.to.port, timeout=CONNECTING)
        known = {"database": database, "session_id": uuid.uuid4().hex}
        try:
            yield _Asked(connection, patience, self.to.path or "/", known, self.headers)
        finally:
            connection.close()


class _Asked:
    def __init__(
        self, connection: http.client.HTTPConnection, patience: float, path: str, known: Parameters, headers: Mapping[str, str]
    ) -> None:
        self.connection, self.patience, self.path, self.known, self.headers = connection, patience, path, known, headers

    def run(self, statement: str, parameters: Parameters | None = None) -> pa.Table:
        return _table(self._post(statement.encode(), parameters or {}, {"default_format": "ArrowStream", **WHOLE}))

    def insert(self, statement: str, parameters: Parameters, file: Path) -> None:
        with file.open("rb") as rows:
            self._post(rows, parameters, {"query": statement})

    def _post(self, body: Any, parameters: Parameters, more: Mapping[str, str]) -> bytes:
        given = {f"param_{name}": written(value) for name, value in parameters.items()}
        address = f"{self.path}?{urlencode({**SETTINGS, **self.known, **more, **given})}"
        try:
            self._connect()
            self.connection.request("POST", address, body, self.headers)
            answer = self.connection.getresponse()
            said = answer.read()
        except (OSError, http.client.HTTPException, UnicodeError) as failed:  # a host's name may be none
            raise EngineFailed(f"ClickHouse cannot be reached: {failed}") from failed
        if answer.status != http.client.OK:
            raise EngineFailed(said.decode(errors="replace").strip() or f"ClickHouse answered {answer.status}.")
        return said

    def _connect(self) -> None:
        """Connecting has little time, an answer more."""
        if self.connection.sock is None:
            self.connection.connect()
            socket: Any = self.connection.sock
            socket.settimeout(self.patience)


class Inside:
    """ClickHouse in this process, over a folder. One process alone can open the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def session(self, database: str = "default", patience: float = PATIENCE) -> Iterator[Session]:
        """A connection of its own: temporary tables are its alone. It needs no patience: nobody else keeps it waiting."""
        import chdb

        connection = chdb.connect(str(self.folder))
        try:
            session = _Within(connection)
            for name, value in (SETTINGS | WITHIN).items():
                connection.query(f"SET {name} = {value}")
            session.run("USE {database:Identifier}", {"database": database})
            yield session
        finally:
            with suppress(Exception):
                connection.close()


class _Within:
    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def run(self, statement: str, parameters: Parameters | None = None) -> pa.Table:
        given = {name: written(value) for name, value in (parameters or {}).items()}
        try:
            return _table(self.connection.query(statement, "ArrowStream", params=given).bytes())
        except Exception as failed:  # chdb has no narrower one
            raise EngineFailed(str(failed).strip()) from failed

    def insert(self, statement: str, parameters: Parameters, file: Path) -> None:
        inner = statement.replace("FORMAT Parquet", "SELECT * FROM file({file:String}, Parquet)")
        self.run(inner, {**parameters, "file": str(file)})
