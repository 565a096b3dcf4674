"""The change of each partner country against the comparison: its class in words and colour, its number, its rank.

Counts are small: classes say more, fewer or about the same, never per cent; what was nought on one side is a class of its
own.
"""

from itertools import chain, zip_longest

import pandas as pd

from dashboard.charts.bars import BarRow
from dashboard.charts.change_words import whole
from dashboard.charts.partners import Partner, counted, others
from dashboard.reader import Reader, once
from dashboard.theme import var

CLASSES = ("none", "gone", "fewer", "same", "more", "new")  # the steps of the colours --change-0 to --change-5
AT_LEAST = 0.25  # of the larger number: what counts as more or fewer


def shows_change(reader: Reader) -> bool:
    """Whether the map shows the change instead of the numbers: only where there is something to compare with."""
    return reader.asked.switch("map") == "change" and reader.plan.compared.bounded()


def change_class(now: float, before: float) -> int:
    """The class of a country: none (0), gone, fewer, same, more, new (5).

    A difference of one meeting, or of less than a quarter of the larger number, is about the same.
    """
    if not now or not before:
        return CLASSES.index("new" if now else "gone" if before else "none")
    difference = round(now - before, 6)
    if abs(difference) <= 1 or abs(difference) < AT_LEAST * max(now, before):
        return CLASSES.index("same")
    return CLASSES.index("more" if difference > 0 else "fewer")


def class_name(step: int, reader: Reader) -> str:
    """A class in words; "none before" only where the comparison lies before the period."""
    name = CLASSES[step]
    other = "-other" if name in ("gone", "new") and not reader.plan.earlier else ""
    return reader.say(f"partner-map-change-{name}{other}")


def signed(difference: float, reader: Reader) -> str:
    """A difference with its sign: "+4", "−7"; a bare nought."""
    number = reader.number(abs(whole(difference)))
    return number if number == "0" else f"{'+' if difference > 0 else '−'}{number}"


def change_words(row: Partner, reader: Reader) -> str:
    """The change of one country in words: "7 fewer", "about the same (1 more)", "none before"."""
    step, difference = change_class(row.value, row.previous), whole(row.value - row.previous)
    name = class_name(step, reader)
    if CLASSES[step] not in ("fewer", "same", "more") or not difference:
        return name
    said = reader.say("ranking-up" if difference > 0 else "ranking-down", count=abs(difference))
    return f"{name} ({said})" if CLASSES[step] == "same" else said


def class_counts(rows: pd.DataFrame, reader: Reader) -> list[tuple[int, int]]:
    """Each class but the first with the number of its countries, from new to gone."""
    steps = [change_class(partner.value, partner.previous) for partner in counted(rows, reader) if not partner.home]
    return [(step, steps.count(step)) for step in range(len(CLASSES) - 1, 0, -1)]


@once
def by_change(rows: pd.DataFrame, reader: Reader) -> list[Partner]:
    """The countries of either period, the largest increase first and the largest decrease last; equal ones by name."""
    partners = others(rows, reader)
    return sorted(partners, key=lambda of: (-round(of.value - of.previous, 6), reader.order("country", of.country)))


@once
def extremes(rows: pd.DataFrame, reader: Reader) -> list[Partner]:
    """The countries that changed, the largest increase and the largest decrease in turn."""
    ordered = by_change(rows, reader)
    up = [partner for partner in ordered if partner.value > partner.previous]
    fewer = [partner for partner in ordered if partner.value < partner.previous]
    down = sorted(fewer, key=lambda of: (of.value - of.previous, reader.order("country", of.country)))
    return [partner for partner in chain.from_iterable(zip_longest(up, down)) if partner is not None]


def change_columns(rows: pd.DataFrame, most: int, columns: int, reader: Reader) -> tuple[list[list[BarRow]], list[BarRow]]:
    """The largest changes, increases in the first column and decreases in the last; and all the other countries.

    Args:
        most: How many countries are named first, in one column or in two.
    """
    first = extremes(rows, reader)[:most]
    up = [row for row in first if row.value > row.previous]
    down = [row for row in first if row.value < row.previous]
    named = {row.country for row in first}
    rest = [_bar(row, reader) for row in by_change(rows, reader) if row.country not in named]
    halves = [up, down] if columns == 2 else [up + down]
    return [[_bar(row, reader) for row in half] for half in halves if half], rest


def _bar(row: Partner, reader: Reader) -> BarRow:
    difference = whole(row.value - row.previous)
    return BarRow(
        code=row.country, label=reader.short("country", row.country), value=abs(difference), previous=None, background=None,
        colour=var(f"change-{change_class(row.value, row.previous)}"), href=reader.toggled("countries", row.country),
        chosen=row.mark == "chosen", written=signed(difference, reader),
        beside=f"{reader.number(whole(row.value))} / {reader.number(whole(row.previous))}",
    )  # fmt: skip


def change_heads(reader: Reader) -> tuple[str, str]:
    """Words over the differences and over the two numbers they come from."""
    return reader.say("partner-map-change-head"), f"{reader.say('in-period')} / {reader.before()}"
