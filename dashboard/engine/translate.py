"""DuckDB's SQL as ClickHouse's: sqlglot reads it, finds out what each name means, and writes it anew; once, at start-up.

The files of SQL stay as they are, and are the only ones. What the two engines understand differently and sqlglot does not
set right, repairs/ does; each repair says why it is there.
"""

from collections.abc import Iterator, Mapping
from typing import cast

import sqlglot
from sqlglot import exp
from sqlglot.optimizer.annotate_types import annotate_types
from sqlglot.optimizer.pushdown_projections import pushdown_projections
from sqlglot.optimizer.qualify import qualify

from dashboard.engine import repairs

Schema = Mapping[str, Mapping[str, str]]  # table or view → its columns → their types, as DuckDB calls them

AS_WRITTEN = "duckdb, normalization_strategy=case_sensitive"  # title_uz_Cyrl: ClickHouse's names are as they are written


def translated(sql: str, schema: Schema) -> str:
    """A query of DuckDB's SQL, as ClickHouse understands it.

    Args:
        schema: The tables and views that it may name. A column's type decides what a minus between two of them means.
    """
    return written(sqlglot.parse_one(sql, read="duckdb"), schema).sql("clickhouse", comments=False)


def written(parsed: exp.Expr, schema: Schema) -> exp.Expr:
    """The same of a query that is read already; that one is left as it is."""
    query = cast("exp.Query", parsed.copy())
    for repair in repairs.BEFORE:
        query = cast("exp.Query", repair(query))
    named: exp.Expr = qualify(query, schema=dict(schema), dialect=AS_WRITTEN, quote_identifiers=False)
    named = pushdown_projections(named)  # parts that are written carry no more
    named = annotate_types(named, schema=dict(schema), dialect=AS_WRITTEN)
    for repair in repairs.AFTER:
        named = repair(named)
    return named


def empty_lists(sql: str) -> Iterator[str]:
    """The columns that are NULL where a list would be empty: in DuckDB only, for ClickHouse knows no list that is NULL."""
    query = sqlglot.parse_one(sql, read="duckdb")
    for column in query.selects if isinstance(query, exp.Select) else ():
        inner = column.unalias()
        within = inner.unnest() if isinstance(inner, exp.Subquery) else None
        if isinstance(within, exp.Select) and isinstance(within.selects[0].unalias(), exp.ArrayAgg):
            yield column.alias_or_name
