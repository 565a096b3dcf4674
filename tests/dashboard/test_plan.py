"""The days of a view: period, comparison, axis and sparkline, given how far the records reach."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import periods
from dashboard.filters import COMPARISONS, Filter
from dashboard.periods import Period
from dashboard.plan import Plan, Reach, plan

REACH = Reach(as_of=date(2026, 1, 29), first_day=date(2006, 12, 5), last_day=date(2026, 1, 29), today=date(2026, 11, 22))
days = st.dates(date(1801, 1, 1), date(2199, 12, 31))
filters = st.builds(
    Filter,
    since=st.none() | days,
    until=st.none() | days,
    preset=st.sampled_from([*periods.PRESETS, "2024", "1999", "2030"]),
    comparison=st.sampled_from(COMPARISONS) | st.tuples(days, days).map(lambda two: f"{min(two)}..{max(two)}"),
    as_of=st.none() | st.just("today") | days,
).filter(lambda chosen: not (chosen.since and chosen.until and chosen.since > chosen.until))


def planned(**chosen: object) -> Plan:
    return plan(Filter().with_(**chosen), REACH)


def test_periods_count_from_the_last_record_not_from_today() -> None:
    assert planned(preset="last-12-months").period == Period(date(2025, 2, 1), date(2026, 1, 29), 12)


@pytest.mark.parametrize(("as_of", "until"), [
    (None, date(2026, 1, 29)), ("today", date(2026, 11, 22)), (date(2020, 2, 29), date(2020, 2, 29)),
])  # fmt: skip
def test_the_as_of_day_is_the_last_records_or_today_or_the_readers_choice(as_of: date | str | None, until: date) -> None:
    found = planned(preset="year-to-date", as_of=as_of)
    assert (found.as_of, found.period.until) == (until, until)


def test_days_win_over_a_preset() -> None:
    assert planned(preset="2019", since=date(2025, 1, 1), until=date(2025, 3, 31)).period.months == 3


@pytest.mark.parametrize(("chosen", "axis"), [
    ({}, (date(2006, 12, 5), date(2026, 1, 29))),
    ({"preset": "2025"}, (date(2025, 1, 1), date(2025, 12, 31))),
    ({"preset": "2030"}, (date(2030, 1, 1), date(2030, 12, 31))),
    ({"preset": "last-12-months"}, (date(2025, 2, 1), date(2026, 1, 29))),
    ({"since": date(2024, 5, 6)}, (date(2024, 5, 6), date(2026, 1, 29))),
    ({"until": date(2020, 5, 6)}, (date(2006, 12, 5), date(2020, 5, 6))),
    ({"since": date(2027, 1, 1)}, (date(2027, 1, 1), date(2027, 1, 1))),
    ({"until": date(1990, 1, 1)}, (date(1990, 1, 1), date(1990, 1, 1))),
])  # fmt: skip
def test_the_axis_covers_the_period_and_an_open_end_goes_as_far_as_the_records(
    chosen: dict[str, object], axis: tuple[date, date]
) -> None:
    found = planned(**chosen)
    assert (found.axis_since, found.axis_until) == axis


@pytest.mark.parametrize(("chosen", "bin_", "spark"), [
    ({"preset": "last-12-months"}, "month", "month"),
    ({"preset": "2025"}, "month", "month"),
    ({"since": date(2024, 1, 1), "until": date(2026, 1, 29)}, "month", "quarter"),
    ({"since": date(2019, 1, 1), "until": date(2025, 12, 31)}, "quarter", "year"),
    ({}, "year", "year"),
])  # fmt: skip
def test_bins_are_chosen_from_the_span(chosen: dict[str, object], bin_: str, spark: str) -> None:
    found = planned(**chosen)
    assert (found.bin, found.spark_bin) == (bin_, spark)


@pytest.mark.parametrize(("chosen", "since"), [
    ({"preset": "last-12-months"}, date(2024, 2, 1)),
    ({"preset": "this-quarter"}, date(2025, 10, 1)),
    ({"since": date(2025, 3, 10), "until": date(2025, 3, 19)}, date(2025, 2, 28)),
    ({"since": date(2025, 3, 10)}, date(2025, 3, 10)),
    ({}, date(2006, 12, 5)),
])  # fmt: skip
def test_a_sparkline_reaches_back_as_far_again_as_the_period(chosen: dict[str, object], since: date) -> None:
    assert planned(**chosen).spark_since == since


@pytest.mark.parametrize(("chosen", "start", "complete"), [
    ({"preset": "last-12-months"}, date(2025, 12, 1), True),
    ({"preset": "last-12-months"}, date(2026, 1, 1), False),
    ({"preset": "last-12-months", "as_of": date(2025, 12, 31)}, date(2025, 12, 1), False),
    ({"preset": "2026"}, date(2026, 3, 1), False),
    ({"since": date(2025, 3, 10), "until": date(2025, 5, 19)}, date(2025, 3, 1), False),
    ({"since": date(2025, 3, 10), "until": date(2025, 5, 19)}, date(2025, 4, 1), True),
    ({"since": date(2025, 3, 10), "until": date(2025, 5, 19)}, date(2025, 5, 1), False),
    ({}, date(2025, 1, 1), True),
    ({}, date(2026, 1, 1), False),
])  # fmt: skip
def test_a_bin_is_complete_when_it_is_over_and_lies_wholly_in_the_period(
    chosen: dict[str, object], start: date, complete: bool
) -> None:
    assert planned(**chosen).complete(start) is complete


@pytest.mark.parametrize(("chosen", "how"), [
    ({"preset": "last-12-months"}, "previous-months"),
    ({"preset": "year-to-date"}, "previous-part"),
    ({"preset": "this-month"}, "previous-part"),
    ({"preset": "this-month", "as_of": date(2025, 9, 30)}, "previous-months"),
    ({"preset": "2026"}, "previous-part"),
    ({"preset": "2025"}, "previous-months"),
    ({"preset": "2026", "comparison": "year"}, "year"),
    ({"since": date(2025, 3, 10), "until": date(2025, 3, 19)}, "previous"),
    ({"preset": "2025", "comparison": "2020-01-01..2020-05-05"}, "chosen"),
    ({"preset": "2025", "comparison": "none"}, ""),
    ({}, ""),
])  # fmt: skip
def test_a_comparison_is_called_what_it_is(chosen: dict[str, object], how: str) -> None:
    assert planned(**chosen).how == how


@pytest.mark.parametrize(("chosen", "remarks"), [
    ({"preset": "2025"}, []),
    ({"preset": "2026"}, [("in-progress", {"day": date(2025, 1, 29)})]),
    ({"preset": "2026", "as_of": "today"}, [("in-progress", {"day": date(2025, 11, 22)})]),
    ({"preset": "2024", "as_of": date(2024, 6, 30)}, []),  # the records know the rest of that year
    ({"preset": "last-12-months", "comparison": "2024-01-01..2024-06-28"}, [("lengths", {"days": 363, "others": 180})]),
    ({"preset": "2026", "comparison": "2024-01-01..2024-12-31"}, [("in-progress", {"day": date(2024, 1, 29)})]),
    ({"preset": "2025", "comparison": "2024-01-01..2024-12-31"}, []),  # a leap day makes no other length
    ({"preset": "2025", "comparison": "2025-12-01..2026-11-30"}, [("overlap", {"days": 31})]),
    ({"preset": "2006"}, [("unrecorded", {"day": date(2006, 12, 5)})]),
    ({"preset": "2025", "comparison": "1999-01-01..1999-12-31"}, [("unrecorded", {"day": date(2006, 12, 5)})]),
    ({"preset": "2007"}, [("begun", {"day": date(2006, 12, 5)})]),
])  # fmt: skip
def test_what_must_be_known_of_a_comparison_is_told(
    chosen: dict[str, object], remarks: list[tuple[str, dict[str, object]]]
) -> None:
    found = planned(**chosen)
    assert found.remarks() == remarks
    assert found.compared.bounded() is (remarks[:1] == [] or remarks[0][0] != "unrecorded")


def test_before_is_said_of_a_comparison_that_lies_before() -> None:
    assert planned(preset="2025").earlier
    assert not planned(preset="2024", comparison="2025-01-01..2025-12-31").earlier


@given(filters)
def test_every_filter_has_a_plan_with_a_readable_number_of_bins(chosen: Filter) -> None:
    found = plan(chosen, REACH)
    assert found.axis_since <= found.axis_until
    assert found.spark_since <= found.axis_since
    assert found.bins()[0] <= found.axis_since
    assert len(found.bins()) <= max(33, (found.axis_until.year - found.axis_since.year) + 1)
    assert found.period.bounded() or not found.compared.bounded()
    assert found.sparks()
    if chosen.comparison == "none":
        assert not found.compared.bounded()
