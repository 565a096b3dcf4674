"""The lists of formats and topics that are too long to be read: made-up meetings, of whose people the first are listed."""

import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dashboard.address_reading import read_address
from dashboard.answering import read_counted, read_plain
from dashboard.charts import listing, milestone_lines, topic_lists
from dashboard.database import Database
from dashboard.filters import LANGUAGES
from dashboard.packed import format_people as counted_people
from dashboard.packed import milestones, topic_about
from dashboard.panel import panel_module, read_view
from dashboard.plan import plan
from dashboard.reader import Reader
from etl.__main__ import main
from tests.dashboard.components import parts, said

US, CHINA, EU, JAPAN = ("Central Asia–United States (C5+1)", "Central Asia–China", "Central Asia–European Union",
                        "Central Asia–Japan")  # fmt: skip
EACH, SUMMIT = 31, date(2025, 11, 6)  # people of a meeting; the milestone of 2025 with the United States
PANELS = ("format_people", "topic_about", "format_milestones")


def person(number: int) -> dict[str, Any]:
    """Every fifth is of no country that is known."""
    country = None if number % 5 == 0 else "US"
    return {"name": f"Made-up Person {number:03}", "role": "expert", "organisation": "Made-up Board", "country": country}


def meeting(number: int, day: str, formats: list[str], people: list[dict[str, Any]]) -> dict[str, Any]:
    return {"meeting_id": f"m-{number:03}", "title_en": "Made up", "kind": "conference", "countries": ["US"],
            "formats": formats, "topics": ["Water resources"], "date_start": day, "counterparts": people,
            "date_basis": "stated" if day else "unknown"}  # fmt: skip


def made() -> list[dict[str, Any]]:
    """Ten meetings with the US, nine with China (one of them undated), one with the EU, one with Japan that names nobody.

    The first person of each was at the one before as well, and those of the second at the first. Then daily meetings before a
    milestone, and such as are known by its month.
    """
    days = [f"2024-0{1 + number // 4}-{1 + number % 4:02}" for number in range(20)]
    groups = [[person(EACH * number + at) for at in range(-1 if number else 0, EACH)] for number in range(20)]
    groups[0] += groups[1][1:]
    days[15] = ""
    formats = [[US]] * 10 + [[CHINA]] * 9 + [[EU]]
    every = [meeting(*each) for each in zip(range(20), days, formats, groups, strict=True)]
    every.append(meeting(20, "2024-06-01", [JAPAN], []))
    near = [str(SUMMIT - timedelta(days=away)) for away in range(1, 81)]
    return every + [meeting(100 + at, day, [US], []) for at, day in enumerate([*near, *["2025-11"] * 25])]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Database:
    folder: Path = tmp_path_factory.mktemp("long")
    file = folder / "made.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in made()), encoding="utf-8")
    assert main(["load", str(file), "--database", str(folder / "e.duckdb")]) == 0
    return Database(folder / "e.duckdb")


def drawn(database: Database, query: str, panel: str) -> tuple[pd.DataFrame, Reader]:
    reader, answer = read_view(database, query, [panel])
    return answer.rows[panel], reader


@pytest.mark.parametrize("query", ["?period=all&topic=water", "?period=2024", "?period=2024&format=ca-us,ca-japan"])
def test_counted_and_plain_rows_agree_beyond_the_cut(database: Database, query: str) -> None:
    version = database.version()
    asked = read_address(query, version.known())
    assert not asked.misread
    counted, plain = (read(version, asked, plan(asked.filter, version.reach()), PANELS) for read in (read_counted, read_plain))
    for name in PANELS:
        pd.testing.assert_frame_equal(counted[name], plain[name])


def last_met(format_name: str) -> list[str]:
    """The people of a format by its records: the latest first, of the same day those with more meetings, then by name."""
    met: dict[str, list[str]] = {}
    for one in made():
        if format_name in one["formats"]:
            for each in one["counterparts"]:
                met.setdefault(each["name"], []).append(one["date_start"])
    latest = {name: date.fromisoformat(max(days)).toordinal() if max(days) else 0 for name, days in met.items()}
    return sorted(met, key=lambda name: (-latest[name], -len(met[name]), name))


def test_each_format_lists_as_many_of_those_seen_last_and_counts_all(database: Database) -> None:
    rows, _ = drawn(database, "?period=all&lang=en", "format_people")
    everybody = {each["name"] for one in made() for each in one["counterparts"]}
    listed = {code: of["person"].dropna().tolist() for code, of in rows.groupby("format")}
    assert len(rows) == counted_people.MOST == 500
    assert (len(listed["ca-eu"]), listed["ca-japan"]) == (EACH + 1, [])
    assert abs(len(listed["ca-us"]) - len(listed["ca-china"])) <= 1
    for code, name in (("ca-us", US), ("ca-china", CHINA), ("ca-eu", EU)):
        every = last_met(name)
        assert listed[code] == every[: len(listed[code])]
        assert set(rows.loc[rows["format"] == code, "people"]) == {len(every)}
    assert set(rows["every"]) == {len(everybody)}
    assert set(rows["stateless"]) == {sum(int(name[-3:]) % 5 == 0 for name in everybody)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_formats_tell_how_many_there_are(database: Database, language: str) -> None:
    rows, reader = drawn(database, f"?period=all&lang={language}", "format_people")
    module = panel_module("format_people")
    lines = sum(len(last_met(name)) for name in (US, CHINA, EU)) + 1
    words = module.words(rows, reader)
    assert reader.say("format-people-cut", count=lines, listed=500) in words.caption
    assert "620" in words.subtitle
    assert "620" in words.summary
    block = next(part for part in parts(module.body(rows, reader), kind="Section") if len(parts(part, kind="Li")) > 100)
    listed = sum(len(parts(item, kind="B")) for item in parts(block, kind="Li"))
    assert said(parts(block, kind="Li")[-1]) == reader.say("listing-more", count=len(last_met(US)) - listed)
    printed = json.dumps(module.figure(rows, reader), ensure_ascii=False)
    assert reader.number(lines - 40) in printed


def test_of_a_topic_those_with_most_meetings_are_listed_and_all_are_counted(database: Database) -> None:
    rows, reader = drawn(database, "?period=all&topic=water&lang=en", "topic_about")
    met = Counter(each["name"] for one in made() for each in one["counterparts"])
    people = rows[rows["part"] == "person"]
    assert len(people) == topic_about.MOST == 500
    assert people["meetings"].tolist() == sorted(met.values(), reverse=True)[:500]
    assert dict(zip(people["code"], people["meetings"], strict=True)).items() <= met.items()
    assert set(people["every"]) == {len(met)}
    module = panel_module("topic_about")
    words, body = module.words(rows, reader), module.body(rows, reader)
    assert f"{len(met)} counterparts" in words.subtitle
    assert reader.say("topic-about-cut", count=len(met), listed=500) in words.caption
    assert f"{len(met) - topic_lists.OPEN['person']} more" in said(body)
    (on_page,) = parts(body, "people")
    assert len(parts(on_page, kind="Li")) == topic_lists.MOST_ON_PAGE
    there = listing.IN_TABLE - int((rows["part"] == "country").sum())  # countries stand before them
    (way,) = [link.href for link in parts(on_page, kind="A") if said(link) == f"{there} people in the table"]
    assert "table=topic_about" in way
    assert (module.table(rows, reader)["Kind"] == "People").sum() == 500


def test_a_crowded_strip_draws_runs_and_names_the_first_of_the_unsure(database: Database) -> None:
    rows, reader = drawn(database, "?period=all&lang=en", "format_milestones")
    row = rows.set_index("milestone_id").loc["ca-us-2"]
    assert (row["before"], row["unsure"], len(row["days"])) == (80, 25, 80)
    assert row["unsure_ids"].tolist() == [f"m-{180 + at}" for at in range(milestones.MOST)]
    (line,) = [part for part in parts(panel_module("format_milestones").body(rows, reader), kind="Tr")
               if "25 more: the side is not known" in said(part)]  # fmt: skip
    assert said(line).count("…") == 1
    (dots,) = parts(line, "of-format")
    assert dots.style["width"].startswith(f"calc({50 * 79 / milestone_lines.DAYS:.1f}%")
    assert parts(line, "strip")[0].children[-1].className == "held"
