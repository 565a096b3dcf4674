"""Which words of the vocabulary do the records use, and which lie unused?

All records, whatever the filter. A word in use leads to its meetings; the unused ones lie open, because they are the news.
"""

from itertools import groupby

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.record_lists import Column, list_figure, list_table
from dashboard.charts.record_words import Record, alphabetical, records
from dashboard.filters import Filter
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
ALL_RECORDS = True
FIELDS = {  # subject → field of the filter
    "topic": "topics", "format": "formats", "kind": "kinds", "level": "levels", "organisation": "organisations",
}  # fmt: skip


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    spoken = [f"{_subject(subject, reader)}: {_tally(found, reader)}" for subject, found in _subjects(rows, reader)]
    return Words(
        title=reader.say("vocabulary-title"),
        subtitle=f"{reader.say('vocabulary-subtitle')} {reader.say('quality-all-records')}",
        caption=reader.say("vocabulary-caption"),
        summary=". ".join(spoken) or reader.say("vocabulary-subtitle"),
    )


def _subject(subject: str, reader: Reader) -> str:
    return reader.say(f"vocabulary-{subject}")


def _tally(found: list[Record], reader: Reader) -> str:
    return reader.say("vocabulary-tally", used=sum(word["meetings"] > 0 for word in found), count=len(found))


def _subjects(rows: pd.DataFrame, reader: Reader) -> list[tuple[str, list[Record]]]:
    """Each subject with its words, the most used first; ties by label."""
    found = groupby(records(rows), key=lambda word: str(word["subject"]))
    return [(subject, sorted(of_it, key=lambda word: _order(word, reader))) for subject, of_it in found]


def _order(word: Record, reader: Reader) -> tuple[int, int, str]:
    label = reader.label(word["subject"], word["code"])
    return -word["meetings"], reader.order(word["subject"], word["code"]), alphabetical(label, reader.language)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a word, the unused ones with nought."""
    return list_table(_columns(reader), _lines(rows, reader))


def _columns(reader: Reader) -> list[Column]:
    say = reader.say
    return [Column(say("vocabulary-word"), 60), Column(say("vocabulary-subject"), 25), Column(say("meetings"), 15, True)]


def _lines(rows: pd.DataFrame, reader: Reader) -> list[list[object]]:
    return [
        [reader.label(subject, word["code"]), _subject(subject, reader), int(word["meetings"])]
        for subject, found in _subjects(rows, reader)
        for word in found
    ]


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """A section a subject: how many are in use, the unused ones, and behind a click the used ones with their counts."""
    sections = [_section(subject, found, reader) for subject, found in _subjects(rows, reader)]
    return html.Div(sections, className="vocabulary")


def _section(subject: str, found: list[Record], reader: Reader) -> Component:
    unused = [reader.label(subject, word["code"]) for word in found if not word["meetings"]]
    used = [html.Li(_used(subject, word, reader)) for word in found if word["meetings"]]
    told = reader.say("vocabulary-unused") if unused else reader.say("vocabulary-all-used")
    return html.Section([
        html.H3(_subject(subject, reader)),
        html.P(_tally(found, reader), className="vocabulary-tally"),
        html.P([html.Span(told), *([" ", reader.words.listed(unused)] if unused else [])], className="vocabulary-unused"),
        html.Details([html.Summary(reader.say("vocabulary-used", count=len(used))), html.Ul(used)]) if used else None,
    ])  # fmt: skip


def _used(subject: str, word: Record, reader: Reader) -> list[Component]:
    """A word that leads to exactly the meetings counted beside it: all records that say it."""
    only = Filter(comparison=reader.asked.filter.comparison).with_(**{FIELDS[subject]: (word["code"],)})
    href = "/meetings" + reader.address(reader.asked.with_(filter=only, opened="", page=1, tables=()))
    label = reader.label(subject, word["code"])
    return [html.A(label, href=href, className="view"), html.B(reader.number(word["meetings"]))]


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The subjects as a table to print: in use, unused, and which.

    Args:
        rows: One row per word: subject, code, meetings (of all records).
    """
    say = reader.say
    widths = {"subject": 16, "in-use": 16, "unused": 68}
    columns = [Column(say(f"vocabulary-{name}"), width) for name, width in widths.items()]
    lines = []
    for subject, found in _subjects(rows, reader):
        unused = [reader.label(subject, word["code"]) for word in found if not word["meetings"]]
        lines.append([_subject(subject, reader), _tally(found, reader), reader.words.listed(unused)])
    return list_figure(columns, lines, say("vocabulary-all-used"), reader)
