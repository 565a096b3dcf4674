"""Every day that a sentence names, and which day of the calendar each is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from etl.draft.anchors import Anchors
from etl.draft.claims import GUESS, INFERRED, STATED, Claim, Passage
from etl.draft.dated import Dated
from etl.draft.day import Day
from etl.draft.days import days_in
from etl.draft.reading import PressText
from etl.draft.tokens import Sentence
from etl.draft.told_days import days_of_month, relative_days, shifted
from etl.draft.weekdays import Weekday, weekdays

_BESIDE = 25  # characters between a day of the week and the date that it only explains
_LATER = 31  # days after the anchor, from which on a day without a year was last year's
_SAME_TIME = 21  # days between two dates of a text, of which one lends the other its year


def options(press: PressText, sentence: Sentence, line: Day | None, known: Anchors, ahead: bool) -> list[tuple[int, Dated]]:
    """Where each stands and what it is, the dateline's aside: written out, counted from today, of the week, of this month."""
    language, span = press.written.language, (sentence.start, sentence.end)
    found = [(day.start, absolute(press, day, known, ahead)) for day in days_in(press.text, language, *span) if day != line]
    for day in days_of_month(press.text, language, *span):
        found.append((day.start, _counted((day.start, day.end), known, day.on, "a day of a month that is not known")))
    written = [at for at, _ in found]
    for start, end, offset in relative_days(press.text, language, *span):
        found.append((start, _relative(start, end, offset, known)))
    for week in weekdays(press.text, language, *span):
        if not any(abs(at - week.end) < _BESIDE for at in written):
            found.append((week.start, _on_weekday(week, known, ahead)))
    return found


def absolute(press: PressText, day: Day, known: Anchors, ahead: bool) -> Dated:
    """A day that is written out; its year from elsewhere where it has none."""
    passages = ((day.start, day.end),)
    written = press.text[day.start : day.end]
    if day.year:
        on = day.on(day.year)
        return (
            Dated(*on, Claim(written, passages, STATED))
            if on
            else Dated(None, None, Claim("", passages, GUESS, "no calendar has it"))
        )
    anchor = known.first()
    if anchor:
        on = _nearest(day, anchor[0], ahead)
        why = f"the year is taken from {anchor[1]}"
        return (
            Dated(*on, Claim(written, passages, INFERRED, why))
            if on
            else Dated(None, None, Claim("", passages, GUESS, "no calendar has it"))
        )
    other = _from_text(press, day)
    if other:
        return Dated(
            *other[0],
            Claim(
                written,
                (*passages, (other[1].start, other[1].end)),
                INFERRED,
                "the year is taken from another date of the text",
            ),
        )
    return Dated(None, None, Claim("", passages, STATED, "a day without a year, and nothing tells the year"))


def _nearest(day: Day, anchor: date, ahead: bool) -> tuple[date, date] | None:
    """The day in the anchor's year, or in the year before (after, if announced) where it would lie on the wrong side."""
    here = day.on(anchor.year)
    if here is None or day.this_year:
        return here
    if not ahead and (here[0] - anchor).days > _LATER:
        return day.on(anchor.year - 1)
    if ahead and (anchor - here[0]).days > _LATER:
        return day.on(anchor.year + 1)
    return here


def _from_text(press: PressText, day: Day) -> tuple[tuple[date, date], Day] | None:
    """The year of the nearest other date of the text that has one, within three weeks."""
    found: list[tuple[int, tuple[date, date], Day]] = []
    for other in days_in(press.text, press.written.language):
        if other.year and (theirs := other.on(other.year)) and (ours := day.on(other.year)):
            found.append((abs((theirs[0] - ours[0]).days), ours, other))
    nearest = min(found, default=None)
    return (nearest[1], nearest[2]) if nearest and nearest[0] <= _SAME_TIME else None


def _relative(start: int, end: int, offset: int, known: Anchors) -> Dated:
    return _counted(
        (start, end), known, lambda anchor: (shifted(anchor, offset),) * 2, "a day counted from one that is not known"
    )


def _on_weekday(week: Weekday, known: Anchors, ahead: bool) -> Dated:
    why = "a day of the week, and nothing tells which week"
    return _counted((week.start, week.end), known, lambda anchor: (week.on(anchor, ahead),) * 2, why)


def _counted(passage: Passage, known: Anchors, on: Callable[[date], tuple[date, date] | None], unknown: str) -> Dated:
    """The days that `on` makes of the anchor; undated where there is none, or the calendar has no such day."""
    anchor = known.first()
    days = on(anchor[0]) if anchor else None
    if anchor is None or days is None:
        return Dated(None, None, Claim("", (passage,), STATED, unknown))
    return Dated(*days, Claim(days[0].isoformat(), (passage,), INFERRED, f"counted from {anchor[1]}"))
