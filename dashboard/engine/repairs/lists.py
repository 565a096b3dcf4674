"""Repairs of lists, and of what is gathered into them."""

from sqlglot import exp

from dashboard.engine.repairs.kit import call


def in_order(listed: exp.Expr) -> exp.Expr:
    """list(x ORDER BY …) FILTER …: ClickHouse gathers in any order, so what orders is gathered along, and sorted by."""
    inner = listed.this
    what = inner.this if isinstance(inner, exp.Order) else inner
    order = inner.expressions if isinstance(inner, exp.Order) else []
    return _sorted(listed, what, order)


def _sorted(listed: exp.Expr, what: exp.Expr, order: list[exp.Expr]) -> exp.Expr:
    if isinstance(what, exp.Distinct):  # all of ours are ordered by what they list
        return call("arraySort", _filtered(listed, call("groupUniqArray", what.expressions[0].copy())))
    if not order:
        return _filtered(listed, call("groupArray", what.copy()))
    t = exp.to_identifier("t")
    gathered = _filtered(listed, call("groupArray", call("tuple", what.copy(), *(key.this.copy() for key in order))))
    keys = [call("tupleElement", t.copy(), place) for place in range(2, len(order) + 2)]
    keys = [exp.Neg(this=key) if each.args.get("desc") else key for key, each in zip(keys, order, strict=True)]
    by = exp.Lambda(this=call("tuple", *keys), expressions=[t.copy()])
    first = exp.Lambda(this=call("tupleElement", t.copy(), 1), expressions=[t.copy()])
    return call("arrayMap", first, call("arraySort", by, gathered))


def _filtered(aggregate: exp.Expr, instead: exp.Expr) -> exp.Expr:
    """The FILTER of an aggregate belongs to what is gathered, and not to what is then done with it."""
    around = aggregate.parent
    return exp.Filter(this=instead, expression=around.expression.copy()) if isinstance(around, exp.Filter) else instead


def joined_in_order(joined: exp.Expr) -> exp.Expr:
    """string_agg(x, ' ' ORDER BY …): nothing joined is NULL, not an empty text."""
    inner = joined.this
    texts = _sorted(joined, inner.this, inner.expressions)
    return call("nullIf", call("arrayStringConcat", texts, joined.args["separator"].copy()), "")


def greatest_few(arg_max: exp.Expr) -> exp.Expr:
    """arg_max(x, key, 12): those with the twelve greatest keys, the greatest first."""
    count = arg_max.args.get("count")
    if count is None:
        return arg_max
    t = exp.to_identifier("t")
    pairs = _filtered(arg_max, call("groupArray", call("tuple", arg_max.this.copy(), arg_max.expression.copy())))
    key, first = (exp.Lambda(this=call("tupleElement", t.copy(), place), expressions=[t.copy()]) for place in (2, 1))
    return call("arrayMap", first, call("arraySlice", call("arrayReverseSort", key, pairs), 1, count.copy()))


def no_row_no_list(inner: exp.Expr) -> exp.Expr:
    """(SELECT a list FROM …) without a row is NULL, and ClickHouse knows no list that is NULL: it is empty."""
    query = inner.unnest()
    if isinstance(query, exp.Select) and isinstance(found := query.selects[0].unalias(), exp.ArrayFilter):
        found.replace(call("groupArrayArray", found.copy()))
    return inner
