"""What is said of each of the four numbers of an overview: its name, the difference from before, how far its history goes."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts.record_words import is_known
from dashboard.reader import Reader


def label_of(measure: str, reader: Reader) -> str:
    return reader.say(f"totals-{measure}")


def change_of(row: Any, reader: Reader) -> tuple[str, str]:
    """What it was before and, where that is another number above nought, the difference."""
    if not is_known(row.comparison):
        return "", ""
    when, before = _when(reader), int(row.comparison)
    if row.value == before:
        key = "totals-also" if before else "totals-also-none"
        return reader.say(key, when=when, count=before) if before else reader.say(key, when=when), ""
    if not before:
        return reader.say("totals-was-none", when=when), ""
    return reader.say("totals-was", when=when, count=before), difference_words(row.value, before, reader)


def difference_words(value: int, before: int, reader: Reader) -> str:
    """The absolute difference in words: counts this small bear no per cent."""
    if value == before:
        return reader.say("totals-same")
    return reader.say("totals-up" if value > before else "totals-down", count=int(abs(value - before)))


def _when(reader: Reader) -> str:
    """The comparison as an adverb: "in the 12 months before"; on a phone just "before"."""
    if reader.width == "narrow" and reader.plan.earlier:
        return reader.say("totals-when-before")
    how, months = reader.plan.how, reader.plan.period.months
    if how in ("previous-months", "previous-part"):
        return reader.say(f"totals-when-{how.removeprefix('previous-')}", months=months)
    return reader.say("totals-when-period" if how == "previous" else f"totals-when-{how}")


def history_words(history: Sequence[int], reader: Reader) -> str:
    return reader.say(f"totals-span-{reader.plan.spark_bin}", count=len(history))
