"""What stands out among our formats: with whom most, which milestone is nearest, where are we missing?

Two or three sentences; the numbers of meetings lead to exactly those meetings.
"""

from collections.abc import Sequence

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import milestones, no_formats
from dashboard.charts.linked import Links, Piece, as_html, as_text
from dashboard.charts.record_words import Record, records, text, text_figure
from dashboard.reader import Figure, Reader, Words, once

HEIGHT = 0
NAMED, MOST_NAMED = 3, 5  # formats named; the most where some have as many meetings as the third


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    return Words(
        title=reader.say("format-brief-title"),
        subtitle="",
        summary=" ".join(as_text(sentence) for sentence in _sentences(rows, reader)),
        counting=reader.say("counting-meetings-long"),
    )


@once
def _sentences(rows: pd.DataFrame, reader: Reader) -> list[tuple[Piece, ...]]:
    """About the first family, about what was and comes, and about milestones without us; what cannot be said is left out."""
    every = [row for row in records(rows) if milestones.chosen_formats(reader, row["format"], row["family"])]
    told = [_most(every, reader), _near(every, reader), _missing(every, reader)]
    return [sentence for sentence in told if sentence]


def _most(every: Sequence[Record], reader: Reader) -> tuple[Piece, ...]:
    """How many meetings the first of the families has, and with which partners most."""
    if not every:
        return ()
    family, links = every[0]["family"], Links()
    names = reader.words.listed([
        f"{reader.short('format', row['format'])} {_linked(links, row['format'], row['meetings'], reader)}"
        for row in _named([row for row in every if row["family"] == family], reader)
    ])  # fmt: skip
    label = reader.label("format_family", family)
    chosen = reader.asked.filter.formats
    if chosen and family not in chosen:  # some of its formats are: the sum of the family is not what is shown
        return links.pieces(reader.say("format-brief-chosen", family=label, names=names)) if names else ()
    count = int(every[0]["family_meetings"])
    if not count:
        return (Piece(reader.say("format-brief-none", family=label)),)
    given: dict[str, object] = {"count": count, "number": _linked(links, family, count, reader), "family": label}
    said = reader.say("format-brief-most", names=names, **given) if names else reader.say("format-brief-unnamed", **given)
    return links.pieces(said)


def _named(members: Sequence[Record], reader: Reader) -> list[Record]:
    """The formats with most meetings whose partner is known; equal ones are all named, or none of them if too many."""
    met = [row for row in members if row["meetings"] and text(row["partner"])]
    met.sort(key=lambda row: (-row["meetings"], reader.order("format", row["format"])))
    if len(met) <= NAMED:
        return met
    third = met[NAMED - 1]["meetings"]
    with_equals = [row for row in met if row["meetings"] >= third]
    if len(with_equals) <= MOST_NAMED:
        return with_equals
    return [row for row in met if row["meetings"] > third] or met[:NAMED]


def _linked(links: Links, code: str, count: int, reader: Reader) -> str:
    """A number that leads to the meetings of a format or a family."""
    return links.mark(reader.number(count), reader.address(reader.asked.filtered(formats=(code,))), "meetings")


def _near(every: Sequence[Record], reader: Reader) -> tuple[Piece, ...]:
    """The last milestone that has begun, and the next one."""
    as_of = reader.plan.as_of
    held = [milestone for row in every for milestone in row["milestones"]]
    last, ahead = milestones.latest(held, as_of), milestones.upcoming(held, as_of)
    if not held:
        return ()
    parts = [] if last is None else [_told("format-brief-last", last, reader)]
    parts += [reader.say("format-brief-none-ahead")] if ahead is None else [_told("format-brief-next", ahead, reader)]
    return (Piece(" ".join(parts)),)


def _told(key: str, milestone: milestones.Milestone, reader: Reader) -> str:
    return reader.say(key, name=reader.label("milestone", milestone["milestone_id"]),
                      when=milestones.dated_words(milestone, reader))  # fmt: skip


def _missing(every: Sequence[Record], reader: Reader) -> tuple[Piece, ...]:
    """Formats that have had a milestone, and of which no meeting at all is on record."""
    missing = [r for r in every if not r["total"] and milestones.latest(list(r["milestones"]), reader.plan.as_of)]
    names = reader.words.listed([reader.short("format", row["format"]) for row in missing])
    return (Piece(reader.say("format-brief-missing", count=len(missing), names=names)),) if missing else ()


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a sentence."""
    return pd.DataFrame({reader.say("format-brief-title"): [as_text(sentence) for sentence in _sentences(rows, reader)]})


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """The sentences as a picture.

    Args:
        rows: One row per format: format, family, partner (codes), meetings, family_meetings, total (counts), milestones.
    """
    return text_figure([""], [[as_text(sentence)] for sentence in _sentences(rows, reader)], widths=[1], bold=-1)


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """The sentences side by side."""
    if no_formats.named_nowhere(rows):
        return no_formats.said_instead(reader)
    return html.Ul([html.Li(as_html(sentence), className="sentence") for sentence in _sentences(rows, reader)],
                   className="format-sentences")  # fmt: skip
