"""Repairs of counts, and of FILTER and OVER around them."""

from sqlglot import exp

from dashboard.engine.repairs.kit import call

WITH_FILTER = ("arrayMap", "arraySort", "nullIf")  # what repairs make of an aggregate and its FILTER


def unwrap_filters(around: exp.Expr) -> exp.Expr:
    """Where a repair has taken a FILTER inside, it is gone outside."""
    taken = isinstance(around.this, exp.Filter) or (isinstance(around.this, exp.Anonymous) and around.this.name in WITH_FILTER)
    return around.this.copy() if taken else signed_outside(around)


def signed(count: exp.Expr) -> exp.Expr:
    """A count is a BIGINT. ClickHouse's has no sign, and so no type in common with a number that has one."""
    return count if isinstance(count.parent, exp.Filter | exp.Window | exp.Anonymous) else call("toInt64", count.copy())


def signed_outside(around: exp.Expr) -> exp.Expr:
    """The same of a count with a FILTER or over a window."""
    inner = around.this.this if isinstance(around.this, exp.Filter) else around.this
    if isinstance(inner, exp.Count) and not isinstance(around.parent, exp.Window):
        return call("toInt64", around.copy())
    return around


def count_none(count: exp.Expr) -> exp.Expr:
    """A correlated sub-query that counts nothing: ClickHouse joins it in, and a row without a partner gets NULL, not 0."""
    inner = count.unnest()
    if not (isinstance(inner, exp.Select) and _counts(inner.selects[0].unalias())) or _coalesced(count):
        return count
    return exp.Coalesce(this=count.copy(), expressions=[exp.convert(0)])


def _counts(made: exp.Expr) -> bool:
    return isinstance(made, exp.Anonymous) and made.name == "toInt64"


def _coalesced(expression: exp.Expr) -> bool:
    return isinstance(expression.parent, exp.Coalesce | exp.From | exp.Join | exp.In)
