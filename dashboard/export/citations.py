"""The sources of the selected meetings as a list of citations in BibTeX's form."""

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.charts.record_words import day, records, text, title
from dashboard.reader import Reader

_SPECIAL = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL |= {sign: f"\\{sign}" for sign in "&%$#_"}
_IN_URL = {"{": "%7B", "}": "%7D", "\\": "%5C"}  # the field is taken word by word: nothing else is special in it
_KEY = re.compile(r"[^\w:.+/-]+")
LENGTHS = {"day": 10, "month": 7, "year": 4}  # of a date as precisely as it is known


def citations(rows: pd.DataFrame, reader: Reader) -> str:
    """One @online entry a page, in the order of the list; above them, as comments, what was asked and what is known.

    The records know which event a page tells of, not when the page was written: so the title and the day are the event's.

    Args:
        rows: One row per page (sources.sql).
        reader: The language of titles and comments.
    """
    version = reader.version
    about = (
        reader.say("records-title"),
        reader.sentence(),
        reader.source_words(),
        reader.say("records-version", version=version.data_version, day=reader.day(version.published_on)),
        reader.say("records-citations"),
    )
    keys: set[str] = set()
    entries = [_entry(record, keys, reader) for record in records(rows)]
    comments = (f"% {' '.join(line.split())}".replace("@", "(at)") for line in about)  # an @ would begin an entry
    return "\n".join([*comments, "", *entries])


def _entry(record: Mapping[str, Any], keys: set[str], reader: Reader) -> str:
    shown = title(record, reader)
    fields = {
        "title": _braced(shown),
        "eventdate": _days(record),
        "organization": _braced(text(record["publisher"])),
        "url": _url(text(record["url"])),
        "langid": _word(text(record["language"])),
        "note": _braced(record["meeting_id"]),
    }
    lines = "".join(f"  {name:<12} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{_key(record, keys)},\n{lines}}}\n"


def _key(record: Mapping[str, Any], keys: set[str]) -> str:
    """The record's id, with -2, -3, … for its further pages and where two ids differ in signs that no key may have."""
    bare = key = _KEY.sub("-", record["meeting_id"])
    number = 1
    while key in keys:
        number += 1
        key = f"{bare}-{number}"
    keys.add(key)
    return key


def _days(record: Mapping[str, Any]) -> str:
    """2025-11-26, 2025-11-26/2025-11-28, 2025-11, 2025; "" where the event is not dated."""
    first, last, length = day(record["first_day"]), day(record["last_day"]), LENGTHS.get(record["precision"], 0)
    if first is None or last is None or not length:
        return ""
    ends = [str(end)[:length] for end in (first, last)]
    return "/".join(dict.fromkeys(ends))


def _braced(words: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in " ".join(words.split()))


def _url(address: str) -> str:
    return "".join(_IN_URL.get(sign, sign) for sign in "".join(address.split()))


def _word(code: str) -> str:
    return re.sub(r"[^\w-]", "", code)
