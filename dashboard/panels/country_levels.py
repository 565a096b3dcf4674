"""How high did it go, on their side and on ours?

Their side by the level of the meeting, ours by the roles of the participants as the records write them.
"""

import pandas as pd
from dash.development.base_component import Component

from dashboard.charts import listing
from dashboard.charts.listing import Line
from dashboard.charts.record_words import records
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
OPEN = 8


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    unknown = rows.groupby("side")["unknown"].max()
    said = [
        reader.say(f"country-levels-unknown-{side}", count=int(unknown[side]))
        for side in ("theirs", "ours")
        if unknown.get(side, 0)
    ]
    return Words(
        title=reader.say("country-levels-title"),
        subtitle=reader.say("country-levels-subtitle"),
        caption=" ".join(said),
        summary=reader.words.listed([f"{side}, {level}: {count}" for side, level, count, *_ in _lines(rows, reader)[:5]])
        or reader.say("country-levels-none"),
    )


def _heads(reader: Reader) -> list[str]:
    return [
        reader.say("country-levels-side"),
        reader.say("country-levels-level"),
        reader.say("meetings"),
        reader.say("listing-last"),
    ]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[Line]:
    return [
        (reader.say(f"country-levels-{r['side']}"), _level(r["side"], r["level"], reader), int(r["meetings"]),
         listing.latest(r, reader))
        for r in records(rows)
    ]  # fmt: skip


def _level(side: str, level: str, reader: Reader) -> str:
    """Theirs is a level of the vocabulary, ours a role as written."""
    return reader.label("level", level) if side == "theirs" else reader.role(level)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a side and level: meetings, the last one."""
    return listing.table(_heads(reader), _lines(rows, reader), reader)


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The levels as a table to print.

    Args:
        rows: One row per side and level or role.
    """
    return listing.figure(_heads(reader), _lines(rows, reader), (22, 42, 14, 22), reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Theirs from the highest down, then ours; a day opens its meeting."""
    return listing.body(_heads(reader), _lines(rows, reader), OPEN, reader, reader.say("country-levels-none"))
