"""What each published version holds, counted here and not by the dashboard; and records that make the next one differ.

    python -m tests.bench.people.published DATABASE

prints as JSON the version that is served, how many meetings every view of the bench has in it, and what readers choose from.
It runs in a process of its own, so that readers do not wait for it.
"""

import json
import random
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

COUNTRIES, TOPICS, IDS = 12, 4, 200  # so many to choose from: those that meetings name most often, and records to open
YEARS = tuple(str(year) for year in range(2016, 2026))

CHOICES = """
    SELECT (SELECT list(country ORDER BY meetings DESC, country) FROM (
               SELECT country, count(*) AS meetings FROM meeting_country GROUP BY ALL ORDER BY ALL DESC)),
           (SELECT list(topic_id ORDER BY meetings DESC, topic_id) FROM (
               SELECT topic_id, count(*) AS meetings FROM meeting_topic GROUP BY ALL)),
           (SELECT list(meeting_id) FROM (SELECT meeting_id FROM meeting ORDER BY hash(meeting_id) LIMIT $ids))
"""
# One row for each view: '' stands for no choice. A meeting is of a year when all its possible days are.
COUNTS = """
    WITH of_country AS (
        SELECT meeting_id, country FROM meeting_country WHERE list_contains($countries, country)
        UNION ALL SELECT meeting_id, '' FROM meeting
    ), of_topic AS (
        SELECT meeting_id, topic_id FROM meeting_topic WHERE list_contains($topics, topic_id)
        UNION ALL SELECT meeting_id, '' FROM meeting
    ), of_year AS (
        SELECT meeting_id, CAST(year(first_day) AS VARCHAR) AS year, month(first_day) = month(last_day) AS of_a_month
        FROM meeting WHERE year(first_day) = year(last_day) AND list_contains($years, CAST(year(first_day) AS VARCHAR))
        UNION ALL SELECT meeting_id, '', false FROM meeting
    )
    SELECT country, topic_id, year, count(DISTINCT meeting_id), count(DISTINCT meeting_id) FILTER (of_a_month)
    FROM of_country JOIN of_topic USING (meeting_id) JOIN of_year USING (meeting_id)
    GROUP BY ALL
"""


class View(NamedTuple):
    """What a reader of the bench chooses; empty is no choice."""

    country: str = ""
    topic: str = ""
    year: str = ""

    def query(self) -> str:
        """As an address says it, without the country of a country's own page."""
        chosen = [f"period={self.year or 'all'}"]
        chosen += [f"country={self.country}"] if self.country else []
        return "&".join(chosen + ([f"topic={self.topic}"] if self.topic else []))


class Choices(NamedTuple):
    """What readers choose from."""

    countries: list[str]
    topics: list[str]
    ids: list[str]

    def view(self, chance: random.Random) -> View:
        return View(*(chance.choice(["", "", *codes]) for codes in (self.countries, self.topics, YEARS)))


class Version(NamedTuple):
    """A published version: its name, its meetings, and of each view the meetings and those whose month is known."""

    name: str
    total: int
    counts: dict[View, tuple[int, int]]


def asked(connection: duckdb.DuckDBPyConnection, choices: Choices | None = None) -> dict[str, Any]:
    """What `read` reads: of these choices, or of those that the version itself suggests."""
    if choices is None:
        countries, topics, ids = connection.execute(CHOICES, {"ids": IDS}).fetchall()[0]
        choices = Choices(countries[:COUNTRIES], topics[:TOPICS], ids)
    parameters = {"countries": choices.countries, "topics": choices.topics, "years": YEARS}
    name = connection.execute("SELECT data_version FROM version").fetchall()[0][0]
    return {"name": name, "choices": choices, "counts": connection.execute(COUNTS, parameters).fetchall()}


def read(told: Mapping[str, Any]) -> tuple[Version, Choices]:
    """What `asked` told."""
    counts = {View(*key): (meetings, dated) for *key, meetings, dated in told["counts"]}
    return Version(told["name"], counts[View()][0], counts), Choices(*told["choices"])


def added(number: int, choices: Choices) -> Iterator[dict[str, object]]:
    """Made-up records that change the count of every view: one for each year, of all countries and topics chosen from."""
    for year in YEARS:
        yield {
            "meeting_id": f"made-up-added-{number:04d}-{year}", "date_start": f"{year}-{1 + number % 12:02d}-15",
            "title_en": f"Made-up meeting of publication {number} in {year}", "kind": "conference", "date_basis": "stated",
            "countries": choices.countries, "topics": choices.topics,
            "source_url": f"https://made-up.example.org/publication/{number}/{year}",
        }  # fmt: skip


if __name__ == "__main__":
    database, *given = sys.argv[1:]
    with duckdb.connect(str(Path(database).resolve()), read_only=True) as opened:
        print(json.dumps(asked(opened, Choices(*json.loads(given[0])) if given else None)))
