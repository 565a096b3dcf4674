from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from etl.written_dates import read_date

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
# Patterns of CLDR as officials use them; "y 'yil'" and "г." are words of the language, not of the pattern.
PATTERNS = [
    ("uz", "y-'yil' d-MMMM"),
    ("uz", "d-MMMM y-'yil'"),
    ("uz", "d MMM y"),
    ("uz_Cyrl", "y 'йил' d MMMM"),
    ("uz_Cyrl", "EEEE, y 'йил' d MMMM"),
    ("ru", "d MMMM y 'г.'"),
    ("ru", "EEEE, d MMMM y 'года'"),
    ("ru", "d MMM y"),
    ("en", "MMMM d, y"),
    ("en", "EEEE, d MMMM y"),
    ("en", "d-MMM-y"),
    ("en", "dd.MM.y"),
    ("en", "d/M/y"),
    ("en", "y-MM-dd' 10:00:00'"),
]


def day(year: int, month: int, number: int) -> date:
    return date(year, month, number)


@pytest.mark.parametrize(
    "written",
    [
        *("2025-11-26", "26.11.2025", "26/11/2025", "26-11-2025", "2025/11/26", "2025.11.26", "26.11.2025 г.", " 26.11.2025 "),
        *("2025-yil 26-noyabr", "26-noyabr 2025-yil", "2025 yil 26 noyabr, chorshanba", "2025-yil 26-noyabrda"),
        *("2025 йил 26 ноябрь", "2025 йил 26 ноябр", "26 ноябр 2025 йил", "2025 йилнинг 26 ноябрь куни"),
        *("26 ноября 2025 г.", "26 ноября 2025 года", "26 нояб. 2025", "среда, 26 ноября 2025", "26 НОЯБРЯ 2025"),
        *("November 26, 2025", "26 November 2025", "26 Nov 2025", "Nov. 26, 2025", "26-Nov-2025", "26th of November 2025"),
        *("2025-11-26T10:00:00Z", "2025-11-26 00:00:00", "26.11.2025 14:30", "26 ноября 2025 г., 10:00", "２６.11.2025"),
    ],
)
def test_a_day_is_known_however_people_write_it(written: str) -> None:
    assert read_date(written) == (day(2025, 11, 26), day(2025, 11, 26), "day")


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("15–18-noyabr 2025", (2025, 11, 15), (2025, 11, 18)),
        ("15-18-noyabr 2025-yil", (2025, 11, 15), (2025, 11, 18)),
        ("2025-yil 15—18-noyabr kunlari", (2025, 11, 15), (2025, 11, 18)),
        ("2025-yil 15-noyabrdan 18-noyabrgacha", (2025, 11, 15), (2025, 11, 18)),
        ("15-18 ноября 2025", (2025, 11, 15), (2025, 11, 18)),
        ("с 15 по 18 ноября 2025 года", (2025, 11, 15), (2025, 11, 18)),
        ("2025 йил 15–18 ноябрь", (2025, 11, 15), (2025, 11, 18)),
        ("November 15-18, 2025", (2025, 11, 15), (2025, 11, 18)),
        ("15-18.11.2025", (2025, 11, 15), (2025, 11, 18)),
        ("15.11-18.11.2025", (2025, 11, 15), (2025, 11, 18)),
        ("15.11.2025 - 18.11.2025", (2025, 11, 15), (2025, 11, 18)),
        ("2025-11-15/2025-11-18", (2025, 11, 15), (2025, 11, 18)),
        ("2025-11-15 – 2025-11-18", (2025, 11, 15), (2025, 11, 18)),
        ("from 15 to 18 November 2025", (2025, 11, 15), (2025, 11, 18)),
        ("30 October – 2 November 2025", (2025, 10, 30), (2025, 11, 2)),
        ("October 30 – November 2, 2025", (2025, 10, 30), (2025, 11, 2)),
        ("2025-yil 30-oktyabr – 2-noyabr", (2025, 10, 30), (2025, 11, 2)),
        ("28 декабря – 3 января 2026 г.", (2025, 12, 28), (2026, 1, 3)),
        ("2025-yil 28-dekabr – 3-yanvar", (2025, 12, 28), (2026, 1, 3)),
    ],
)
def test_a_range_may_leave_out_what_both_ends_share(
    written: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert read_date(written) == (day(*first), day(*last), "day")


@pytest.mark.parametrize(
    ("written", "first", "last", "precision"),
    [
        *((text, (2025, 11, 1), (2025, 11, 30), "month") for text in ("noyabr 2025", "2025-yil noyabr", "11.2025")),
        *((text, (2025, 11, 1), (2025, 11, 30), "month") for text in ("ноябрь 2025", "в ноябре 2025 года", "2025-11")),
        *((text, (2025, 1, 1), (2025, 12, 31), "year") for text in ("2025", "2025-yil", "2025 йил", "2025 год", "2025 г.")),
        ("October–November 2025", (2025, 10, 1), (2025, 11, 30), "month"),
        ("dekabr 2025 – yanvar 2026", (2025, 12, 1), (2026, 1, 31), "month"),
        ("2024–2025", (2024, 1, 1), (2025, 12, 31), "year"),
    ],
)
def test_no_more_is_read_than_was_written(
    written: str, first: tuple[int, int, int], last: tuple[int, int, int], precision: str
) -> None:
    assert read_date(written) == (day(*first), day(*last), precision)


def test_numbers_are_read_day_first() -> None:
    assert read_date("03/04/2025") == (day(2025, 4, 3), day(2025, 4, 3), "day")


@pytest.mark.parametrize(
    "written",
    [
        *("", " ", "-", "soon", "tomorrow 2025", "31.02.2025", "2025-02-30", "30 февраля 2025", "32 мая 2025", "2025-13"),
        *("11/26/2025", "26.11.25", "25", "26", "noyabr", "26 noyabr", "18-15 noyabr 2025", "2025-2024", "0000", "20 25"),
        *("15, 16 ноября 2025", "mayor 2025", "2025 2025", "2025-11-26 2025-11-27", "26.11/2025", "26 ноября ноября 2025"),
        *("२०२५", "9" * 5000, "1-" * 40, "2025 - ноябрь 2025", "11-12.2025", "весна 2025", "IV квартал 2025", "not 2025"),
    ],
)
def test_what_is_no_date_or_has_two_meanings_is_not_guessed(written: str) -> None:
    assert read_date(written) is None


@given(DAYS, st.sampled_from(PATTERNS))
def test_every_day_written_in_every_language_is_read_back(on: date, pattern: tuple[str, str]) -> None:
    language, form = pattern
    assert read_date(format_date(on, form, locale=language)) == (on, on, "day")


@given(DAYS, st.integers(1, 40), st.sampled_from([" – ", " — ", " to ", " по ", " - "]), st.sampled_from(PATTERNS[:-1]))
def test_every_range_of_days_is_read_back(on: date, days: int, between: str, pattern: tuple[str, str]) -> None:
    until = on + timedelta(days)
    ends = [format_date(end, pattern[1], locale=pattern[0]) for end in (on, until)]
    assert read_date(between.join(ends)) == (on, until, "day")


@given(st.text(alphabet="0123456789-–./ ,:TZноябрьgachasyil#~", max_size=40) | st.text(max_size=60))
def test_no_text_breaks_the_reading_and_what_is_read_is_in_order(written: str) -> None:
    span = read_date(written)
    assert span is None or (span[0] <= span[1] and span[2] in ("day", "month", "year"))
