"""Views for everyone: data/views.toml. A view is an address of the dashboard with a name in four languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from etl.folding import LANGUAGES
from etl.problems import Fault, Problem, shown, vocabulary_fault
from etl.vocabulary import Vocabulary

LONGEST_NAME = 60  # letters: a view's name stands in a menu
# What an address may ask for. The dashboard knows it better; a test keeps the two in step.
PAGES = ("/", "/countries", "/topics", "/formats", "/people", "/meetings", "/report", "/quality")
COUNTRY_PAGE = re.compile(r"/country/([^/]+)")
SUBJECTS = {  # parameter → the subjects of the vocabulary whose codes it takes
    "country": ("country",),
    "group": ("country_group",),
    "topic": ("topic", "topic_group"),
    "format": ("format", "format_family"),
    "kind": ("kind",),
    "level": ("level",),
    "highlight": ("topic_group",),
}
CHOICES = {
    "period": ("this-month", "this-quarter", "year-to-date", "last-12-months", "all"),
    "compare": ("previous", "year", "none"),
    "counting": ("meetings", "contacts", "shared"),
    "documents": ("signed",),
    "sort": ("newest", "oldest", "title", "kind"),
}
DAYS = ("from", "to", "asof")
FREE = ("organisation", "person", "q", "table")  # the records, or the page, say what these may be
# Ways of showing one panel: the page knows their words.
SWITCHES = ("rank", "cells", "scale", "shade", "pairs", "mix", "map", "met", "people", "bodies", "ours")
OF_THE_READER = {
    "lang": "the language", "open": "the open record", "page": "the page of the list", "made": "the data of a reopened view",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SharedView:
    """A view that everyone finds in the dashboard, in the order of the file."""

    view_id: str
    address: str  # path and query string, without a language: "/?period=this-quarter&compare=year"
    names: Mapping[str, str]


def read_views(path: Path, vocabulary: Vocabulary, home_country: str) -> tuple[SharedView, ...]:
    """The views for everyone; none where the file is not there.

    Raises:
        Fault: For a file that is no TOML, a view without address or name, an address that asks for what is not known.
    """
    if not path.exists():
        return ()
    try:
        text = path.read_text(encoding="utf-8")
        stated = tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise Fault([vocabulary_fault(path.name, "", f"it cannot be read ({error}).")]) from error
    tables = stated.get("view", {})
    if stated.keys() - {"view"} or not isinstance(tables, dict) or not all(isinstance(v, dict) for v in tables.values()):
        raise Fault([vocabulary_fault(path.name, "", "it holds something else than views, each under [view.its-name].")])
    faults: list[Problem] = []
    for view_id, lines in tables.items():
        faults += _faults(lines, f"{path.name}:{_line(text, view_id)}", vocabulary, home_country)
    if faults:
        raise Fault(faults)
    return tuple(
        SharedView(view_id, lines["address"], {language: lines[language].strip() for language in LANGUAGES})
        for view_id, lines in tables.items()
    )


def _line(text: str, view_id: str) -> int:
    """Where a view begins; the first line where its header is written in an unusual way."""
    header = re.compile(rf"\s*\[\s*view\s*\.\s*[\"']?{re.escape(view_id)}[\"']?\s*\]")
    return next((number for number, line in enumerate(text.splitlines(), 1) if header.match(line)), 1)


def _faults(lines: Mapping[str, Any], source: str, vocabulary: Vocabulary, home_country: str) -> Iterator[Problem]:
    for name in sorted(lines.keys() - {"address", *LANGUAGES}):
        yield vocabulary_fault(source, name, "a view has an address and its name in each language, nothing else.")
    for language in LANGUAGES:
        label = lines.get(language)
        if not isinstance(label, str) or not label.strip():
            yield vocabulary_fault(source, language, "the view has no name in this language.")
        elif len(label.strip()) > LONGEST_NAME:
            yield vocabulary_fault(source, language, f"the name is longer than {LONGEST_NAME} letters.")
    address = lines.get("address")
    if not isinstance(address, str):
        yield vocabulary_fault(source, "address", 'the view has no address such as "/?period=last-12-months".')
        return
    for message in _unknown(address, vocabulary, home_country):
        yield vocabulary_fault(source, "address", message)


def _unknown(address: str, vocabulary: Vocabulary, home_country: str) -> Iterator[str]:
    """What of an address the dashboard would not understand, as messages."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or parts.fragment or not address.startswith("/"):
        yield f"{shown(address)} is not an address of the dashboard: write it from the first / on, without its #."
        return
    path = parts.path.rstrip("/") or "/"
    about = COUNTRY_PAGE.fullmatch(path)
    partners = vocabulary["country"].terms.keys() - {home_country}
    if not (path in PAGES or (about and about[1] in partners)):
        yield f"there is no page {shown(parts.path)}."
    if not parts.query and path == "/":
        yield 'it says no period: write "/?period=…", for the bare address is the opening page.'
    known = {name: _codes(name, vocabulary) for name in SUBJECTS} | {"country": partners}
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        yield from _misread(name, value, known)


def _codes(parameter: str, vocabulary: Vocabulary) -> set[str]:
    return {code for subject in SUBJECTS[parameter] for code in vocabulary[subject].terms}


def _misread(name: str, value: str, known: Mapping[str, Collection[str]]) -> Iterator[str]:
    if name in OF_THE_READER:
        yield f"{OF_THE_READER[name]} is each reader's own: take {name}= out."
    elif name in known:
        yield from (f"{name}: {shown(code)} is not known." for code in value.split(",") if code not in known[name])
    elif name in CHOICES:
        if value not in CHOICES[name] and not _is_span(name, value):
            yield f"{name}: {shown(value)} is none of {', '.join(CHOICES[name])}."
    elif name in DAYS:
        if not (_is_day(value) or (name, value) == ("asof", "today")):
            yield f"{name}: {shown(value)} is not a day such as 2025-11-26."
    elif name not in (*FREE, *SWITCHES):
        yield f"{shown(name)} is nothing that an address can ask for."


def _is_span(name: str, written: str) -> bool:
    """A year as the period, or two days in their order as what it is compared with: 2024-01-01..2024-06-30."""
    if name == "compare":
        first, dots, last = written.partition("..")
        return bool(dots) and _is_day(first) and _is_day(last) and first <= last
    return name == "period" and bool(re.fullmatch(r"[0-9]{4}", written))


def _is_day(written: str) -> bool:
    """A day, or the month or year whose first or last day is meant."""
    try:
        date.fromisoformat(f"{written}-01-01"[:10])
    except ValueError:
        return False
    return bool(re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", written))
