"""What a view writes before its panels are asked: the tables and views of selected.sql, contacts.sql, lanes.sql, ranked.sql.

ClickHouse puts a view's query wherever its name stands, and so works it out as often as it is named. Each is therefore a
table at the engine: written once for all that read it, and only if a panel that is asked does, or another one of them. Those
that read the star alone are the same for everybody and are written when a version is filled.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

import sqlglot
from sqlglot import exp
from sqlglot.optimizer.scope import traverse_scope

from dashboard.engine.parts import Statements, in_parts
from dashboard.engine.repairs.kit import call
from dashboard.engine.translate import Schema, written
from dashboard.queries import CONTACTS, OF_SOME, SELECTED

ASKS = "asked"  # the row that is another one for each view


@dataclass(frozen=True, slots=True)
class Step:
    """A table that is written before panels are asked: its query, as DuckDB's, and the tables that this reads."""

    name: str
    query: exp.Expr
    reads: frozenset[str]

    def temporary(self, schema: Schema) -> Statements:
        """What writes it for one view."""
        return in_parts(self.name, written(self.query, schema), exp.TemporaryProperty())

    def lasting(self, schema: Schema) -> Statements:
        """What writes it for all views."""
        kept = (exp.EngineProperty(this=call("MergeTree")), exp.Order(expressions=[call("tuple")]))
        return in_parts(self.name, written(self.query, schema), *kept)


@cache
def steps() -> Mapping[str, Step]:
    """Every step by its name, in an order in which each has what it reads."""
    files = (SELECTED, CONTACTS, *OF_SOME.values())
    made = [statement for file in files for statement in sqlglot.parse(file, read="duckdb") if statement is not None]
    return {each.this.name: Step(each.this.name, each.expression, reads(each.expression)) for each in made}


def reads(query: exp.Expr) -> frozenset[str]:
    """The tables that a query names, without those that it makes itself (WITH)."""
    scopes = traverse_scope(query.copy())
    return frozenset(table.name for scope in scopes for table in scope.sources.values() if isinstance(table, exp.Table))


@cache
def lasting() -> Mapping[str, Step]:
    """Those that are the same whatever is asked."""
    asks, same = {ASKS}, {}
    for name, step in steps().items():
        if step.reads & asks:
            asks.add(name)
        else:
            same[name] = step
    return same


def needed(named: Collection[str]) -> list[str]:
    """The steps without which the named tables cannot be read, in their order; the lasting ones are there already."""
    wanted = set(named)
    for name, step in reversed(list(steps().items())):
        wanted |= step.reads if name in wanted else set()
    return [name for name in steps() if name in wanted and name not in lasting()]
