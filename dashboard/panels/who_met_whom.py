"""Who of ours met whom, and when last?

Our people across, the partners' countries or organisations down; a cell is the meetings at which both were.

A matrix and no network: at 300 made-up people a drawing of nodes and lines is a knot in which neither a pair nor its
number can be read, while the rows and columns of most meetings stay legible and the table has the pairs.
"""

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
from dashboard.reader import Figure, Reader, Words

HEIGHT = 420
MOST = {"narrow": 14, "medium": 20, "wide": 24}  # partners in rows
MOST_ACROSS = {"narrow": 4, "medium": 12, "wide": 18}  # people of ours in columns
SUBJECTS = {"countries": "country", "organisations": "organisation"}  # choice of the switch → subject of its codes

MORE = {"countries": "who-met-whom-more-countries", "organisations": "who-met-whom-more-organisations"}


def words(rows: pd.DataFrame, reader: Reader) -> Words:
    pairs, subject = _pairs(rows, reader), _subject(reader)
    counts = {
        "who-met-whom-unnamed": directory.told(rows, "unnamed"),
        MORE[_met(reader)]: max(pairs["code"].nunique() - MOST[reader.width], 0),
        "who-met-whom-more-ours": max(pairs["person"].nunique() - MOST_ACROSS[reader.width], 0),
    }
    said = [*directory.counted(counts, reader), *([_cut(pairs, reader)] if _is_cut(pairs) else [])]
    return Words(
        title=reader.say("who-met-whom-title"),
        subtitle=reader.say(f"who-met-whom-unit-{_met(reader)}"),
        caption=" ".join([*said, reader.say("who-met-whom-overlap"), directory.as_of(reader)]),
        summary=_summary(pairs, subject, reader),
        counting=reader.say("counting-meetings-long"),
    )


def _is_cut(pairs: pd.DataFrame) -> bool:
    """Whether there are more of either side than stand in pairs."""
    return any(directory.told(pairs, all_) > pairs[of].nunique() for of, all_ in (("code", "partners"), ("person", "ours")))


def _cut(pairs: pd.DataFrame, reader: Reader) -> str:
    """How many there are in all, and how many of them stand in pairs."""
    return reader.say(
        f"who-met-whom-cut-{_met(reader)}",
        partners=directory.told(pairs, "partners"), ours=directory.told(pairs, "ours"),
        paired=pairs["code"].nunique(), people=pairs["person"].nunique(),
    )  # fmt: skip


def _summary(pairs: pd.DataFrame, subject: str, reader: Reader) -> str:
    few = pairs[pairs["meetings"] >= pairs["meetings"].nlargest(3).min()]
    ordered = records(few.sort_values(["meetings", "code", "person"], ascending=[False, True, True]).head(3))
    most = [
        f"{reader.label('person', row['person'])}, {reader.short(subject, row['code'])}: {reader.number(row['meetings'])}"
        for row in ordered
    ]
    said = reader.say("who-met-whom-summary", count=len(pairs), most="; ".join(most) or reader.say("none"))
    return f"{_cut(pairs, reader)} {said}" if _is_cut(pairs) else said


def _met(reader: Reader) -> str:
    return reader.asked.switch("met")


def _subject(reader: Reader) -> str:
    return SUBJECTS[_met(reader)]


def _pairs(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """Those of countries, or of organisations: they lie side by side."""
    chosen = (rows["subject"] == _subject(reader)).to_numpy(bool)
    begin = int(chosen.argmax()) if len(chosen) else 0
    return rows.iloc[begin : begin + int(chosen.sum())]


def _numbers(pairs: pd.DataFrame, who: str, count: str) -> dict[str, int]:
    each = pairs.drop_duplicates(who)
    return dict(zip(each[who], each[count], strict=True))


def _partners(pairs: pd.DataFrame, reader: Reader) -> dict[str, str]:
    """Those with most meetings by code, equal ones by name; as many as can be read."""
    subject, number = _subject(reader), _numbers(pairs, "code", "partner_meetings")
    ranked = sorted(number, key=lambda code: (-number[code], reader.order(subject, code)))
    return {code: reader.short(subject, code) for code in ranked[: MOST[reader.width]]}


def _ours(pairs: pd.DataFrame, reader: Reader) -> dict[str, str]:
    """Our people with most meetings, equal ones by name; as many as can be read."""
    number = _numbers(pairs, "person", "person_meetings")
    names = {person: reader.label("person", person) for person in number}
    ranked = sorted(number, key=lambda person: (-number[person], alphabetical(names[person], reader.language)))
    return {person: names[person] for person in ranked[: MOST_ACROSS[reader.width]]}


def table(rows: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    """One line a pair, of all that are paired: who of ours, the partner, their meetings, the last one, days since."""
    found, subject = records(_pairs(rows, reader)), _subject(reader)
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
    none = [] if len(_pairs(rows, reader)) else [html.P(reader.say("who-met-whom-none"), className="listing-none")]
    return html.Div([switches(switch("met", reader.say("who-met-whom-rows"), choices, reader)), *none])


def figure(rows: pd.DataFrame, reader: Reader) -> Figure:
    """Partners down, our people across; the pairs beyond what can be read stand in the table.

    Args:
        rows: One row per person of ours and partner, countries and organisations.
    """
    pairs, subject = _pairs(rows, reader), _subject(reader)
    ours, partners = _ours(pairs, reader), _partners(pairs, reader)
    readable = pairs[pairs["code"].isin(partners) & pairs["person"].isin(ours)]
    shown = {(r["code"], r["person"]): r for r in records(readable)}
    parameter = "country" if subject == "country" else "organisation"

    click = f"<br>{reader.say('who-met-whom-click')}"

    def said(code: str, person: str, count: int) -> str:
        names = f"{escape(ours[person])}, {escape(reader.label(subject, code))}"
        if not count:
            return f"{names}: <b>{reader.say('who-met-whom-never')}</b>"
        met = reader.say("n-meetings", count=count)
        return f"{names}: <b>{met}</b><br>{escape(_latest(shown[code, person], reader))}{click}"

    return matrix.figure(
        Matrix(
            down=partners, across=ours, counts={pair: int(row["meetings"]) for pair, row in shown.items()}, said=said,
            chosen=lambda code, person: {parameter: code, "person": person},
        ),
        reader,
    )  # fmt: skip


def _latest(record: Record, reader: Reader) -> str:
    """When the two last met, and how long ago."""
    when = directory.last_words(record, reader)
    since: str = "" if pd.isna(record["days_since"]) else reader.say("ranking-days", count=int(record["days_since"]))
    return ", ".join(part for part in (reader.say("who-met-whom-last", day=when), since) if part)
