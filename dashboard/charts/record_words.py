"""How a meeting is worded wherever it stands: title, days, place; what may be a link; rows of text as a picture."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from html import escape
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from dashboard.charts.rows import dicts
from dashboard.folding import APOSTROPHES
from dashboard.periods import month_end
from dashboard.reader import Figure, Reader
from dashboard.theme import axis, layout, text_width, var

Record = Mapping[str, Any]  # one row, or one struct of a list, by column
PICTURE_WIDTH = 1000  # px a table that goes out as a picture may count on
LINE, PADDING = 20, 10  # px of a line of text in it, and of a row beyond its lines
MOST_IN_CELL, WRAP_SIZE = 600, 15.5  # characters of a cell; px of type, a little large, because widths are estimates


def records(rows: pd.DataFrame) -> list[Record]:
    return [*dicts(rows)]


def text(value: object) -> str:
    """A text column's value; "" where it is empty."""
    return value if isinstance(value, str) else ""


def listed(value: object) -> list[Any]:
    """A list column's values; none where it is empty."""
    return list(value) if isinstance(value, Iterable) and not isinstance(value, str) else []


def is_known(number: Any) -> bool:
    """Whether a number column has a value in a row: where it has none there stands None, nan or NA."""
    return number is not None and number is not pd.NA and bool(number == number)  # nan differs from itself


def whole_number(value: Any) -> int | None:
    """A number column's value, of whole numbers; None where it is empty."""
    return int(value) if is_known(value) else None


def day(value: object) -> date | None:
    """A day column's value, as DuckDB gives it in a row (with a time) or in a struct (without)."""
    if type(value) is date:
        return value
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


def venue(record: Record, reader: Reader) -> str:
    """Where a meeting was: city and country, or online (and from where); "" where nothing is known."""
    city, country = text(record["city"]), text(record["venue_country"])
    if record["online"]:
        return reader.say("meeting-online", country=reader.short("country", country) if country else "none")
    return place(city, country, reader)


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


def lowered(words: str) -> str:
    """A label as it stands within a sentence: small at the beginning, unless it begins with an abbreviation."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def text_figure(heads: Sequence[str], lines: Sequence[Sequence[str]], widths: Sequence[int], bold: int) -> Figure:
    """Lines of text under heads, as high as they need: Plotly's own tables do not align cells of several lines.

    Args:
        widths: How wide the columns are, in parts of their sum.
        bold: The column in bold.
    """
    room = [PICTURE_WIDTH * width / sum(widths) - 20 for width in widths]
    wrapped = [[wrapped_to(cell, space) for cell, space in zip(line, room, strict=True)] for line in lines]
    headed = [wrapped_to(head, space) for head, space in zip(heads, room, strict=True)]
    tops = [float(LINE * max(map(len, headed)) + PADDING)]
    for cells in wrapped:
        tops.append(tops[-1] + LINE * max(len(cell) for cell in cells) + PADDING)
    starts = [sum(widths[:place]) / sum(widths) for place in range(len(widths))]
    text: dict[str, Any] = {"type": "scatter", "mode": "text", "textposition": "bottom right", "cliponaxis": False,
                            "hoverinfo": "skip"}  # fmt: skip
    quiet, ink = {"size": 15, "color": var("ink3")}, {"size": 15, "color": var("ink")}
    columns = [
        text | {"x": [start] * len(lines), "y": [top + 3 for top in tops[:-1]],
                "text": ["<br>".join(escape(part, quote=False) for part in cells[place]) for cells in wrapped],
                "textfont": ink | {"weight": 600} if place == bold else ink}
        for place, start in enumerate(starts)
    ]  # fmt: skip
    named = ["<br>".join(escape(part, quote=False) for part in lines_of_head) for lines_of_head in headed]
    head = text | {"x": starts, "y": [4] * len(heads), "text": named, "textfont": quiet}
    rules = [
        {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y - 2, "y1": y - 2, "layer": "below",
         "line": {"color": var("rule2") if place else var("ink"), "width": 1}}
        for place, y in enumerate(tops)
    ]  # fmt: skip
    return {
        "data": [head, *columns],
        "layout": layout(
            int(tops[-1]), shapes=rules, meta={"kind": "text"},
            xaxis=axis(range=[0, 1], visible=False), yaxis=axis(range=[tops[-1], 0], visible=False),
        ),
    }  # fmt: skip


def wrapped_to(words: str, room: float) -> list[str]:
    """A text in lines of at most so many px; a word wider than that is broken."""
    lines = [""]
    for word in cut(words, MOST_IN_CELL).split():
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, WRAP_SIZE) <= room:
            lines[-1] = longer
        else:
            lines = [*lines, word] if lines[-1] else [word]
        while text_width(lines[-1], WRAP_SIZE) > room and len(lines[-1]) > 1:
            last = lines[-1]
            fits = max(1, sum(text_width(last[:size], WRAP_SIZE) <= room for size in range(1, len(last))))
            lines[-1:] = [last[:fits], last[fits:]]
    return lines


_ONE_APOSTROPHE = {ord(mark): "ʻ" for mark in APOSTROPHES}

# The letters of our alphabets that do not stand where Unicode has them, each as what sorts in its place.
_AFTER = "\uffff"  # sorts behind every letter: "z" and this stand after all that begins with z
_SORTED_AS = {
    "uz": (("oʻ", f"z{_AFTER}1"), ("gʻ", f"z{_AFTER}2"), ("sh", f"z{_AFTER}3"), ("ch", f"z{_AFTER}4")),
    "uz_Cyrl": (
        ("ё", f"е{_AFTER}"), ("ў", f"я{_AFTER}1"), ("қ", f"я{_AFTER}2"), ("ғ", f"я{_AFTER}3"), ("ҳ", f"я{_AFTER}4"),
    ),
    "ru": (("ё", "е"),),
    "en": (),
}  # fmt: skip


def alphabetical(words: str, language: str) -> str:
    """The key that sorts a text in a language's own alphabet; quotation marks at its beginning do not count."""
    letters = words.casefold().translate(_ONE_APOSTROPHE).lstrip('«»“”„"ʻ ')
    for letter, key in _SORTED_AS[language]:
        letters = letters.replace(letter, key)
    return letters
