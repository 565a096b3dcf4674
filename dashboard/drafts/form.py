"""A record as native controls, and what a person made of them as a record again.

Nothing is interpreted: what a control cannot show as a choice stays as it was written, and the ETL says what is wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from werkzeug.datastructures import MultiDict

from dashboard.drafts.words import Words
from dashboard.panels.organisations import TYPES

PEOPLE, OURS, BODIES = ("name", "role", "organisation", "country"), ("name", "role"), ("name", "type", "country")
TABLES = {"organisations": BODIES, "counterparts": PEOPLE, "institute_side": OURS}
CHECKS = {"formats": "format", "topics": "topic", "level": "level"}
CHOICES = {
    "kind": (),
    "date_precision": ("day", "month", "year", "unknown"),
    "date_basis": ("stated", "inferred", "unknown"),
}
AREAS = ("international_organisations", "documents", "other_urls")  # lists, one entry a line
COUNTRIES, COUNTRY = "countries", ("venue_country", "country")
LONG = ("note",)
SHOWN = (
    "date_start", "kind", "title_uz", "title_uz_Cyrl", "title_ru", "title_en", "countries", "organisations", "counterparts",
    "institute_side", "city", "venue_country", "formats", "topics", "level", "documents", "source_url", "note",
)  # fmt: skip
MORE = (
    "date_end", "date_precision", "date_basis", "international_organisations", "other_urls", "publisher", "source_lang",
    "meeting_id",
)  # fmt: skip
TITLES = ("title_uz", "title_uz_Cyrl", "title_ru", "title_en")
FIELDS = SHOWN + MORE


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a select, or one box to tick; `group` is what it stands under."""

    code: str
    label: str
    chosen: bool = False
    group: str = ""


@dataclass(slots=True)
class Control:
    """One field of the form."""

    name: str
    label: str
    kind: str  # text, long, area, choice, checks, countries, table
    value: str = ""
    choices: list[Choice] = field(default_factory=list)
    parts: tuple[str, ...] = ()
    rows: list[dict[str, str]] = field(default_factory=list)

    @property
    def filled(self) -> bool:
        """Whether it says anything."""
        return bool(self.value or any(choice.chosen for choice in self.choices) or any(map(_any, self.rows)))


def _any(row: Mapping[str, str]) -> bool:
    return any(row.values())


def controls(record: Mapping[str, Any], words: Words) -> dict[str, Control]:
    """A control for each field, filled with what a record says."""
    return {name: _control(name, record.get(name), words) for name in FIELDS}


def _control(name: str, value: Any, words: Words) -> Control:
    label = words.label("field", name)
    if name in TABLES:
        rows = [_row(entry, TABLES[name], words) for entry in _entries(value)]
        rows.append(dict.fromkeys(TABLES[name], ""))
        return Control(name, label, "table", choices=_types(rows, words), parts=TABLES[name], rows=rows)
    if name == COUNTRIES:
        rows = [{name: words.country(_text(entry))} for entry in _entries(value)]
        return Control(name, label, "countries", rows=[*rows, {name: ""}])
    if name in CHECKS:
        return Control(name, label, "checks", choices=_boxes(CHECKS[name], [_text(entry) for entry in _entries(value)], words))
    if name in CHOICES:
        return Control(name, label, "choice", choices=_options(name, _text(value), words))
    if name in AREAS:
        return Control(name, label, "area", "\n".join(_text(entry) for entry in _entries(value)))
    shown = words.country(_text(value)) if name in COUNTRY else _text(value)
    return Control(name, label, "long" if name in LONG else "text", shown)


def _types(rows: Sequence[Mapping[str, str]], words: Words) -> list[Choice]:
    """The types that an organisation may be of, and what else is written as one; nothing for people."""
    written = dict.fromkeys(row["type"] for row in rows if row.get("type") and row["type"] not in TYPES)
    return [Choice(code, words.say(f"organisation-type-{code}")) for code in TYPES] + [Choice(word, word) for word in written]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _entries(value: Any) -> list[Any]:
    """The entries of a list field, which may be one text."""
    entries = value if isinstance(value, list) else [value]
    return [entry for entry in entries if entry not in (None, "")]


def _row(entry: Any, parts: Sequence[str], words: Words) -> dict[str, str]:
    stated = entry if isinstance(entry, dict) else {"name": _text(entry)}
    return {part: words.country(_text(stated.get(part))) if part in COUNTRY else _text(stated.get(part)) for part in parts}


def _boxes(subject: str, chosen: Sequence[str], words: Words) -> list[Choice]:
    """Every word of the vocabulary to tick; what is none of them is ticked as it was written."""
    known = list(words.choices(subject))
    codes = {code for code, _, _ in known}
    strange = [Choice(word, word, True) for word in chosen if word not in codes]
    return [*strange, *(Choice(code, label, code in chosen, group) for code, label, group in known)]


def _options(name: str, chosen: str, words: Words) -> list[Choice]:
    known = [(code, label) for code, label, _ in words.choices("kind")] if name == "kind" else words.fixed(name, CHOICES[name])
    strange = [Choice(chosen, chosen, True)] if chosen and chosen not in dict(known) else []
    return [*strange, *(Choice(code, label, code == chosen) for code, label in known)]


def record_of(given: MultiDict[str, str], drafted: Mapping[str, Any], words: Words) -> dict[str, Any]:
    """The record that the form says; fields that have no control stay as they were drafted. Empty ones are left out."""
    record = {name: value for name, value in drafted.items() if name not in FIELDS}
    for name in FIELDS:
        if value := _given(name, given, words):
            record[name] = _in_order(value, _entries(drafted.get(name))) if name in CHECKS else value
    return record


def _in_order(ticked: Sequence[str], drafted: Sequence[Any]) -> list[str]:
    """What was drafted in its order, then what was ticked besides: an order of boxes is no correction."""
    stayed = [entry for entry in drafted if entry in ticked]
    return [*stayed, *(entry for entry in ticked if entry not in stayed)]


def _given(name: str, given: MultiDict[str, str], words: Words) -> Any:
    if name in TABLES:
        return list(_table(name, given, words))
    if name == COUNTRIES:
        return [words.country_code(entry.strip()) for entry in given.getlist(name) if entry.strip()]
    if name in CHECKS:
        return [entry for entry in given.getlist(name) if entry]
    written = given.get(name, "").replace("\r\n", "\n").strip()
    if name in AREAS:
        return [line.strip() for line in written.split("\n") if line.strip()]
    return words.country_code(written) if name in COUNTRY else written


def _table(name: str, given: MultiDict[str, str], words: Words) -> Iterator[dict[str, str] | str]:
    """The rows that say anything; of people a name alone is written as it stands, for it may hold the rest in brackets."""
    parts = TABLES[name]
    columns = [[cell.strip() for cell in given.getlist(f"{name}.{part}")] for part in parts]
    for cells in zip_longest(*columns, fillvalue=""):
        row = {part: words.country_code(cell) if part in COUNTRY else cell for part, cell in zip(parts, cells, strict=True)}
        if any(cells):
            yield row["name"] if parts != BODIES and not any(cells[1:]) else row
