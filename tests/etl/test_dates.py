from __future__ import annotations

from datetime import date

import pytest

from etl.dates import DateSpan, date_span
from etl.problems import Problem
from tests.etl.conftest import TODAY


@pytest.mark.parametrize(
    ("start", "end", "first", "last", "precision"),
    [
        ("2025-11-26", "", date(2025, 11, 26), date(2025, 11, 26), "day"),
        ("2025-11-26", "2025-11-28", date(2025, 11, 26), date(2025, 11, 28), "day"),
        ("2024-02", "", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2025", "", date(2025, 1, 1), date(2025, 12, 31), "year"),
        ("2025-11", "2025-12", date(2025, 11, 1), date(2025, 12, 31), "month"),
        ("2025-11-26", "2025-11", date(2025, 11, 26), date(2025, 11, 30), "month"),
        ("15–18-noyabr 2025", "", date(2025, 11, 15), date(2025, 11, 18), "day"),
        ("15-18.11.2025", "18 ноября 2025 г.", date(2025, 11, 15), date(2025, 11, 18), "day"),
        ("2028-11-21", "", date(2028, 11, 21), date(2028, 11, 21), "day"),
        ("", "", None, None, "unknown"),
    ],
)
def test_a_date_spans_every_day_it_may_mean(
    start: str, end: str, first: date | None, last: date | None, precision: str
) -> None:
    span = date_span(start, end, "", "", TODAY)
    assert span == DateSpan(first, last, precision, "stated" if start else "unknown")


@pytest.mark.parametrize(
    ("start", "end", "precision", "basis", "field", "message"),
    [
        ("2025-02-30", "", "", "", "date_start", "'2025-02-30' is not a date."),
        ("2025-13", "", "", "", "date_start", "'2025-13' is not a date."),
        ("26.11.25", "", "", "", "date_start", "'26.11.25' has a year of two digits."),
        ("11/26/2025", "", "", "", "date_start", "'11/26/2025' has no month 26."),
        ("15-18.11.2025", "17.11.2025", "", "", "date_end", "'17.11.2025' is not the end of '15-18.11.2025'."),
        ("0000", "", "", "", "date_start", "'0000' is not a date."),
        ("2025-01-01", "2025-02-30", "", "", "date_end", "'2025-02-30' is not a date."),
        ("2025-03-02", "2025-03-01", "", "", "date_end", "'2025-03-01' lies before the start, '2025-03-02'."),
        ("", "2025-03-01", "", "", "date_end", "'2025-03-01' is an end without a start."),
        ("2040", "", "", "", "date_start", "'2040' is not between 1900 and 2028."),
        ("0025-03-01", "", "", "", "date_start", "'0025-03-01' is not between 1900 and 2028."),
        (
            "2025-03-01",
            "",
            "month",
            "",
            "date_precision",
            "it says 'month', but the date is written as a day.",
        ),
        ("", "", "day", "", "date_precision", "it says 'day', but date_start is empty."),
        ("2025", "", "century", "", "date_precision", "'century' is not one."),
        ("2025", "", "", "guessed", "date_basis", "'guessed' is not a basis."),
    ],
)
def test_an_impossible_date_is_a_problem_of_its_field(
    start: str, end: str, precision: str, basis: str, field: str, message: str
) -> None:
    problem = date_span(start, end, precision, basis, TODAY)
    assert isinstance(problem, Problem)
    assert (problem.field, problem.message) == (field, message)


def test_a_leap_day_today_does_not_stop_the_load() -> None:
    assert isinstance(date_span("2025", "", "", "", date(2028, 2, 29)), DateSpan)
