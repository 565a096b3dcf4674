"""Repairs of what the reader asked: `asked` is one row of parameters, so its columns are the parameters themselves.

ClickHouse knows a parameter when it plans: what was not chosen falls away, with the sub-query behind it, and no row of a
million is joined with the one of `asked`.
"""

from functools import cache

import sqlglot
from sqlglot import exp

from dashboard.queries import ASKED

NAME = "asked"
ONE_ROW = "system.one"


@cache
def _given() -> dict[str, exp.Cast]:
    """The columns of `asked`: parameters, each cast to its type."""
    query = sqlglot.parse_one(ASKED, read="duckdb").expression
    return {column.alias: column.unalias() for column in query.selects}


def say_what_was_asked(query: exp.Expr) -> exp.Expr:
    """Each column of `asked` becomes its parameter; where nothing else was read, there is still one row."""
    tables = [table for table in query.find_all(exp.Table) if table.name == NAME and not table.db]
    joined = {table for table in tables if _is_joined(table)}
    for column in list(query.find_all(exp.Column)):
        if column.table == NAME and not (joined and column.find_ancestor(exp.Join)):
            column.replace(_parameter(column.name))
    for table in tables:
        if isinstance(table.parent, exp.Join):
            table.parent.pop()
        else:
            table.replace(_one_row(table in joined))
    return query


def _is_joined(table: exp.Table) -> bool:
    """Whether something is joined to it."""
    select = table.parent_select
    return isinstance(table.parent, exp.From) and select is not None and bool(select.args.get("joins"))


def _one_row(joined: bool) -> exp.Expr:
    """What stands for `asked`: a row; one of its columns where something is joined by them, which takes columns."""
    if not joined:
        return exp.alias_(exp.to_table(ONE_ROW), NAME, table=True)
    row = exp.select(*(exp.alias_(_parameter(name), name) for name in _given())).from_(ONE_ROW)
    return exp.alias_(row.subquery(), NAME, table=True)


def _parameter(name: str) -> exp.Expr:
    """{since: Nullable(Date32)}, typed for the repairs that ask."""
    cast = _given()[name]
    parameter = exp.Placeholder(this=cast.this.this, kind=cast.to.copy())
    parameter.type = cast.to.copy()
    return parameter
