"""How a meeting is worded wherever it stands: title, days, place; what may be a link; rows of text as a picture."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from html import escape
from itertools import groupby
from typing import Any
from unicodedata import normalize
from urllib.parse import urlsplit

from dash import html

from dashboard.folding import APOSTROPHES, fold
from dashboard.periods import month_end
from dashboard.reader import Figure, Reader
from dashboard.theme import layout, text_width, var

Record = Mapping[str, Any]  # one row, or one struct of a list, by column
PICTURE_WIDTH = 1000  # px a table that goes out as a picture may count on
LINE, PADDING = 20, 12  # px of a line of text in it, and of a row beyond its lines


def text(value: object) -> str:
    """A text column's value; "" where it is empty."""
    return value if isinstance(value, str) else ""


def listed(value: object) -> list[Any]:
    """A list column's values; none where it is empty."""
    return list(value) if isinstance(value, Iterable) and not isinstance(value, str) else []


def day(value: object) -> date | None:
    """A day column's value, as DuckDB gives it in a row (with a time) or in a struct (without)."""
    if not isinstance(value, date) or value != value:  # a missing day differs from itself
        return None
    return value.date() if isinstance(value, datetime) else value


def title(record: Record, reader: Reader) -> str:
    return text(record[f"title_{reader.language}"])


def days(record: Record, reader: Reader) -> str:
    """When it was, as short as tables have it."""
    return reader.meeting_days(day(record["first_day"]), day(record["last_day"]), record["precision"])


def days_in_full(record: Record, reader: Reader) -> str:
    """When it was in full words, as exactly as it is known."""
    first, last = day(record["first_day"]), day(record["last_day"])
    if first is None or last is None or record["precision"] in ("year", "unknown"):
        return days(record, reader)
    if record["precision"] == "month":
        names = (reader.words.month_long(first), reader.words.month_long(last))
        return names[0] if month_end(first) == last else " – ".join(names)
    names = (reader.words.day_long(first), reader.words.day_long(last))
    return names[0] if first == last else " – ".join(names)


def place(city: str, country: str, reader: Reader) -> str:
    """City and country; "" where neither is known."""
    known = (reader.label("city", city) if city else "", reader.short("country", country) if country else "")
    return ", ".join(dict.fromkeys(part for part in known if part))


def is_web_address(url: str) -> bool:
    """Whether a text may become a link: nothing but http and https to some host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(mark.isspace() for mark in url)


def cut(words: str, most: int) -> str:
    """A text of at most so many characters, for pictures and hovers: pages wrap it instead."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def text_figure(heads: Sequence[str], lines: Sequence[Sequence[str]], widths: Sequence[int], bold: int) -> Figure:
    """Lines of text under heads, as high as they need.

    Args:
        widths: How wide the columns are, in parts of their sum.
        bold: The column in bold.
    """
    cells = [[escape(cut(cell, 240)) for cell in column] for column in zip(*lines, strict=True)] or [[] for _ in heads]
    cells[bold] = [f"<b>{cell}</b>" for cell in cells[bold]]
    shared: dict[str, Any] = {"align": "left", "line": {"width": 0}, "fill": {"color": var("paper")}}
    height = sum(LINE * _line_count(line, widths) + PADDING for line in lines)
    shared["height"] = LINE + PADDING
    head = {"values": [escape(head) for head in heads], "font": {"size": 15, "color": var("ink3")}}
    body = {"values": cells, "font": {"size": 15, "color": var("ink")}}
    table = {"type": "table", "columnwidth": list(widths), "header": shared | head, "cells": shared | body}
    return {"data": [table], "layout": layout(height + LINE + 2 * PADDING, meta={"kind": "text"})}


def _line_count(line: Sequence[str], widths: Sequence[int]) -> int:
    room = [PICTURE_WIDTH * width / sum(widths) - 16 for width in widths]
    return max(int(text_width(cut(cell, 240), 16) // space) + 1 for cell, space in zip(line, room, strict=True))


def marked(words: str, sought: Sequence[str]) -> list[Any]:
    """A text with what was sought marked in it, whatever its case, accents or apostrophes.

    Args:
        sought: Folded words.
    """
    words = normalize("NFC", words)
    pieces = [" " if mark.isspace() else fold(mark) for mark in words]
    places = [place for place, piece in enumerate(pieces) for _ in piece]  # of each folded character in the text
    folded, hits = "".join(pieces), set[int]()
    for word in filter(None, sought):
        at = folded.find(word)
        while at >= 0:
            hits.update(range(places[at], places[at + len(word) - 1] + 1))
            at = folded.find(word, at + 1)
    runs = groupby(range(len(words)), key=hits.__contains__)
    parts = [(hit, "".join(words[place] for place in run)) for hit, run in runs]
    return [html.Mark(part) if hit else part for hit, part in parts]


# The letters of our alphabets that do not stand where Unicode has them, each as what sorts in its place.
_SORTED_AS = {
    "uz": (("oʻ", "z1"), ("gʻ", "z2"), ("sh", "z3"), ("ch", "z4")),
    "uz_Cyrl": (("ё", "е\uffff"), ("ў", "я1"), ("қ", "я2"), ("ғ", "я3"), ("ҳ", "я4")),
    "ru": (("ё", "е"),),
    "en": (),
}


def alphabetical(words: str, language: str) -> str:
    """The key that sorts a text in a language's own alphabet; quotation marks at its beginning do not count."""
    letters = words.casefold().translate({ord(mark): "ʻ" for mark in APOSTROPHES}).lstrip("«»“”„\"ʻ ")
    for letter, key in _SORTED_AS[language]:
        letters = letters.replace(letter, key)
    return letters
