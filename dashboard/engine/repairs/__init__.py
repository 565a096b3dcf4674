"""What ClickHouse understands differently from DuckDB, and how each is set right in the parsed query.

BEFORE take a whole query before names are looked up; AFTER take one whose names and types are known. Each says why it is
there. What is not here, sqlglot translates.
"""

from sqlglot import exp

from dashboard.engine.repairs.asking import say_what_was_asked
from dashboard.engine.repairs.counts import count_none, signed, signed_outside, unwrap_filters
from dashboard.engine.repairs.days import all_days, bin_by_case, count_days, series_of_days
from dashboard.engine.repairs.kit import Repair, call, each, simple
from dashboard.engine.repairs.lists import greatest_few, in_order, joined_in_order, no_row_no_list
from dashboard.engine.repairs.names import ask_within, left_of_equals, name_apart, name_units, say_type, unite_by_place
from dashboard.engine.repairs.values import (
    exact_median,
    first_in_order,
    half_up,
    json_rows,
    json_text,
    name_parts,
    nothing_before,
    one_kind_in_unions,
    one_kind_of_number,
    or_null,
    part_of_tuple,
)


def rename(called: exp.Expr) -> exp.Expr:
    """Functions that sqlglot does not know: a place in a list, which is none where it is not there; all of a list; months."""
    given = [argument.copy() for argument in called.expressions]
    if called.name == "list_bool_and":
        transformed = called.expressions[0]
        return call("arrayAll", transformed.expression.copy(), transformed.this.copy())
    if called.name == "list_position":
        return call("nullIf", call("indexOf", *given), 0)
    return call("toIntervalMonth", *given) if called.name == "to_months" else called


BEFORE: tuple[Repair, ...] = (name_units, unite_by_place)
AFTER: tuple[Repair, ...] = (
    say_what_was_asked,
    left_of_equals,
    ask_within,
    say_type,
    one_kind_in_unions,
    name_apart,
    each({exp.Sub: count_days, exp.Case: one_kind_of_number, exp.Struct: name_parts}),  # while types are known
    each({
        exp.TimestampTrunc: bin_by_case,
        exp.Explode: series_of_days,
        exp.ArgMax: greatest_few,
        exp.ArrayAgg: in_order,
        exp.GroupConcat: joined_in_order,
        exp.Filter: unwrap_filters,
        exp.Median: exact_median,
        exp.IgnoreNulls: first_in_order,
        exp.Lag: nothing_before,
        exp.Lead: nothing_before,
        exp.LogicalOr: simple("max"),
        exp.LogicalAnd: simple("min"),
        exp.JSONExtractScalar: json_text,
        exp.FromJson: json_rows,
        exp.Dot: part_of_tuple,
        exp.TryCast: or_null,
        exp.DataType: all_days,
        exp.Round: half_up,
        exp.Length: simple("length"),
        exp.ToDays: simple("toIntervalDay"),
        exp.ArrayOverlaps: simple("hasAny"),
        exp.Anonymous: rename,
        exp.Count: signed,
        exp.Window: signed_outside,
        exp.Lower: simple("lowerUTF8"),
        exp.Subquery: lambda inner: count_none(no_row_no_list(inner)),
    }),
)

