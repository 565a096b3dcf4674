"""What must one know before receiving this country's ambassador?

How often we met and when last, there and here, what was signed and how high it went: a sentence and five facts.
"""

from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.record_words import (
    Record,
    day,
    days,
    days_in_full,
    is_known,
    records,
    text,
    text_figure,
    title,
    venue,
)
from dashboard.reader import Figure, Reader, Words

HEIGHT = 0
MARK, END = "\u0001", "\u0002"  # round what becomes a link in a sentence
Fact = tuple[str, str, str, str]  # label, value, what is known beside it, the meeting it leads to


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    sentence = _sentence(rows, reader).replace(MARK, "").replace(END, "")
    undated = int(rows["undated"].iloc[0])
    return Words(
        title=reader.say("country-brief-title"),
        subtitle=sentence,
        caption=reader.say("country-brief-undated", count=undated) if undated else "",
        summary=reader.words.listed([f"{label}: {value}" for label, value, _, _ in _facts(rows, reader)]) + ".",
    )


def _struct(row: Record, name: str) -> Record | None:
    """A meeting's own columns; None where there is no such meeting."""
    return row[name] if isinstance(row[name], dict) else None


def _row(rows: pd.DataFrame) -> Record:
    return records(rows)[0]


def _sentence(rows: pd.DataFrame, reader: Reader) -> str:
    """How many meetings and of what sort; the latest and how usual its distance was."""
    row = _row(rows)
    since, count = day(row["since"]), int(row["meetings"])
    shown = f"{MARK}{reader.number(count)}{END}"
    if reader.plan.period.since or reader.plan.period.until or since is None:
        said = reader.say("country-brief-met", count=count, shown=shown)
    else:
        said = reader.say("country-brief-met-since", count=count, shown=shown, year=str(since.year))
    of_them = [
        reader.say(f"country-brief-{name}", count=int(row[name]))
        for name in ("alone", "online") if count > 1 and row[name]
    ]  # fmt: skip
    parts = [f"{said}: {reader.words.listed(of_them)}." if of_them else f"{said}."]
    latest = _struct(row, "latest")
    if latest:
        when = f"{MARK}{days_in_full(latest, reader)}{END}"
        silent = is_known(row["silence"])
        parts.append(reader.say("country-brief-latest-after", day=when, count=int(row["silence"])) if silent
                     else reader.say("country-brief-latest", day=when))  # fmt: skip
    gap = row["usual_gap"]
    parts.append(reader.say("country-brief-gap", count=round(gap)) if is_known(gap) else reader.say("country-brief-no-gap"))
    return " ".join(parts)


def _facts(rows: pd.DataFrame, reader: Reader) -> list[Fact]:
    row = _row(rows)
    places = [_meeting(name, _struct(row, name), reader) for name in ("latest", "there", "here")]
    return [*places, _documents(row, reader), _level(row, reader)]


def _meeting(name: str, meeting: Record | None, reader: Reader) -> Fact:
    label = reader.say("country-brief-latest-label" if name == "latest" else f"country-brief-{name}")
    if meeting is None:
        return label, reader.say("country-brief-none"), "", ""
    known = (reader.label("kind", meeting["kind"]), venue(meeting, reader))
    return label, days(meeting, reader), reader.words.listed([part for part in known if part]), meeting["meeting_id"]


def _documents(row: Record, reader: Reader) -> Fact:
    signed, mentioned = int(row["documents"]), int(row["mentioned"])
    value = reader.number(signed) if signed else reader.say("country-brief-none")
    beside = reader.say("country-brief-mentioned", count=mentioned) if mentioned else ""
    return reader.say("country-brief-documents"), value, beside, ""


def _level(row: Record, reader: Reader) -> Fact:
    """The highest level of a meeting, and who stands in it for the country; where that is not one person alone, its title."""
    label, highest = reader.say("country-brief-level"), _struct(row, "highest")
    if highest is None:
        return label, reader.say("not-stated"), "", ""
    said = f"{days(highest, reader)}: {_guest(highest, reader) or title(highest, reader)}"
    return label, reader.label("level", row["level"]), said, highest["meeting_id"]


def _guest(highest: Record, reader: Reader) -> str:
    person = text(highest["person_id"])
    known = (reader.label("person", person) if person else "", reader.role(text(highest["role"]), inside=True))
    return ", ".join(part for part in known if part)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a fact."""
    facts = _facts(rows, reader)
    meetings = (reader.say("meetings"), reader.number(_row(rows)["meetings"]), "", "")
    return pd.DataFrame(
        [fact[:3] for fact in (meetings, *facts)],
        columns=[reader.say(f"country-brief-{name}") for name in ("fact", "value", "beside")],
    )


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The facts as lines of text; the sentence stands above them as the subtitle.

    Args:
        rows: One row.
    """
    heads = [reader.say(f"country-brief-{name}") for name in ("fact", "value", "beside")]
    return text_figure(heads, [fact[:3] for fact in _facts(rows, reader)], widths=(30, 30, 40), bold=1)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The sentence, its numbers leading to their records; then the facts side by side."""
    latest = _struct(_row(rows), "latest")
    links = [reader.records_page(), _opened(latest["meeting_id"], reader) if latest else ""]
    printing = html.Button(reader.say("country-brief-print"), type="button", className="button print")
    tools = html.Div([_download("pdf", "PDF", reader), _download("docx", "Word", reader), printing], className="brief-tools")
    sentence = html.P(_linked(_sentence(rows, reader), links), className="sentence brief-sentence")
    return html.Div(
        [tools, sentence, html.Dl([_fact(fact, reader) for fact in _facts(rows, reader)], className="brief-facts")]
    )


def _download(kind: str, words: str, reader: Reader) -> Component:
    """The way to the brief as a file, in this view."""
    href = f"/brief/{reader.asked.about}.{kind}{reader.address(reader.asked.with_(tables=(), opened=''))}"
    return html.A(reader.say("brief-download", kind=words), href=href, className="button", download="")


def _opened(meeting_id: str, reader: Reader) -> str:
    return reader.opening(meeting_id)


def _linked(sentence: str, links: list[str]) -> list[Any]:
    """A sentence with its marked parts as links, in order."""
    first, *marked = sentence.split(MARK)
    parts: list[Any] = [first]
    for part, href in zip(marked, links, strict=False):
        inside, after = part.split(END, 1)
        parts += [html.A(inside, href=href, className="view"), after]
    return parts


def _fact(fact: Fact, reader: Reader) -> Component:
    label, value, beside, meeting_id = fact
    shown = html.A(value, href=_opened(meeting_id, reader), className="view") if meeting_id else value
    return html.Div([html.Dt(label), html.Dd(shown, className="brief-value"), html.Dd(beside, className="brief-beside")])
