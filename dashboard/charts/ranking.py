"""Partners ranked: countries, or groups of countries, in the order asked for; their lines in words, as rows and to print."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.change_words import change_words
from dashboard.charts.partners import shared
from dashboard.charts.record_words import Record, day, is_known, records, text, text_figure, whole_number
from dashboard.reader import Figure, Reader, once

MOST_IN_PICTURE = 40
STATUSES = ("quiet", "new", "active", "once", "")  # in the order of the column; "" where no meeting is dated
COLUMNS = ("name", "spark", "meetings", "change", "last", "since", "gap", "status")


@dataclass(frozen=True, slots=True)
class Ranked:
    """One line of a ranking; days in whole numbers, None where they are not known."""

    code: str
    label: str
    place: int  # in the reader's alphabet
    value: float  # meetings of the period, as the reader counts them
    previous: float | None
    history: tuple[int, ...]
    last: str  # the last dated meeting's days, in words
    last_meeting: str
    since: int | None
    gap: float | None
    status: str

    @property
    def change(self) -> float:
        return round(self.value - (self.previous or 0), 1)


@once
def ranked(rows: pd.DataFrame, subject: str, reader: Reader) -> list[Ranked]:
    """The partners in the order asked for; equal ones by name, what is not known last.

    Args:
        rows: Rows of country_ranking or group_ranking.
        subject: country or country_group: the column that holds the code, and the subject of its label.
    """
    partners = [_ranked(row, subject, reader) for row in records(rows)]
    never = float("inf")
    keys: dict[str, Any] = {
        "meetings": lambda p: (-p.value, -(p.previous or 0)),
        "name": lambda p: (),
        "change": lambda p: (-p.change, -p.value),
        "last": lambda p: (never if p.since is None else p.since,),
        "gap": lambda p: (never if p.gap is None else p.gap,),
        "status": lambda p: (STATUSES.index(p.status), -p.value),
    }
    key = keys[order_of(reader)]
    return sorted(partners, key=lambda partner: (*key(partner), partner.place))


def order_of(reader: Reader) -> str:
    """What the ranking is ordered by; by its change only where there is something to compare with."""
    order = reader.asked.switch("rank")
    return "meetings" if order == "change" and not reader.plan.compared.bounded() else order


def _ranked(row: Record, subject: str, reader: Reader) -> Ranked:
    value, previous = (row[name] for name in _counted(reader))
    code, since, gap = row[subject], row["days_since"], row["usual_gap"]
    return Ranked(
        code=code, label=reader.short(subject, code), place=reader.order(subject, code), value=round(float(value), 1),
        previous=round(float(previous), 1) if is_known(previous) else None, history=tuple(map(int, row["history"])),
        last=_last(row, reader), last_meeting=text(row["last_meeting"]),
        since=whole_number(since), gap=float(gap) if is_known(gap) else None, status=text(row["status"]),
    )  # fmt: skip


def _counted(reader: Reader) -> tuple[str, str]:
    """The columns that count as the reader counts, now and in the comparison."""
    return ("shared", "comparison_shared") if shared(reader) else ("meetings", "comparison")


def _last(row: Record, reader: Reader) -> str:
    """When we last met; a bare "undated" where no meeting has a day."""
    return reader.meeting_days(day(row["last_first_day"]), day(row["last_last_day"]), text(row["last_precision"]) or "unknown")


def columns(reader: Reader) -> list[str]:
    return [name for name in COLUMNS if name != "change" or reader.plan.compared.bounded()]


@once
def column_heads(reader: Reader) -> dict[str, str]:
    """The word over each column but the name's, in their order."""
    words = {name: reader.say(f"ranking-{name}") for name in columns(reader)[1:] if name != "spark"}
    bars = reader.say(f"ranking-bars-{reader.plan.spark_bin}", day=reader.day(reader.plan.spark_since))
    return {"spark": bars} | words


def cells(partner: Ranked, reader: Reader) -> dict[str, str]:
    """The columns of one line in words."""
    return {
        "name": partner.label,
        "meetings": reader.number(partner.value),
        "change": change_words(partner.value, partner.previous, reader),
        "last": partner.last,
        "since": "" if partner.since is None else reader.number(partner.since),
        "gap": "" if partner.gap is None else reader.say("ranking-days", count=round(partner.gap)),
        "status": reader.say(f"ranking-status-{partner.status}") if partner.status else "",
    }


def definitions(reader: Reader) -> str:
    """What each column means exactly, and over which meetings."""
    return reader.say("ranking-definitions", day=reader.day(reader.plan.as_of))


def table(partners: Sequence[Ranked], head: str, reader: Reader) -> pd.DataFrame:
    """The ranking with plain numbers: days, gaps and both counts."""
    heads = {name: reader.say(f"ranking-{name}") for name in ("meetings", "last", "since", "gap", "status")}
    found = {
        head: [p.label for p in partners],
        heads["meetings"]: [p.value for p in partners],
        reader.compared_words(): [p.previous for p in partners],
        heads["last"]: [p.last for p in partners],
        heads["since"]: pd.array([p.since for p in partners], dtype="Int64"),
        heads["gap"]: pd.array([p.gap for p in partners], dtype="Float64"),
        heads["status"]: [cells(p, reader)["status"] for p in partners],
    }
    found.pop("", None)  # nothing to compare with
    return pd.DataFrame(found)


def figure(partners: Sequence[Ranked], head: str, reader: Reader) -> Figure:
    """The first lines of the ranking as a table to print, with how many more there are."""
    shown = [name for name in columns(reader) if name != "spark"]
    widths = {"name": 24, "meetings": 11, "change": 15, "last": 17, "since": 12, "gap": 12, "status": 11}
    lines = [[cells(partner, reader)[name] for name in shown] for partner in partners[:MOST_IN_PICTURE]]
    more = len(partners) - len(lines)
    lines += [[reader.say("ranking-more", count=more), *[""] * (len(shown) - 1)]] if more > 0 else []
    heads = [head if name == "name" else reader.say(f"ranking-{name}") for name in shown]
    return text_figure(heads, lines, widths=[widths[name] for name in shown], bold=0)
