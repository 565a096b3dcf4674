"""What changed in the period, and what stands out?

At most six sentences made from the figures, each number a link to its records. They say what is too much for chance,
in absolute numbers: counts this small bear no per cent.
"""

from html import escape
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts.change_facts import FRAME, subject, told_facts
from dashboard.charts.change_sentences import lead, sentences
from dashboard.charts.linked import as_html, as_text
from dashboard.charts.record_words import whole_number
from dashboard.periods import Period
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import SERIF, axis, layout, text_width, var

HEIGHT = 0
PICTURE_WIDTH = 840  # px that a line of the picture may take, as theme.text_width measures: the serif runs wider
SIZE, LINE, BETWEEN = 19, 28, 24


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    told = [sentence for sentence in sentences(rows, reader) if sentence.kind != "nothing"]
    return Words(
        title=reader.say("what-changed-title"),
        subtitle=_subtitle(reader),
        caption=_caption(reader),
        summary=reader.say("what-changed-summary", count=len(told)),
        counting=reader.say("counting-meetings-long"),  # whichever way the reader counts
    )


def _subtitle(reader: Reader) -> str:
    if not reader.plan.compared.bounded():
        return reader.say("what-changed-alone")
    return reader.say("what-changed-against", period=reader.compared_words())


def _caption(reader: Reader) -> str:
    """What small differences are not told, whether the period is over, and what has no day to be compared by."""
    period, compared = reader.plan.period, reader.plan.compared.bounded()
    parts = [reader.say("what-changed-guard")] if compared else []
    if period.until and period.until > reader.plan.known_until:
        parts.append(reader.say("what-changed-not-over", day=reader.day(reader.plan.known_until)))
    if (period.since or period.until) and reader.facts.undated:
        parts.append(reader.say("what-changed-undated", count=reader.facts.undated))
    return " ".join(parts)


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a fact, told in the sentences or not: what it says and of whom, and its numbers."""
    facts = told_facts(rows, reader)
    table = pd.DataFrame(
        {
            reader.say("what-changed-what"): [_fact_words(fact, reader) for fact in facts],
            reader.say("in-period"): _whole([fact.now for fact in facts]),
            "before": _whole([fact.before for fact in facts]),
            reader.say("what-changed-days"): _whole([fact.days for fact in facts]),
            reader.say("what-changed-gap"): pd.array([fact.usual_gap for fact in facts], dtype="Float64"),
        }
    )
    if not reader.plan.compared.bounded():
        return table.drop(columns="before")
    return table.rename(columns={"before": reader.compared_words()})


def _whole(numbers: list[Any]) -> Any:
    return pd.array([whole_number(number) for number in numbers], dtype="Int64")


def _fact_words(fact: Any, reader: Reader) -> str:
    if fact.kind in (*FRAME, "documents"):
        return reader.say(f"what-changed-of-{fact.kind}")
    name = reader.label(subject(fact), fact.code)
    if fact.kind == "level":
        name = f"{name} ({reader.label('level', fact.level)})"
    return lead(fact.kind, [fact], name, reader)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The sentences, one below the other; where all records stand uncompared, the way to a comparison."""
    told = html.Ul([html.Li(as_html(sentence.pieces)) for sentence in sentences(rows, reader)], className="changes")
    alone = reader.plan.period == Period() and not reader.plan.compared.bounded()
    return html.Div([told, _offer(reader)]) if alone else told


def _offer(reader: Reader) -> Component:
    """The last 12 months against those before, with the rest of the filter as it is."""
    href = reader.address(reader.asked.filtered(since=None, until=None, preset="last-12-months", comparison="previous"))
    return html.P(html.A(reader.say("what-changed-compare"), href=href, className="view"), className="changes-offer")


def paragraphs(rows: pd.DataFrame, reader: Reader) -> list[str]:
    return [as_text(sentence.pieces) for sentence in sentences(rows, reader)]


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The sentences as a picture.

    Args:
        rows: One row per candidate fact: kind, code, level (codes), now, before (counts), weight, and what some
            kinds need besides (see the query).
    """
    notes, rules, at = [], [], 8.0
    for place, sentence in enumerate(sentences(rows, reader)):
        if place:
            rules.append(_rule(at + BETWEEN / 2))
            at += BETWEEN
        for line in _lines(as_text(sentence.pieces), PICTURE_WIDTH):
            notes.append(_note(line, at))
            at += LINE
    height = round(at + 8)
    for rule in rules:
        rule["y0"] = rule["y1"] = 1 - rule["y0"] / height
    hidden = axis(visible=False)
    return {
        "data": [],
        "layout": layout(height, annotations=notes, shapes=rules, xaxis=hidden, yaxis=hidden),
    }


def _note(text: str, down: float) -> dict[str, Any]:
    return {
        "text": escape(text, quote=False), "x": 0, "y": 1, "xref": "paper", "yref": "paper", "xanchor": "left",
        "yanchor": "top", "yshift": -down, "align": "left", "showarrow": False,
        "font": {"family": SERIF, "size": SIZE, "color": var("ink")},
    }  # fmt: skip


def _rule(down: float) -> dict[str, Any]:
    """A thin line between two sentences, `down` px below the top."""
    return {
        "type": "line", "xref": "paper", "yref": "paper", "x0": 0, "x1": 1, "y0": down, "y1": down,
        "line": {"color": var("rule2"), "width": 1},
    }  # fmt: skip


def _lines(text: str, width: float) -> list[str]:
    """A text in lines that fit a width, broken at spaces that may break."""
    lines: list[str] = []
    for word in text.split(" "):
        fits = lines and text_width(f"{lines[-1]} {word}", SIZE) <= width
        lines[-1:] = [f"{lines[-1]} {word}"] if fits else [*lines[-1:], word]
    return lines
