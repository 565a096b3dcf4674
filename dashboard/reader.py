"""The person looking: language, what was asked, and how to word and link it. Panels get it beside their rows."""

from collections.abc import Callable, Hashable
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from dashboard.database import Answer
from dashboard.filters import CODES, Asked
from dashboard.links import Addresses
from dashboard.names import Names
from dashboard.periods import Period
from dashboard.wording import Wording, wording

WIDTHS = ("narrow", "medium", "wide")  # of the room that a chart has; a phone, one column, is narrow
Given = ParamSpec("Given")
Made = TypeVar("Made")
Figure = dict[str, Any]  # a Plotly figure as plain data: building go.Figure objects costs more than the query

SUBJECTS = {  # parameter of the address → subjects of its labels, first match wins
    "country": ("country",),
    "group": ("country_group",),
    "topic": ("topic", "topic_group"),
    "format": ("format", "format_family"),
    "kind": ("kind",),
    "level": ("level",),
    "organisation": ("organisation",),
    "documents": (),  # no word of the vocabulary: messages say it
    "person": ("person",),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a legend: a colour (a CSS value), its words and its total; its mark, where that is no square."""

    colour: str
    text: str
    total: str
    mark: str = ""  # dot, ring, diamond


@dataclass(frozen=True, slots=True)
class Words:
    """What stands round a chart: title, how to read it, legend, what is left out; and its content in one sentence.

    `counting` says how this chart counts, and why its parts exceed the whole; empty where it counts each meeting once and
    that goes without saying. `press` says what a press on the chart does: on the page alone, for paper cannot be pressed.
    """

    title: str
    subtitle: str
    summary: str
    caption: str = ""
    legend: tuple[Entry, ...] = ()
    counting: str = ""
    press: str = ""


class Reader(Names, Addresses):
    """Words, labels, dates and addresses for one view.

    Args:
        width: How much room a chart has, one of WIDTHS.
    """

    def __init__(self, asked: Asked, answer: Answer, width: str = "wide") -> None:
        Names.__init__(self, answer.version, asked.language)
        Addresses.__init__(self, asked, answer.version.institute.default_language)
        self.plan, self.facts, self.width = answer.plan, answer.facts, width
        self.words: Wording = wording(asked.language)
        self.say, self.number, self.day = self.words.say, self.words.number, self.words.day
        self.made: dict[Hashable, tuple[Any, Any]] = {}  # by `once`

    def at(self, width: str) -> "Reader":
        """The same reader with another room for charts."""
        other = copy(self)
        other.width, other.made = width, {}
        return other

    def choice(self, parameter: str, code: str) -> str:
        """The label of a code of one of the address's parameters, short where it has a short form."""
        if parameter == "documents":
            return self.say(f"documents-{code}")
        return next((found.short for s in SUBJECTS[parameter] if (found := self._label(s, code))), code)

    def period_words(self, period: Period | None = None) -> str:
        """Days of a period: "1 Feb 2025 – 29 Jan 2026", "since …", "until …", "all records"."""
        period = period or self.plan.period
        if period.since and period.until:
            return f"{self.day(period.since)} – {self.day(period.until)}"
        if period.since:
            return self.say("period-since", day=self.day(period.since))
        if period.until:
            return self.say("period-until", day=self.day(period.until))
        return self.say("period-all")

    def choices(self) -> list[tuple[str, str, str]]:
        """Everything chosen but the period: field of the filter, code, words."""
        chosen = [
            (field, code, self.choice(parameter, code))
            for field, parameter in CODES.items()
            for code in getattr(self.asked.filter, field)
        ]
        chosen += [("people", person, self.choice("person", person)) for person in self.asked.filter.people]
        return chosen

    def sentence(self) -> str:
        """The filter as a sentence: what stands under every chart that leaves the house."""
        about = self.asked.about
        parts = [self.period_words()]
        parts += [self.say("sentence-about", country=self.label("country", about))] if about else []
        for field in (*CODES, "people"):
            labels = [words for name, _, words in self.choices() if name == field]
            if labels:
                parts.append(f"{self.say(f'field-{field}')}: {self.words.listed(labels)}")
        if self.asked.filter.words:
            parts.append(self.say("sentence-words", words=self.asked.filter.words))
        if not self.asked.filter.narrowed():
            parts.append(self.say("sentence-everything-about" if about else "sentence-everything"))
        if self.plan.compared.bounded():
            parts.append(self.say("sentence-compared", period=self.period_words(self.plan.compared)))
        return " ".join([f"{'; '.join(parts)}.", *self.comparison_remarks()])

    def counting_words(self) -> str:
        return self.say(f"counting-{self.asked.filter.counting}-long")

    def source_words(self) -> str:
        """Whose records these are, how many, and what is known about their completeness."""
        return self.say(
            "source-line",
            institute=self.institute("short_name"),
            total=self.facts.total,
            notice=self.institute("notice"),
        )

    def compared_words(self) -> str:
        """What the comparison is called, in the words of the comparison control; empty without one."""
        if not self.plan.compared.bounded():
            return ""
        how, months = self.plan.how, self.plan.period.months
        if how == "chosen":
            return self.period_words(self.plan.compared)
        return self.say(f"compare-{how}", months=months) if months else self.say(f"compare-{how}")

    def comparison_remarks(self) -> list[str]:
        """What must be known to read the comparison rightly, in sentences: cut, of another length, before the records."""
        return [
            self.say(f"compared-{key}", **{name: self.day(told) if isinstance(told, date) else told
                                           for name, told in given.items()})
            for key, given in self.plan.remarks()
        ]  # fmt: skip

    def before(self) -> str:
        """The word over the numbers of the comparison: "before", where it lies before the period."""
        return self.say("before" if self.plan.earlier else "in-comparison")

    def left_out(self) -> str:
        """How many meetings that fit have no place on the time axis, and why; empty where all have."""
        facts = self.facts
        parts = [
            self.say(key, count=count)
            for key, count in (
                ("left-out-undated", facts.undated),
                ("left-out-year", facts.year_only),
                ("left-out-month", facts.month_only),
                ("left-out-crossing", facts.crossing),
            )
            if count
        ]
        return self.say("left-out", parts=self.words.listed(parts)) if parts else ""

    def meeting_days(self, first: date | None, last: date | None, precision: str) -> str:
        if first is None or last is None or precision == "unknown":
            return self.say("undated")
        return self.words.days(first, last, precision)


def once(function: Callable[Given, Made]) -> Callable[Given, Made]:
    """What a function makes of rows for a reader, made once: the words, figure and body of a panel ask for the same.

    What it gives is shared and not to be changed. One of the positional arguments is the reader.
    """

    @wraps(function)
    def known(*given: Given.args, **named: Given.kwargs) -> Made:
        reader = next(part for part in given if isinstance(part, Reader))
        others = [part for part in given if part is not reader]  # it holds what is made: held by that, both would stay
        question = (function, *map(id, others), *named.items())
        if question not in reader.made:
            reader.made[question] = (function(*given, **named), others)  # as long as they are held, their ids are their own
        made: Made = reader.made[question][0]
        return made

    return known
