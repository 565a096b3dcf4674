"""What is known about one meeting, and from where?

The open record, drawn in a drawer: who, when, where, about what, with what result; then its source. What is not known
is said so. Everything that is a choice of some control is a link that narrows the view to it.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.hits import marked, sought
from dashboard.charts.record_evidence import evidence_lines, evidence_shown
from dashboard.charts.record_facts import Fact, Line, Part, as_lines, facts, sources, written
from dashboard.charts.record_words import Record, days_in_full, listed, lowered, records, text, text_figure, title, venue
from dashboard.reader import Figure, Reader, Words
from dashboard.wording import BCP47

HEIGHT = 0


def _record(rows: pd.DataFrame) -> Record | None:
    return next(iter(records(rows)), None)


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    record = _record(rows)
    if record is None:
        none = reader.say("meeting-none-open")
        return Words(title=none, subtitle="", summary=none)
    shown = title(record, reader)
    return Words(title=shown, subtitle=_sentence(record, reader), summary=f"{shown}. {_sentence(record, reader)}.")


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """The record as field and value, in words."""
    lines = _lines(rows, reader)
    return pd.DataFrame(lines, columns=[reader.say("meeting-field"), reader.say("meeting-value")])


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The record as lines of text.

    Args:
        rows: The open meeting, or no row.
    """
    heads = (reader.say("meeting-field"), reader.say("meeting-value"))
    return text_figure(heads, _lines(rows, reader), widths=(22, 78), bold=0)


def _lines(rows: pd.DataFrame, reader: Reader) -> list[tuple[str, str]]:
    record = _record(rows)
    if record is None:
        return []
    own_words = as_lines(written(record, reader), reader)
    return [
        (reader.say("meeting-title"), title(record, reader)),
        (reader.say("meeting-day"), days_in_full(record, reader)),
        (reader.say("meeting-place"), venue(record, reader) or reader.say("not-stated")),
        (reader.say("meeting-kind"), reader.label("kind", record["kind"])),
        (reader.say("meeting-level"), _levels(record, reader)),
        *as_lines([*facts(record, reader), *sources(record, reader)], reader),
        *((reader.say("meeting-from-text", what=lowered(what)), said) for what, said in evidence_lines(record, reader)),
        *((reader.say("meeting-as-written", what=lowered(what)), said) for what, said in own_words),
        (reader.say("meeting-id"), record["meeting_id"]),
    ]


def _levels(record: Record, reader: Reader) -> str:
    labels = [reader.label("level", code) for code in listed(record["levels"])]
    return reader.words.listed(labels) or reader.say("not-stated")


def _lead(record: Record, reader: Reader) -> str:
    """Place, kind and level, as they follow the date."""
    where, levels = venue(record, reader), [lowered(reader.label("level", code)) for code in listed(record["levels"])]
    level = reader.words.listed(levels) or reader.say("not-stated")
    what = [reader.label("kind", record["kind"]), reader.say("meeting-of-level", level=level)]
    return ". ".join([f", {where}" if where else "", reader.words.listed(what)])


def _sentence(record: Record, reader: Reader) -> str:
    return days_in_full(record, reader) + _lead(record, reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The record as the drawer shows it."""
    record = _record(rows)
    if record is None:
        return html.P(reader.say("meeting-none-open"))
    aria: dict[str, Any] = {"aria-labelledby": "record-title"}
    hits = sought(record, reader)
    return html.Article(
        [
            _head(record, reader),
            html.H2(marked(title(record, reader), hits), id="record-title"),
            *_original(record, hits, reader),
            html.P([html.B(days_in_full(record, reader)), *marked(_lead(record, reader), hits)], className="record-lead"),
            *_doubt(record, reader),
            _listed(facts(record, reader), hits, reader),
            html.H3(reader.say("meeting-known-from")),
            _listed(sources(record, reader), hits, reader),
            *evidence_shown(record, reader),
            *_written(record, hits, reader),
            _tools(record, reader),
        ],
        className="record",
        **aria,
    )


def _head(record: Record, reader: Reader) -> Component:
    """Which record this is, where in the selection it stands, and the ones beside it."""
    where = reader.say("meeting-outside", id=record["meeting_id"])
    if record["place"]:
        counts = {"place": int(record["place"]), "count": int(record["listed"])}
        where = reader.say("meeting-inside", id=record["meeting_id"], **counts)
    steps: list[Component] = []
    unavailable: dict[str, Any] = {"aria-disabled": "true"}
    for name in ("newer", "older"):
        said, opened = reader.say(f"meeting-{name}"), text(record[name])
        href = reader.opening(opened)
        link = html.A(said, href=href, className="view", id=f"record-{name}")
        steps.append(link if opened else html.Span(said, className="off", **unavailable))
    aria: dict[str, Any] = {"aria-label": reader.say("meeting-steps")}
    beside = html.Nav(steps, **aria)
    return html.Div([html.Span(where), beside], className="record-head")


def _original(record: Record, hits: list[str], reader: Reader) -> list[Component]:
    """The record's own title where the one shown is ours."""
    own = listed(record["titles_own"])
    if reader.language in own:
        return []
    composed = reader.language in listed(record["titles_composed"])
    said = reader.say("meeting-title-composed" if composed else "meeting-title-translated")
    titles = [html.Span(marked(text(record[f"title_{code}"]), hits), lang=BCP47[code]) for code in own]
    return [html.P([f"{said} ", *titles], className="original")]


def _doubt(record: Record, reader: Reader) -> list[Component]:
    """How a date was arrived at that no source states."""
    if record["basis"] != "inferred":
        return []
    return [html.P(reader.say("meeting-inferred", note=text(record["note"]) or "none"), className="doubt")]


def _listed(known: Sequence[Fact], hits: list[str], reader: Reader) -> Component:
    unknown = html.Span(reader.say("not-stated"), className="unknown")
    return html.Dl(
        [
            html.Div([html.Dt(fact.label), html.Dd([_line(line, hits) for line in fact.lines] or unknown)])
            for fact in known
        ]
    )  # fmt: skip


def _line(line: Line, hits: list[str]) -> Component:
    """A line of a fact: its parts with what stands between them."""
    parts: list[Any] = [html.Span(className="swatch", style={"background": line.colour})] if line.colour else []
    words: list[Any] = []
    for place_, part in enumerate(line.parts):
        words += [line.separator] if place_ else []
        words.append(_part(part, hits))
    return html.P([*parts, html.Span(words)], className="with-swatch" if line.colour else "")


def _part(part: Part, hits: list[str]) -> Any:
    words: Any = marked(part.words, hits) if hits else part.words
    if part.href.startswith(("?", "/")):
        link = html.A(words, href=part.href, className="view")
        return html.B(link) if part.look == "strong" else link
    if part.href:
        return html.A(words, href=part.href, target="_blank", rel="noopener noreferrer", className="outside")
    if part.look == "strong":
        return html.B(words)
    return html.Span(words, className=part.look) if part.look or hits else words


def _written(record: Record, hits: list[str], reader: Reader) -> list[Component]:
    """The record's own words, folded away: for who doubts a reading."""
    known = written(record, reader)
    if not known:
        return []
    count = sum(len(fact.lines) for fact in known)
    summary = html.Summary(reader.say("meeting-written", count=count))
    return [html.Details([summary, _listed(known, hits, reader)], className="written")]


def _tools(record: Record, reader: Reader) -> Component:
    address = reader.opening(record["meeting_id"])
    copied: dict[str, Any] = {"data-copy": address}
    return html.Div(
        [
            html.Button(reader.say("meeting-copy"), type="button", className="button copy-link", **copied),
            html.A(reader.say("meeting-export"), href=f"/rows/meeting.csv{address}", download="", className="button"),
        ],
        className="record-tools",
    )  # fmt: skip
