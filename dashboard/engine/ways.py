"""The ways to a ClickHouse: over HTTP to a server, or inside this process (chdb), for trials and tests."""

import base64
import http.client
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlencode, urlsplit

import pyarrow as pa

from dashboard.engine.server import PATIENCE, SETTINGS, WITHIN, EngineFailed, Parameters, Server, Session, table_of, written

INSIDE = "chdb:"
CONNECTING = 2  # seconds until the server has taken the connection
WHOLE = {"wait_end_of_query": "1"}  # nothing is sent before all of it is there: a failure has a status of its own


def server_at(address: str) -> Server:
    """The server that ELCHI_ENGINE names: http://user:password@host:8123, https://…, or chdb:FOLDER."""
    return Inside(Path(address.removeprefix(INSIDE))) if address.startswith(INSIDE) else OverHttp(address)


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
        return table_of(self._post(statement.encode(), parameters or {}, {"default_format": "ArrowStream", **WHOLE}))

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
            return table_of(self.connection.query(statement, "ArrowStream", params=given).bytes())
        except Exception as failed:  # chdb has no narrower one
            raise EngineFailed(str(failed).strip()) from failed

    def insert(self, statement: str, parameters: Parameters, file: Path) -> None:
        inner = statement.replace("FORMAT Parquet", "SELECT * FROM file({file:String}, Parquet)")
        self.run(inner, {**parameters, "file": str(file)})
