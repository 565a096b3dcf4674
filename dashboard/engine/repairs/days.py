"""Repairs of days, bins and what is between them."""

from sqlglot import exp

from dashboard.engine.repairs.kit import call, is_kind

UNITS = ("month", "quarter", "year")  # of bins (periods.bin_for)
MONTHS = {"MONTH": 1, "YEAR": 12}


def bin_by_case(trunc: exp.Expr) -> exp.Expr:
    """date_trunc with a unit that is not written out: ClickHouse needs it as a constant, so each unit has its case."""
    unit, day = trunc.args.get("unit"), trunc.this
    if not isinstance(unit, exp.Column | exp.Placeholder):
        return trunc
    cases = exp.Case(this=unit.copy())
    for name in UNITS:
        cases = cases.when(exp.convert(name), call("dateTrunc", name, day.copy()), copy=False)
    return cases


def count_days(minus: exp.Expr) -> exp.Expr:
    """A day minus a day is a number of days; ClickHouse has dateDiff for it, and no minus."""
    sides = [side.type for side in (minus.this, minus.expression)]
    if not any(is_kind(side, "date") for side in sides) or not all(is_kind(side, "date", "unknown") for side in sides):
        return minus  # unknown: a part of a struct
    return exp.cast(call("dateDiff", "day", minus.expression.copy(), minus.this.copy()), "INT")


def series_of_days(explode: exp.Expr) -> exp.Expr:
    """unnest(generate_series(day, day, months)): ClickHouse's own counts numbers, so months are added to the first."""
    series = explode.this
    if not isinstance(series, exp.GenerateSeries):
        return explode
    start, end, step = series.args["start"], series.args["end"], exp.paren(series.args["step"].copy())
    for interval in list(step.find_all(exp.Interval)):
        interval.replace(exp.convert(int(interval.name) * MONTHS[str(interval.args["unit"]).upper()]))
    steps = call("intDiv", call("dateDiff", "month", start.copy(), end.unnest().this.copy()), step.copy())
    added = call("addMonths", start.copy(), exp.Mul(this=exp.to_identifier("i"), expression=step.copy()))
    one_each = exp.Lambda(this=added, expressions=[exp.to_identifier("i")])
    numbers = call("range", call("toUInt32", exp.Add(this=call("assumeNotNull", steps), expression=exp.convert(1))))
    return call("arrayJoin", call("arrayMap", one_each, numbers))


def all_days(kind: exp.Expr) -> exp.Expr:
    """ClickHouse's Date begins in 1970; Date32 has all days that DuckDB's has."""
    return exp.DataType.build("Nullable(Date32)", dialect="clickhouse") if kind.is_type("date") else kind
