"""Repairs of numbers, texts and structs."""

import json

from sqlglot import exp

from dashboard.engine.repairs.days import all_days
from dashboard.engine.repairs.kit import call, is_kind
from dashboard.engine.repairs.names import united


def one_kind_of_number(case: exp.Expr) -> exp.Expr:
    """Where one case is a whole number and another is not: ClickHouse knows no type for 64 bits of both."""
    otherwise = case.args.get("default")
    _as_double([*(branch.args["true"] for branch in case.args["ifs"]), *([otherwise] if otherwise else [])])
    return case


def one_kind_in_unions(query: exp.Expr) -> exp.Expr:
    """The same for the columns of what is united."""
    for union in query.find_all(exp.SetOperation):
        if not isinstance(union.parent, exp.SetOperation):
            for column in zip(*(part.selects for part in united(union)), strict=True):
                _as_double([each.unalias() for each in column])
    return query


def _as_double(answers: list[exp.Expr]) -> None:
    if any(is_kind(answer.type, "double", "decimal", "float") for answer in answers):
        for answer in answers:
            if not isinstance(answer, exp.Null):
                answer.replace(exp.cast(answer.copy(), "DOUBLE"))


def exact_median(median: exp.Expr) -> exp.Expr:
    """ClickHouse's median is an estimate from a sample."""
    return exp.ParameterizedAgg(this="quantileExactInclusive", expressions=[exp.convert(0.5)], params=[median.this.copy()])


def first_in_order(ignoring: exp.Expr) -> exp.Expr:
    """any_value(x ORDER BY y): the first that is not NULL, which argMin gives."""
    value = ignoring.this
    if not isinstance(value, exp.AnyValue):
        return ignoring
    order = value.this
    if isinstance(order, exp.Order):
        return call("argMin", order.this.copy(), order.expressions[0].this.copy())
    return call("any", value.this.copy())


def nothing_before(lag: exp.Expr) -> exp.Expr:
    """Before the first row there is NULL; ClickHouse says 0 or '' where the column is never NULL."""
    inner = lag.this
    if not (isinstance(inner, exp.Anonymous) and inner.name == "toNullable"):
        lag.set("this", call("toNullable", inner.copy()))
    return lag


def json_text(arrow: exp.Expr) -> exp.Expr:
    """raw ->> '$.a.b' is NULL where there is no such key; ClickHouse's default is an empty text."""
    path = arrow.expression
    keys: list[exp.Expr | str]
    if isinstance(path, exp.JSONPath):
        keys = [str(key.this) for key in path.expressions if isinstance(key, exp.JSONPathKey)]
    else:  # a path put together from '$.' and a column
        written = path.unnest().copy()
        start = next(literal for literal in written.find_all(exp.Literal) if literal.name.startswith("$."))
        start.replace(exp.convert(start.name.removeprefix("$.")))
        keys = [written]
    return call("JSONExtract", arrow.this.copy(), *keys, "Nullable(String)")


def json_rows(read: exp.Expr) -> exp.Expr:
    """from_json(text, '[{"points": "INTEGER"}]'): a list of tuples with these parts."""
    shape = json.loads(read.expression.name)[0]
    parts = [f"{name} {exp.DataType.build(kind, dialect='duckdb').sql('clickhouse')}" for name, kind in shape.items()]
    return call("JSONExtract", read.this.copy(), f"Array(Tuple({', '.join(parts)}))")


def or_null(cast: exp.Expr) -> exp.Expr:
    """TRY_CAST: NULL where it cannot be, not an error."""
    return call("accurateCastOrNull", cast.this.copy(), _without_null(cast.args["to"]))


def _without_null(kind: exp.Expr) -> str:
    return kind.sql("clickhouse").removeprefix("Nullable(").removesuffix(")")


def half_up(rounded: exp.Expr) -> exp.Expr:
    """round(2.0625, 3): half away from nothing, as DuckDB; ClickHouse's goes to the even digit."""
    scale, value = exp.convert(10 ** int(rounded.args["decimals"].name)), rounded.this
    scaled = exp.Mul(this=call("abs", value.copy()), expression=scale)
    whole = call("floor", exp.Add(this=scaled, expression=exp.convert(0.5)))
    return exp.paren(exp.Div(this=exp.Mul(this=call("sign", value.copy()), expression=whole), expression=scale.copy()))


def name_parts(struct: exp.Expr) -> exp.Expr:
    """{'code': x}: a tuple with named parts. Names come from a cast: an alias in it would be one of the whole query."""
    parts = [f"{part.name} {_kind(part.expression)}" for part in struct.expressions]
    values = [part.expression.copy() for part in struct.expressions]
    return call("CAST", call("tuple", *values), f"Tuple({', '.join(parts)})")


def _kind(value: exp.Expr) -> str:
    """ClickHouse's type of a part."""
    if value.type is None or value.type.is_type("unknown"):
        raise TypeError(f"The type of a part is not known: {value.sql('duckdb')}")
    return all_days(value.type).sql("clickhouse", comments=False)


def part_of_tuple(dot: exp.Expr) -> exp.Expr:
    """latest.meeting_id, of a struct that may be NULL."""
    return call("tupleElement", dot.this.copy(), dot.name) if isinstance(dot.expression, exp.Identifier) else dot
