"""Who of ours met whom, and when last?

Our people across, the partners' countries or organisations down; a cell is the meetings at which both were.

A matrix and no network: at 300 made-up people a drawing of nodes and lines is a knot in which neither a pair nor its
number can be read, while the rows and columns of most meetings stay legible and the table has the pairs.
"""

from dataclasses import dataclass
from heapq import nsmallest
from html import escape
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.charts import directory, matrix
from dashboard.charts.matrix import Matrix
from dashboard.charts.record_words import Record, alphabetical, records
from dashboard.charts.switches import switch, switches
from dashboard.filters import SWITCHES
from dashboard.reader import Figure, Reader, Words, once

HEIGHT = 420
MOST = {"narrow": 14, "medium": 20, "wide": 24}  # partners in rows
MOST_ACROSS = {"narrow": 4, "medium": 12, "wide": 18}  # people of ours in columns
SUBJECTS = {"countries": "country", "organisations": "organisation"}  # choice of the switch → subject of its codes

MORE = {"countries": "who-met-whom-more-countries", "organisations": "who-met-whom-more-organisations"}


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of countries, or of organisations.

    Args:
        rows: A row each, that of most meetings of the partner first.
        code, person: The two of each pair.
        partners, ours: Those that stand in pairs, and how many meetings each had in all.
    """

    rows: pd.DataFrame
    code: list[str]
    person: list[str]
    partners: dict[str, int]
    ours: dict[str, int]

    def is_cut(self) -> bool:
        """Whether there are more of either side than stand in pairs."""
        counts = (("partners", self.partners), ("ours", self.ours))
        return any(directory.told(self.rows, every) > len(paired) for every, paired in counts)


@once
def _pairs(rows: pd.DataFrame, reader: Reader) -> Pairs:
    """Those that the switch asks for: they lie side by side."""
    chosen = (rows["subject"] == _subject(reader)).to_numpy(bool)
    begin = int(chosen.argmax()) if len(chosen) else 0
    mine = rows.iloc[begin : begin + int(chosen.sum())]
    code, person = mine["code"].tolist(), mine["person"].tolist()
    partners, ours = (mine[count].tolist() for count in ("partner_meetings", "person_meetings"))
    return Pairs(mine, code, person, dict(zip(code, partners, strict=True)), dict(zip(person, ours, strict=True)))


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    pairs, subject = _pairs(rows, reader), _subject(reader)
    counts = {
        "who-met-whom-unnamed": directory.told(rows, "unnamed"),
        MORE[_met(reader)]: max(len(pairs.partners) - MOST[reader.width], 0),
        "who-met-whom-more-ours": max(len(pairs.ours) - MOST_ACROSS[reader.width], 0),
    }
    said = [*directory.counted(counts, reader), *([_cut(pairs, reader)] if pairs.is_cut() else [])]
    return Words(
        title=reader.say("who-met-whom-title"),
        subtitle=reader.say(f"who-met-whom-unit-{_met(reader)}"),
        caption=" ".join([*said, reader.say("who-met-whom-overlap"), directory.as_of(reader)]),
        summary=_summary(pairs, subject, reader),
        counting=reader.say("counting-meetings-long"),
    )


def _cut(pairs: Pairs, reader: Reader) -> str:
    """How many there are in all, and how many of them stand in pairs."""
    return reader.say(
        f"who-met-whom-cut-{_met(reader)}",
        partners=directory.told(pairs.rows, "partners"), ours=directory.told(pairs.rows, "ours"),
        paired=len(pairs.partners), people=len(pairs.ours),
    )  # fmt: skip


def _summary(pairs: Pairs, subject: str, reader: Reader) -> str:
    counted = zip(pairs.rows["meetings"].tolist(), pairs.code, pairs.person, strict=True)
    most = [
        f"{reader.label('person', person)}, {reader.short(subject, code)}: {reader.number(count)}"
        for count, code, person in nsmallest(3, counted, key=lambda pair: (-pair[0], *pair[1:]))
    ]
    said = reader.say("who-met-whom-summary", count=len(pairs.code), most="; ".join(most) or reader.say("none"))
    return f"{_cut(pairs, reader)} {said}" if pairs.is_cut() else said


def _met(reader: Reader) -> str:
    return reader.asked.switch("met")


def _subject(reader: Reader) -> str:
    return SUBJECTS[_met(reader)]


def _partners(pairs: Pairs, reader: Reader) -> dict[str, str]:
    """Those with most meetings by code, equal ones by name; as many as can be read."""
    subject, number = _subject(reader), pairs.partners
    ranked = sorted(number, key=lambda code: (-number[code], reader.order(subject, code)))
    return {code: reader.short(subject, code) for code in ranked[: MOST[reader.width]]}


def _ours(pairs: Pairs, reader: Reader) -> dict[str, str]:
    """Our people with most meetings, equal ones by name; as many as can be read."""
    number, names = pairs.ours, {person: reader.label("person", person) for person in pairs.ours}
    ranked = sorted(number, key=lambda person: (-number[person], alphabetical(names[person], reader.language)))
    return {person: names[person] for person in ranked[: MOST_ACROSS[reader.width]]}


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a pair, of all that are paired: who of ours, the partner, their meetings, the last one, days since."""
    found, subject = records(_pairs(rows, reader).rows), _subject(reader)
    columns: dict[str, Any] = {
        "directory-ours": [reader.label("person", r["person"]) for r in found],
        f"who-met-whom-{subject}": [reader.label(subject, r["code"]) for r in found],
        "directory-meetings": [int(r["meetings"]) for r in found],
        "directory-last": [directory.last_words(r, reader) for r in found],
        "directory-since": directory.days(found),
    }
    return pd.DataFrame({reader.say(head): values for head, values in columns.items()})


def body(rows: pd.DataFrame, reader: Reader) -> Component:
    """Links that show organisations instead of countries."""
    choices = {choice: reader.say(f"who-met-whom-{choice}") for choice in SWITCHES["met"]}
    none = [] if _pairs(rows, reader).code else [html.P(reader.say("who-met-whom-none"), className="listing-none")]
    return html.Div([switches(switch("met", reader.say("who-met-whom-rows"), choices, reader)), *none])


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Partners down, our people across; the pairs beyond what can be read stand in the table.

    Args:
        rows: One row per person of ours and partner, countries and organisations.
    """
    pairs, subject = _pairs(rows, reader), _subject(reader)
    ours, partners = _ours(pairs, reader), _partners(pairs, reader)
    both = enumerate(zip(pairs.code, pairs.person, strict=True))
    readable = pairs.rows.iloc[[at for at, (code, person) in both if code in partners and person in ours]]
    shown = {(r["code"], r["person"]): r for r in records(readable)}
    parameter = "country" if subject == "country" else "organisation"
    theirs = {code: escape(reader.label(subject, code)) for code in partners}
    named = {person: escape(name) for person, name in ours.items()}
    click, never = f"<br>{reader.say('who-met-whom-click')}", f"<b>{reader.say('who-met-whom-never')}</b>"

    def said(code: str, person: str, count: int) -> str:
        if not count:
            return f"{named[person]}, {theirs[code]}: {never}"
        met, latest = reader.say("n-meetings", count=count), escape(_latest(shown[code, person], reader))
        return f"{named[person]}, {theirs[code]}: <b>{met}</b><br>{latest}{click}"

    return matrix.figure(
        Matrix(
            down=partners, across=ours, counts={pair: int(row["meetings"]) for pair, row in shown.items()}, said=said,
            chosen=lambda code, person: {parameter: code, "person": person},
        ),
        reader,
    )  # fmt: skip


def _latest(record: Record, reader: Reader) -> str:
    """When the two last met, and how long ago."""
    when, since = directory.last_words(record, reader), directory.since_days(record)
    ago = "" if since is None else reader.say("ranking-days", count=since)
    return ", ".join(part for part in (reader.say("who-met-whom-last", day=when), ago) if part)
