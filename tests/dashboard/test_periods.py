"""Periods, what they are compared with, the ones before and after, and the bins of an axis."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import periods
from dashboard.periods import Period, Shift

AS_OF = date(2026, 1, 29)
days = st.dates(date(1801, 1, 1), date(2199, 12, 31))


def day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def period(since: str, until: str, months: int | None = None) -> Period:
    return Period(day(since), day(until), months)


@pytest.mark.parametrize(("preset", "expected"), [
    ("this-month", period("2026-01-01", "2026-01-29", 1)),
    ("this-quarter", period("2026-01-01", "2026-01-29", 3)),
    ("year-to-date", period("2026-01-01", "2026-01-29", 12)),
    ("last-12-months", period("2025-02-01", "2026-01-29", 12)),
    ("2024", period("2024-01-01", "2024-12-31", 12)),
    ("2031", period("2031-01-01", "2031-12-31", 12)),
    ("all", period("", "")),
])  # fmt: skip
def test_a_preset_counts_from_the_as_of_day_and_never_reaches_beyond_it_but_for_a_year(
    preset: str, expected: Period
) -> None:
    assert periods.period_of(preset, AS_OF) == expected


@pytest.mark.parametrize(("as_of", "since"), [
    ("2025-03-31", "2025-01-01"), ("2025-04-01", "2025-04-01"), ("2025-09-30", "2025-07-01"), ("2025-12-31", "2025-10-01"),
])  # fmt: skip
def test_a_quarter_begins_in_january_april_july_or_october(as_of: str, since: str) -> None:
    assert periods.period_of("this-quarter", date.fromisoformat(as_of)).since == day(since)


@pytest.mark.parametrize("preset", periods.PRESETS)
@given(as_of=days)
def test_every_preset_ends_on_the_as_of_day_and_covers_the_months_it_names(preset: str, as_of: date) -> None:
    found = periods.period_of(preset, as_of)
    if preset == "all":
        assert found == Period()
        return
    assert found.since is not None
    assert found.since.day == 1
    assert found.until == as_of
    assert found.months == periods.MONTHS_OF_PRESET[preset]
    assert 1 <= periods.months_between(found.since, as_of) <= found.months


@pytest.mark.parametrize(("written", "is_year"), [
    ("2025", True), ("1800", True), ("2200", True), ("1799", False), ("2201", False), ("0000", False), ("25", False),
    ("20255", False), ("-202", False), ("2O25", False), ("", False), ("²²²²", False), ("20²5", False),
])  # fmt: skip
def test_a_year_is_four_digits_of_our_times(written: str, is_year: bool) -> None:
    assert periods.is_year(written) is is_year


@pytest.mark.parametrize(("since", "until", "months"), [
    ("2025-01-01", "2025-06-30", 6), ("2025-02-01", "2025-02-28", 1), ("2024-02-01", "2024-02-28", None),
    ("2024-02-01", "2024-02-29", 1), ("2025-11-01", "2026-01-29", 3), ("2025-11-02", "2026-01-29", None),
    ("2025-01-15", "2025-06-30", None), ("2025-06-07", "2025-06-07", None), ("2025-01-01", "", None), ("", "2025-06-30", None),
])  # fmt: skip
def test_days_that_start_and_end_with_months_or_end_as_of_now_are_counted_in_months(
    since: str, until: str, months: int | None
) -> None:
    assert periods.period_between(day(since), day(until), AS_OF) == period(since, until, months)


@pytest.mark.parametrize(("of", "how", "with_", "shift"), [
    (period("2025-02-01", "2026-01-29", 12), "previous", period("2024-02-01", "2025-01-29", 12), Shift(months=12)),
    (period("2026-01-01", "2026-01-29", 1), "previous", period("2025-12-01", "2025-12-29", 1), Shift(months=1)),
    (period("2026-01-01", "2026-01-29", 3), "previous", period("2025-10-01", "2025-10-29", 3), Shift(months=3)),
    (period("2026-01-01", "2026-01-29", 1), "year", period("2025-01-01", "2025-01-29", 1), Shift(months=12)),
    (period("2025-02-01", "2025-02-28", 1), "previous", period("2025-01-01", "2025-01-31", 1), Shift(months=1)),
    (period("2024-02-01", "2024-02-29", 1), "year", period("2023-02-01", "2023-02-28", 1), Shift(months=12)),
    (period("2025-03-10", "2025-03-19"), "previous", period("2025-02-28", "2025-03-09"), Shift(days=10)),
    (period("2025-03-10", "2025-03-10"), "previous", period("2025-03-09", "2025-03-09"), Shift(days=1)),
    (period("2024-02-29", "2024-03-10"), "year", period("2023-02-28", "2023-03-10"), Shift(months=12)),
    (period("2025-01-01", "2025-12-31", 12), "none", period("", ""), Shift()),
    (period("2025-01-01", ""), "previous", period("", ""), Shift()),
    (period("", "2025-01-01"), "year", period("", ""), Shift()),
    (period("", ""), "previous", period("", ""), Shift()),
])  # fmt: skip
def test_a_period_in_progress_is_compared_with_the_same_part_and_an_open_one_with_nothing(
    of: Period, how: str, with_: Period, shift: Shift
) -> None:
    assert periods.comparison(of, how) == (with_, shift)


@pytest.mark.parametrize(("of", "how", "known", "with_", "shift"), [
    (period("2026-01-01", "2026-12-31", 12), "previous", "2026-01-29", period("2025-01-01", "2025-01-29", 12), Shift(12)),
    (period("2026-01-01", "2026-12-31", 12), "year", "2026-01-29", period("2025-01-01", "2025-01-29", 12), Shift(12)),
    (period("2024-01-01", "2024-12-31", 12), "previous", "2024-02-29", period("2023-01-01", "2023-02-28", 12), Shift(12)),
    (period("2025-01-01", "2025-12-31", 12), "previous", "2025-02-28", period("2024-01-01", "2024-02-29", 12), Shift(12)),
    (period("2025-01-01", "2025-12-31", 12), "previous", "2025-12-31", period("2024-01-01", "2024-12-31", 12), Shift(12)),
    (period("2025-01-01", "2025-12-31", 12), "previous", "2026-01-29", period("2024-01-01", "2024-12-31", 12), Shift(12)),
    (period("2030-01-01", "2030-12-31", 12), "previous", "2026-01-29", period("2029-01-01", "2029-12-31", 12), Shift(12)),
    (period("2026-01-01", "2026-03-31", 3), "previous", "2026-02-10", period("2025-10-01", "2025-11-10", 3), Shift(3)),
    (period("2026-01-15", "2026-03-15"), "previous", "2026-01-29", period("2025-11-16", "2025-11-30"), Shift(days=60)),
    (period("2026-01-01", "2026-12-31", 12), "2024-01-01..2024-12-31", "2026-01-29",
     period("2024-01-01", "2024-01-29", 12), Shift(24)),
    (period("2026-01-01", "2026-12-31", 12), "2024-01-01..2024-06-30", "2026-01-29",
     period("2024-01-01", "2024-06-30", 6), Shift(24)),
])  # fmt: skip
def test_of_a_period_in_progress_the_comparison_is_cut_at_the_same_day(
    of: Period, how: str, known: str, with_: Period, shift: Shift
) -> None:
    assert periods.comparison(of, how, day(known)) == (with_, shift)


@pytest.mark.parametrize(("of", "how", "with_", "shift"), [
    (period("2025-02-01", "2026-01-29", 12), "2024-01-01..2024-06-30", period("2024-01-01", "2024-06-30", 6), Shift(13)),
    (period("2025-03-10", "2025-03-19"), "2024-01-03..2024-01-31", period("2024-01-03", "2024-01-31"), Shift(days=432)),
    (period("2024-01-01", "2024-12-31", 12), "2025-01-01..2025-12-31", period("2025-01-01", "2025-12-31", 12), Shift(-12)),
    (period("2025-01-01", ""), "2024-01-01..2024-06-30", period("", ""), Shift()),
])  # fmt: skip
def test_chosen_days_are_compared_as_they_are_their_first_laid_on_the_periods_first(
    of: Period, how: str, with_: Period, shift: Shift
) -> None:
    assert periods.comparison(of, how) == (with_, shift)


@given(st.sets(days, min_size=2, max_size=2), st.sampled_from(["previous", "year"]), days)
def test_a_comparison_lies_before_and_moved_ahead_begins_with_the_period(
    ends: set[date], how: str, as_of: date
) -> None:
    of = periods.period_between(min(ends), max(ends), as_of)
    compared, shift = periods.comparison(of, how)
    assert compared.since is not None
    assert compared.until is not None
    assert compared.since <= compared.until < max(ends)
    assert bool(shift.months) != bool(shift.days)
    if how == "previous":
        assert compared.until < min(ends)
    if shift.days:
        assert compared.since + timedelta(shift.days) == min(ends)
        assert compared.until + timedelta(shift.days) == max(ends)
    else:
        assert periods.months_between(compared.since, min(ends)) == shift.months + 1


@pytest.mark.parametrize(("of", "direction", "expected"), [
    (period("2026-01-01", "2026-01-29", 1), -1, period("2025-12-01", "2025-12-31", 1)),
    (period("2026-01-01", "2026-01-29", 3), -1, period("2025-10-01", "2025-12-31", 3)),
    (period("2025-02-01", "2026-01-29", 12), -1, period("2024-02-01", "2025-01-31", 12)),
    (period("2025-01-01", "2025-12-31", 12), 1, period("2026-01-01", "2026-12-31", 12)),
    (period("2024-03-01", "2024-03-31", 1), -1, period("2024-02-01", "2024-02-29", 1)),
    (period("2025-03-10", "2025-03-19"), -1, period("2025-02-28", "2025-03-09")),
    (period("2025-03-10", "2025-03-19"), 1, period("2025-03-20", "2025-03-29")),
    (period("2025-03-10", ""), -1, period("2025-03-10", "")),
    (period("", ""), 1, period("", "")),
])  # fmt: skip
def test_a_step_leads_to_the_whole_period_before_or_after(of: Period, direction: int, expected: Period) -> None:
    assert periods.step(of, direction) == expected


@given(days, st.integers(1, 60), st.sampled_from([-1, 1]))
def test_a_step_and_a_step_back_lead_home(start: date, months: int, direction: int) -> None:
    since = start.replace(day=1)
    whole = Period(since, periods.add_months(since, months) - timedelta(1), months)
    stepped = periods.step(whole, direction)
    assert periods.step(stepped, -direction) == whole
    later, earlier = (stepped, whole) if direction > 0 else (whole, stepped)
    assert earlier.until is not None
    assert earlier.until + timedelta(1) == later.since, "no day is left out and none counts twice"


@pytest.mark.parametrize(("start", "months", "expected"), [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-02-28", 1, "2025-03-31"),
    ("2025-01-29", -1, "2024-12-29"), ("2025-03-30", -1, "2025-02-28"), ("2025-12-15", 1, "2026-01-15"),
    ("2025-01-15", -13, "2023-12-15"), ("2025-06-15", 0, "2025-06-15"),
])  # fmt: skip
def test_a_month_later_a_months_end_stays_one(start: str, months: int, expected: str) -> None:
    assert periods.add_months(date.fromisoformat(start), months) == day(expected)


@pytest.mark.parametrize(("first", "last", "size"), [
    ("2025-02-01", "2026-01-29", "month"), ("2024-01-01", "2026-01-29", "month"), ("2023-12-31", "2026-01-29", "quarter"),
    ("2018-02-28", "2026-01-29", "quarter"), ("2018-01-31", "2026-01-29", "year"), ("2006-12-05", "2026-01-29", "year"),
    ("2025-06-07", "2025-06-07", "month"),
])  # fmt: skip
def test_bins_are_as_long_as_leaves_a_readable_number_of_bars(first: str, last: str, size: str) -> None:
    assert periods.bin_for(date.fromisoformat(first), date.fromisoformat(last)) == size


@given(st.sets(days, min_size=2, max_size=2), st.sampled_from(sorted(periods.MONTHS_OF_BIN)))
def test_bins_follow_each_other_without_gap_and_hold_every_day(ends: set[date], size: str) -> None:
    first, last = min(ends), max(ends)
    starts = periods.bins_between(first, last, size)
    assert starts[0] <= first <= periods.bin_end(starts[0], size)
    assert starts[-1] <= last <= periods.bin_end(starts[-1], size)
    for start, following in pairwise(starts):
        assert periods.bin_end(start, size) + timedelta(1) == following
    assert all(periods.bin_start(start, size) == start for start in starts)
    assert len(starts) <= periods.months_between(first, last) // periods.MONTHS_OF_BIN[size] + 2
