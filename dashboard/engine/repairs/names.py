"""Repairs of what a name means."""

from collections.abc import Iterator

from sqlglot import exp
from sqlglot.optimizer.scope import traverse_scope

from dashboard.engine.repairs.days import UNITS

ONE_ROW = {"institute"}  # tables of a single row, which every query may read


def name_units(query: exp.Expr) -> exp.Expr:
    """date_trunc(bin, day): sqlglot takes a bare name for the unit itself, where it is a column that holds one."""
    for trunc in query.find_all(exp.TimestampTrunc, exp.DateTrunc):
        unit = trunc.args.get("unit")
        if isinstance(unit, exp.Var) and unit.name.lower() not in (*UNITS, "day", "week"):
            trunc.set("unit", exp.column(unit.name.lower()))
    return query


def unite_by_place(query: exp.Expr) -> exp.Expr:
    """UNION ALL BY NAME: ClickHouse unites by place, so each part gets all columns in one order, NULL where it has none."""
    for union in list(query.find_all(exp.SetOperation)):
        if union.args.get("by_name") and not (isinstance(union.parent, exp.SetOperation) and union.parent.args.get("by_name")):
            parts = list(united(union))
            names = list(dict.fromkeys(column.alias_or_name for part in parts for column in part.selects))
            for part in parts:
                has = {column.alias_or_name: column for column in part.selects}
                part.set("expressions", [has.get(name) or exp.alias_(exp.null(), name) for name in names])
            for each in [union, *union.find_all(exp.SetOperation)]:
                each.set("by_name", None)
    return query


def united(union: exp.Expr) -> Iterator[exp.Select]:
    """The queries that are united, in their order."""
    if isinstance(union, exp.SetOperation):
        yield from united(union.this)
        yield from united(union.expression)
    elif isinstance(union, exp.Select):
        yield union


def ask_within(query: exp.Expr) -> exp.Expr:
    """IN (SELECT … WHERE … asked.topics …): ClickHouse has no correlated IN. `asked` is one row, so each gets its own."""
    for scope in traverse_scope(query):
        if isinstance(scope.expression, exp.Select):
            own = (column for column in scope.expression.find_all(exp.Column) if column.parent_select is scope.expression)
            for table in {column.table for column in own} & ONE_ROW - scope.sources.keys():
                scope.expression.join(exp.alias_(exp.to_table(table), table, table=True), join_type="cross", copy=False)
    return query


def name_apart(query: exp.Expr) -> exp.Expr:
    """format.place, where a column is called format: ClickHouse looks for `place` in it. Tables get names of their own."""
    for aliased in query.find_all(exp.Table, exp.Subquery, exp.Values):
        if aliased.alias:
            aliased.args["alias"].set("this", exp.to_identifier(f"of_{aliased.alias}"))
    for column in query.find_all(exp.Column):
        if column.table:
            column.set("table", exp.to_identifier(f"of_{column.table}"))
    return query


def say_type(query: exp.Expr) -> exp.Expr:
    """$since::DATE: ClickHouse wants the type of what is asked with its name, {since: Nullable(Date32)}."""
    for cast in list(query.find_all(exp.Cast)):
        if isinstance(cast.this, exp.Placeholder) and not cast.this.args.get("kind"):
            cast.replace(exp.Placeholder(this=cast.this.this, kind=cast.to.copy()))
    return query


def left_of_equals(query: exp.Expr) -> exp.Expr:
    """USING (meeting_id): sqlglot names the first side that is not NULL; where the left one always is, it alone."""
    for both in list(query.find_all(exp.Coalesce)):
        sides = [both.this, *both.expressions]
        if len({side.name for side in sides}) == 1 and all(isinstance(side, exp.Column) for side in sides):
            both.replace(both.this.copy())
    return query
