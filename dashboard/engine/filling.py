"""Copies the star of a published version to an engine: whole, or not at all.

Tables are made and filled in a database under a name that nobody asks for. When each has as many rows as in the published
file, the database gets its own name, which is that of the version's hash, in one step. What a filling that broke off has left
goes with the next one; so do versions that are no longer kept beside the published file. Other institutes' databases stay.
"""

import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import sqlglot
from sqlglot import exp

from dashboard.engine.naming import FILLING, database_of, kept_beside, stem_of, to_drop
from dashboard.engine.server import EngineFailed, Server, Session
from dashboard.engine.shapes import COLUMNS
from dashboard.engine.steps import lasting
from dashboard.engine.translate import Schema

PATIENCE = 600  # seconds for a statement: a table of millions is taken in, or dropped
AT_ONCE = 100_000  # rows that are held while a table is written out
TABLE = "CREATE TABLE name (c String) ENGINE = MergeTree ORDER BY tuple()"
THERE = "SELECT name FROM system.tables WHERE database = {database:String}"
CREATE = "CREATE DATABASE {database:Identifier}"
DROP = "DROP DATABASE IF EXISTS {database:Identifier} SYNC"
INSERT = "INSERT INTO {table:Identifier} FORMAT Parquet"
COUNT = "SELECT toInt64(count()) AS rows FROM {table:Identifier}"
RENAME = "RENAME DATABASE {before:Identifier} TO {after:Identifier}"
NAMES = "SELECT name FROM system.databases ORDER BY name"
STAR = """
    SELECT table_name FROM duckdb_tables()
    WHERE NOT internal AND NOT temporary AND NOT starts_with(table_name, 'packed_') AND NOT ends_with(table_name, '_set')
"""
FEW = 10_000  # different texts of a column, of which each is kept once, and rows hold its number
KINDS = {"JSON": "String", "DATE": "Date32", "TIMESTAMP": "DateTime64(6)", "VARCHAR[]": "Array(String)"}


def fill(
    server: Server, connection: duckdb.DuckDBPyConnection, data_version: str, file: Path,
    told: Callable[[str], None] = lambda _: None,
) -> bool:  # fmt: skip
    """Copies a version, unless the engine has it already; whether it was copied.

    Args:
        file: The version's own. Those kept beside it stay at the engine beside this one.
        told: Hears what is being done.

    Raises:
        EngineFailed: The engine cannot be reached, refused something, or holds other than was sent.
    """
    stem = stem_of(file)
    wanted = database_of(stem, data_version)
    with server.session(patience=PATIENCE) as session:
        names = [row["name"] for row in session.run(NAMES).to_pylist()]
        there = wanted in names and _whole(session, wanted)
        if not there:
            _fill(server, session, connection, wanted, told)
        for name in to_drop(names, stem, {wanted, *kept_beside(file)}):
            session.run(DROP, {"database": name})
    return not there


def _whole(session: Session, database: str) -> bool:
    """Whether it has all that queries read: an earlier program may not have written what is the same for all views."""
    return lasting().keys() <= {row["name"] for row in session.run(THERE, {"database": database}).to_pylist()}


def _fill(
    server: Server, session: Session, connection: duckdb.DuckDBPyConnection, wanted: str, told: Callable[[str], None]
) -> None:
    unfinished = wanted + FILLING
    session.run(DROP, {"database": unfinished})
    session.run(CREATE, {"database": unfinished})
    with server.session(unfinished, PATIENCE) as inner, connection.cursor() as cursor:
        sent = {}
        for table, columns in tables(cursor):
            inner.run(_created(table, columns, _repeated(cursor, table, columns)))
            sent[table] = _copy(inner, cursor, table)
            told(f"{table}: {sent[table]:,} rows")
        for table, rows in sent.items():  # last of all: another machine may have begun the same filling anew meanwhile
            _compare(inner, table, rows)
        for step in lasting().values():
            step.lasting(_schema(cursor)).run(inner, {})
    session.run(DROP, {"database": wanted})
    session.run(RENAME, {"before": unfinished, "after": wanted})


def tables(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The tables of the star, which the panels' queries read; not those packed for counting without queries."""
    star = {name for name, in cursor.execute(STAR).fetchall()}
    return ((name, columns) for name, columns in sorted(cursor.execute(COLUMNS).fetchall()) if name in star)


def _schema(cursor: duckdb.DuckDBPyConnection) -> Schema:
    return {name: {column["name"]: column["type"] for column in columns} for name, columns in tables(cursor)}


def _repeated(cursor: duckdb.DuckDBPyConnection, table: str, columns: Sequence[dict[str, Any]]) -> set[str]:
    """The columns of text that has few different values: codes, mostly."""
    texts = [column["name"] for column in columns if column["type"] == "VARCHAR"]
    count = [duckdb.FunctionExpression("approx_count_distinct", duckdb.ColumnExpression(name)) for name in texts]
    counted = cursor.table(table).aggregate(count).fetchall()[0] if texts else ()
    return {name for name, different in zip(texts, counted, strict=True) if different < FEW}


def _created(table: str, columns: Sequence[dict[str, Any]], repeated: Collection[str] = ()) -> str:
    """What makes a table at the engine, of the same columns, in the order of the first: the id that it is looked up by."""
    made = sqlglot.parse_one(TABLE, read="clickhouse")
    made.this.set("this", exp.to_table(table))
    names = [exp.to_identifier(column["name"]) for column in columns]
    kinds = [_kind(column, column["name"] in repeated) for column in columns]
    made.this.set("expressions", [exp.ColumnDef(this=name, kind=kind) for name, kind in zip(names, kinds, strict=True)])
    if not columns[0]["optional"]:
        made.args["properties"].find(exp.Order).replace(exp.Order(expressions=[names[0].copy()]))
    return made.sql("clickhouse")


def _kind(column: dict[str, Any], repeated: bool) -> exp.DataType:
    name = column["type"]
    kind = KINDS.get(name) or exp.DataType.build(name, dialect="duckdb").sql("clickhouse")
    kind = kind.removeprefix("Nullable(").removesuffix(")") if kind.startswith("Nullable(") else kind
    kind = f"Nullable({kind})" if column["optional"] else kind
    return exp.DataType.build(f"LowCardinality({kind})" if repeated else kind, dialect="clickhouse")


def _copy(session: Session, cursor: duckdb.DuckDBPyConnection, table: str) -> int:
    """Copies the rows of a table; how many there are."""
    rows = 0
    with tempfile.NamedTemporaryFile(suffix=".parquet") as file:
        read = cursor.table(table).to_arrow_reader(AT_ONCE)
        with pq.ParquetWriter(file.name, read.schema) as writer:
            for batch in read:
                writer.write_batch(batch)
                rows += batch.num_rows
        if rows:
            session.insert(INSERT, {"table": table}, Path(file.name))
    return rows


def _compare(session: Session, table: str, rows: int) -> None:
    held = session.run(COUNT, {"table": table}).to_pylist()[0]["rows"]
    if held != rows:
        raise EngineFailed(f"{table}: {rows:,} rows were sent, {held:,} are there. Nothing was changed.")
