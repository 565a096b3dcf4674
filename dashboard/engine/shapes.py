"""What DuckDB says of the published version: which tables and views there are, and of which types a panel's rows are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from dashboard.engine.server import EngineFailed
from dashboard.engine.translate import Schema, empty_lists
from dashboard.filters import Asked
from dashboard.plan import Plan
from dashboard.queries import ASKED, CONTACTS, FACTS, OF_SOME, SELECTED, VIEW, panel_names, panel_sql, parameters_of

COLUMNS = """
    SELECT table_name, list({name: column_name, type: data_type, optional: is_nullable} ORDER BY column_index)
    FROM duckdb_columns() WHERE NOT internal GROUP BY ALL
"""

TABLES = "SELECT table_name FROM duckdb_tables() WHERE NOT internal AND NOT temporary"


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of a panel's rows and their types; those that are NULL where a list would be empty."""

    columns: tuple[str, ...]
    types: tuple[Any, ...]  # DuckDB's own
    empty: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shapes:
    """Of one version: the schema its queries are read by, and the shape of each panel's rows."""

    schema: Schema
    of_panels: Mapping[str, Shape]


def shapes(connection: duckdb.DuckDBPyConnection, asked: Asked, days: Plan) -> Shapes:
    """What the queries of a version give: DuckDB binds them over the same tables without a row, and is not made to answer."""
    with connection.cursor() as full, duckdb.connect() as cursor:
        for (name,) in full.execute(TABLES).fetchall():
            cursor.from_arrow(full.table(name).limit(0).to_arrow_table()).create(name)
        cursor.execute(ASKED, parameters_of(asked, days))
        for queries in (SELECTED, CONTACTS, *OF_SOME.values()):
            cursor.execute(queries)
        tables = cursor.execute(COLUMNS).fetchall()
        schema = {name: {column["name"]: column["type"] for column in columns} for name, columns in tables}
        return Shapes(schema, {name: _shape(cursor, query_of(name)) for name in (VIEW, *panel_names())})


def query_of(name: str) -> str:
    """A panel's query; that of a view's own facts for VIEW."""
    return FACTS if name == VIEW else panel_sql(name)


def _shape(cursor: duckdb.DuckDBPyConnection, query: str) -> Shape:
    bound = cursor.sql(query)
    return Shape(tuple(bound.columns), tuple(bound.types), frozenset(empty_lists(query)))


def shaped(answer: pa.Table, shape: Shape) -> pd.DataFrame:
    """An engine's answer as DuckDB would have given it.

    Raises:
        EngineFailed: It has other columns, or values that these types cannot hold.
    """
    try:
        with _memory().cursor() as memory:
            named = memory.from_arrow(answer.rename_columns(list(shape.columns)))
            rows: pd.DataFrame = named.select(*_cast(shape)).df()
            return rows
    except (duckdb.Error, pa.ArrowException, ValueError) as other:
        raise EngineFailed(f"ClickHouse answered other rows than were asked for: {other}") from other


@cache
def _memory() -> duckdb.DuckDBPyConnection:
    """A DuckDB without a file, which only gives types."""
    return duckdb.connect()


def _cast(shape: Shape) -> Iterable[duckdb.Expression]:
    for name, kind in zip(shape.columns, shape.types, strict=True):
        column = duckdb.ColumnExpression(name).cast(kind)
        if name in shape.empty:
            length = duckdb.FunctionExpression("len", column)
            column = duckdb.CaseExpression(length > duckdb.ConstantExpression(0), column)
        yield column.alias(name)
