"""The institute's records counted with pandas straight from data/, by code that shares nothing with the product."""

import csv
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

DATA = Path(__file__).resolve().parents[3] / "data"
NOT_A_RESULT = re.compile(r"\((?:[^()]*\b)?(?:mentioned|planned|discussed|presented|draft|not of the Institute)\b")
A_RESULT = re.compile("memorand|agreement|plan|resolution|declaration|communique|statement|final document", re.I)


@dataclass(frozen=True)
class Case:
    """An address and what it means: the days of its period, comparison and sparkline, its countries and topics."""

    query: str
    days: tuple[str, str]  # first and last day; "" is open
    before: tuple[str, str] | None = None
    spark: tuple[str, str, str] = ("M", "", "")  # pandas frequency of a bin, first and last day of the history
    countries: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()  # topics and groups


CASES = (
    Case("?period=last-12-months", ("2025-02-01", "2026-01-29"), ("2024-02-01", "2025-01-29"),
         ("M", "2024-02-01", "2026-01-29")),
    Case("?period=2024&compare=year", ("2024-01-01", "2024-12-31"), ("2023-01-01", "2023-12-31"),
         ("M", "2023-01-01", "2024-12-31")),
    Case("?from=2025-01-01&to=2025-06-30&country=KZ,DE", ("2025-01-01", "2025-06-30"), ("2024-07-01", "2024-12-31"),
         ("M", "2024-07-01", "2025-06-30"), countries=("KZ", "DE")),
    Case("?from=2024-02-01&to=2026-01-29&country=DE", ("2024-02-01", "2026-01-29"), ("2022-02-01", "2024-01-29"),
         ("M", "2022-02-01", "2026-01-29"), countries=("DE",)),
    Case("?period=all", ("", ""), None, ("Y", "2006-12-05", "2026-01-29")),
    Case("?period=all&topic=security", ("", ""), None, ("Y", "2006-12-05", "2026-01-29"), topics=("security",)),
    Case("?period=2019&topic=water,economy&country=TM,TJ,KG", ("2019-01-01", "2019-12-31"),
         ("2018-01-01", "2018-12-31"), ("M", "2018-01-01", "2019-12-31"),
         countries=("TM", "TJ", "KG"), topics=("water", "economy")),
    Case("?from=2024-03-10&to=2024-05-20&compare=none", ("2024-03-10", "2024-05-20"), None,
         ("M", "2023-12-29", "2024-05-20")),
    Case("?from=2022-01-01", ("2022-01-01", ""), None, ("Q", "2022-01-01", "2026-01-29")),
    Case("?from=2030-01-01&to=2030-12-31", ("2030-01-01", "2030-12-31"), ("2029-01-01", "2029-12-31"),
         ("M", "2029-01-01", "2030-12-31")),
)  # fmt: skip


def vocabulary(name: str) -> list[dict[str, str]]:
    with (DATA / "vocabulary" / f"{name}.csv").open(encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


@cache
def _people() -> dict[str, str]:
    with (DATA / "people.csv").open(encoding="utf-8") as file:
        return {re.sub("['ʼʻ]", "", row["spelling"]).casefold(): row["person"] for row in csv.DictReader(file)}


def person_of(name: str) -> str:
    """Who somebody of a record is by the reviewed lines, none of which has a condition; else the name itself."""
    return _people().get(re.sub("['ʼʻ]", "", name).casefold(), name)


@cache
def group_of() -> dict[str, str]:
    return {row["topic_id"]: row["group_id"] for row in vocabulary("topics")}


@cache
def records() -> pd.DataFrame:
    """One row per record: first and last possible day, sets of countries, topics, organisations and documents."""
    topics: dict[str, set[str]] = {}  # one word may stand for two topics
    for row in vocabulary("topic_aliases"):
        topics.setdefault(row["alias"].casefold(), set()).add(row["topic_id"])
    names = {row["alias"].casefold(): row["organisation_id"] for row in vocabulary("organisation_aliases")}
    homes = {row["organisation_id"] for row in vocabulary("organisations") if row["country"] == "UZ"}
    rows = []
    for line in (DATA / "meetings" / "isrs-meetings.jsonl").read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        span = pd.Period(raw["date_start"]) if raw["date_start"] else None
        end = pd.Timestamp(raw["date_end"]) if raw["date_end"] else span.end_time.normalize() if span else pd.NaT
        organisations = {names[name.casefold()] for name in raw["organisations"] + raw["international_organisations"]}
        rows.append({
            "meeting_id": raw["meeting_id"], "first": span.start_time if span else pd.NaT, "last": end,
            "countries": set(raw["countries"]) - {"UZ"},
            "topics": {code for word in raw["topics"] for code in topics[word.casefold()]},
            "organisations": organisations - homes,
            "documents": {(raw["meeting_id"], i) for i, text in enumerate(raw["documents"])
                          if A_RESULT.search(text) and not NOT_A_RESULT.search(text)},
            "meetings": {raw["meeting_id"]},
        })  # fmt: skip
    return pd.DataFrame(rows)


def within(rows: pd.DataFrame, days: tuple[str, str]) -> pd.DataFrame:
    """The records all of whose possible days lie between two days; undated ones only where both are open."""
    if days == ("", ""):
        return rows
    fits = rows["first"].notna()
    if days[0]:
        fits &= rows["first"] >= days[0]
    if days[1]:
        fits &= rows["last"] <= days[1]
    return rows[fits]


def chosen(case: Case) -> pd.DataFrame:
    """The records that fit a case's countries and topics, whenever they were."""
    rows = records()
    if case.countries:
        rows = rows[rows["countries"].map(lambda countries: bool(countries & set(case.countries)))]
    if case.topics:
        rows = rows[rows["topics"].map(lambda codes: bool((codes | {group_of()[c] for c in codes}) & set(case.topics)))]
    return rows


def distinct(rows: pd.DataFrame, column: str) -> int:
    """How many different codes the sets of a column hold."""
    return len(set().union(*rows[column]))
