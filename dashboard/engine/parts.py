"""A query in statements: what it names more than once is written first, into a table of its own.

ClickHouse puts the query of WITH wherever its name stands, and works it out as often (its own remedy, MATERIALIZED, fails
where such a name stands in a scalar sub-query). What is named once stays where it is.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import pyarrow as pa
from sqlglot import exp

from dashboard.engine.server import Parameters, Session

PARAMETER = re.compile(r"\{(\w+): ")


@dataclass(frozen=True, slots=True)
class Statements:
    """What is run for one query: what writes its parts, the query itself, and what takes the parts away again."""

    parts: tuple[str, ...]
    query: str
    gone: tuple[str, ...]

    def run(self, session: Session, parameters: Parameters) -> pa.Table:
        """What the query gives, each statement with the parameters that it names."""
        answer = pa.table({})
        for statement in (*self.parts, self.query):
            answer = session.run(statement, {name: parameters[name] for name in PARAMETER.findall(statement)})
        for statement in self.gone:
            session.run(statement)
        return answer


def in_parts(name: str, query: exp.Expr, *made: exp.Expr) -> Statements:
    """The statements of a query in ClickHouse's words.

    Args:
        name: Its own, by which its parts differ from those of all others.
        made: Where its rows are not the answer but a table of this name: that table's properties.
    """
    parts = dict(_apart(name, cast("exp.Query", query)))
    created = (_created(part, rows, exp.TemporaryProperty()) for part, rows in parts.items())
    asked = _created(name, query, *made) if made else query
    return Statements(tuple(map(_said, created)), _said(asked), tuple(_said(_dropped(part)) for part in parts))


def _apart(name: str, query: exp.Query) -> Iterator[tuple[str, exp.Query]]:
    """Takes out of a query what it names more than once: tables and their rows, each after those that it reads."""
    named = Counter(table.name for table in query.find_all(exp.Table))
    for part in list(query.ctes):
        if named[part.alias] > 1:
            rows, before = part.this, query.ctes[: query.ctes.index(part)]
            if before:
                rows.set("with_", exp.With(expressions=[each.copy() for each in before]))
            part.pop()
            _rename(part.alias, f"{name}__{part.alias}", query, rows)
            yield f"{name}__{part.alias}", rows
    if not query.ctes:
        query.set("with_", None)


def _rename(part: str, table: str, *queries: exp.Expr) -> None:
    for named in (named for query in queries for named in query.find_all(exp.Table) if named.name == part):
        named.set("this", exp.to_identifier(table))


def _created(name: str, rows: exp.Expr, *made: exp.Expr) -> exp.Expr:
    properties = exp.Properties(expressions=list(made))
    return exp.Create(this=exp.to_table(name), kind="TABLE", expression=rows, properties=properties)


def _dropped(part: str) -> exp.Expr:
    return exp.Drop(tables=[exp.to_table(part)], kind="TABLE", temporary=True)


def _said(statement: exp.Expr) -> str:
    return statement.sql("clickhouse", comments=False)
