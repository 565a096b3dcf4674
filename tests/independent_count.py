"""Every panel's numbers counted again with pandas, straight from data/, by code that shares nothing with the product.

Here stands what the figures promise, said a second time and in other words: where the two differ, one of them is wrong.
Nothing of etl or dashboard is imported, and no database is read.
"""

import csv
import json
import re
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pandas as pd

DATA = Path(__file__).resolve().parents[1] / "data"
LANGUAGES = ("uz", "uz_Cyrl", "ru", "en")
BINS = {"M": 25, "Q": 96}  # the most months that are drawn by month, and by quarter
PRESETS = {  # what a preset starts with, how many of them before the as-of day's own, how many months it has in name
    "this-month": ("M", 0, 1), "this-quarter": ("Q", 0, 3), "year-to-date": ("Y", 0, 12),
    "last-12-months": ("M", 11, 12),
}  # fmt: skip
CONTROLS = {  # parameter of the address → the column of the meetings it looks into
    "country": "countries", "topic": "topics", "format": "formats", "kind": "kinds", "level": "levels",
    "organisation": "organisations", "person": "people",
}  # fmt: skip
Rows = list[dict[str, Any]]
Raw = dict[str, Any]
Meanings = dict[str, dict[str, set[str]]]  # subject → spelling → codes
Day = pd.Timestamp


def person_of(person: dict[str, Any]) -> str:
    """Who somebody of a record is: by the reviewed lines without a condition, else the name itself."""
    assert not any(row["organisation"] or row["country"] for row in lines("people.csv")), "conditions are not counted here"
    found = {spelled(row["spelling"]): row["person"] for row in lines("people.csv")}
    return found.get(spelled(person["name"]), person["name"].strip())


def called(person: str) -> list[str]:
    """Every name that the reviewed lines have for a person."""
    rows = [row for row in lines("people.csv") if row["person"] == person]
    return [row[column] for row in rows for column in ("person", "spelling", *LANGUAGES) if row[column]]


@dataclass(frozen=True)
class Wanted:
    """A view: its period (a preset, a year, or days), its comparison, and what is chosen in each control."""

    period: str = "all"
    since: str = ""
    until: str = ""
    compare: str = "previous"
    as_of: str = ""
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by parameter, group among them
    words: str = ""
    highlight: str = ""

    def address(self) -> str:
        given = {"period": self.period} if not self.since + self.until else {"from": self.since, "to": self.until}
        given |= {"compare": self.compare, "asof": self.as_of, "q": self.words, "highlight": self.highlight}
        given |= {name: ",".join(codes) for name, codes in self.chosen.items() if name != "person"}
        pairs = [*given.items(), *(("person", name) for name in self.chosen.get("person", ()))]
        return "?" + "&".join(f"{name}={quote(value)}" for name, value in pairs if value)


@dataclass(frozen=True)
class Span:
    """Days, both included, None where open; `months` where the length is nominal ("this quarter" is 3)."""

    since: Day | None = None
    until: Day | None = None
    months: int | None = None

    @property
    def closed(self) -> bool:
        return self.since is not None and self.until is not None


@cache
def lines(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def spelled(text: str) -> str:
    """How the vocabulary's spellings are compared here."""
    return re.sub(r"\s+", " ", re.sub(r"['’‘ʻʼ`´]", "", text)).strip().casefold()


def plain(text: str) -> str:
    """How the word search compares: letters without case and, if Latin, without what is above or below them."""
    bare = re.sub(r"['’‘ʻʼ`´]", "", text)
    return "".join(_plain_letter(letter) for letter in unicodedata.normalize("NFKC", bare))


def _plain_letter(letter: str) -> str:
    name = unicodedata.name(letter, "")
    latin = re.fullmatch(r"LATIN (?:SMALL|CAPITAL) LETTER (?:DOTLESS )?([A-Z])(?: WITH .+)?", name)
    if latin:
        return latin[1].lower()
    return "-" if unicodedata.category(letter) == "Pd" else letter.casefold().replace("ё", "е")


def is_result(document: str) -> bool:
    """In these records a document counts as signed or adopted there, unless a remark in brackets says otherwise."""
    return not re.search(r"\(.*\b(mentioned|planned|discussed|presented|draft|not of the Institute)\b.*\)", document)


def moved(day: Day, months: int) -> Day:
    """A day so many months later; the last day of a month stays a last day."""
    there = day + pd.DateOffset(months=months)
    return there + pd.offsets.MonthEnd(0) if day.is_month_end else there


def months_of(since: Day, until: Day) -> int:
    return (until.year - since.year) * 12 + until.month - since.month + 1


class Records:
    """The records and the vocabulary as the files have them."""

    def __init__(self) -> None:
        with (DATA / "institute.toml").open("rb") as file:
            institute = tomllib.load(file)
        self.home, self.home_region = institute["home_country"], institute["home_region"]
        self.topics, self.formats = lines("vocabulary/topics.csv"), lines("vocabulary/formats.csv")
        self.region = {row["code"]: row["region_id"] for row in lines("vocabulary/countries.csv")}
        self.topic_group = {row["topic_id"]: row["group_id"] for row in self.topics}
        self.family = {row["format_id"]: row["family_id"] for row in self.formats}
        self.ranks = {row["level_id"]: int(row["rank"]) for row in lines("vocabulary/levels.csv")}
        self.members: dict[str, set[str]] = {}
        for row in lines("vocabulary/country_group_members.csv"):
            self.members.setdefault(row["group_id"], set()).add(row["country"])
        self.known_organisations = {row["organisation_id"]: row for row in lines("vocabulary/organisations.csv")}
        self.milestones = {row["format_id"] for row in lines("milestones.csv")}
        self.meetings = self._meetings()

    def _meetings(self) -> pd.DataFrame:
        means = {
            "topic": self._meanings("topics", "topic_id", "topic_aliases"),
            "format": self._meanings("formats", "format_id", "format_aliases"),
            "kind": self._meanings("kinds", "kind_id", "kind_aliases"),
            "level": self._meanings("levels", "level_id", "level_aliases"),
            "organisation": self._meanings("organisations", "organisation_id", "organisation_aliases"),
            "city": self._meanings("cities", "city"),
        }
        files = sorted((DATA / "meetings").glob("*.jsonl"))
        raws = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
        translated = {row["meeting_id"]: row for row in lines("translations.csv")}
        return pd.DataFrame([self._meeting(raw, means, translated.get(raw["meeting_id"], {})) for raw in raws])

    @staticmethod
    def _meanings(name: str, code: str, aliases: str = "") -> dict[str, set[str]]:
        """Spelling → codes: codes, labels and short labels are spellings too."""
        found: dict[str, set[str]] = {}
        labels = [start + language for start in ("", "short_") for language in LANGUAGES]
        for row in lines(f"vocabulary/{name}.csv"):
            for word in filter(None, [row[code], *map(row.get, labels)]):
                found.setdefault(spelled(word), set()).add(row[code])
        for row in lines(f"vocabulary/{aliases}.csv") if aliases else []:
            found.setdefault(spelled(row["alias"]), set()).add(row[code])
        return found

    def _meeting(self, raw: Raw, means: Meanings, translation: dict[str, str]) -> dict[str, Any]:
        def codes(subject: str, words: list[str]) -> set[str]:
            return {code for word in words if word for code in means[subject][spelled(word)]}

        named = raw["organisations"] + raw["international_organisations"]
        organisations = {code for name in named for code in means["organisation"].get(spelled(name), {spelled(name)})}
        topics, formats = codes("topic", raw["topics"]), codes("format", raw["formats"])
        countries = set(raw["countries"]) - {self.home}
        span = pd.Period(raw["date_start"]) if raw["date_start"] else None
        end = pd.Period(raw["date_end"]) if raw["date_end"] else span
        regions = {self.region[country] for country in countries}
        return {
            "id": raw["meeting_id"],
            "first": span.start_time if span is not None else pd.NaT,
            "last": end.end_time.normalize() if end is not None else pd.NaT,
            "precision": {0: "unknown", 4: "year", 7: "month", 10: "day"}[len(raw["date_start"] or "")],
            "countries": countries,
            "class": ("none" if not regions else "home-region" if regions == {self.home_region}
                      else "one-region" if len(regions) == 1 else "several-regions"),
            "topics": topics, "topic_groups": {self.topic_group[topic] for topic in topics},
            "formats": formats, "families": {self.family[code] for code in formats},
            "kinds": codes("kind", [raw["kind"]]), "levels": codes("level", [raw["level"]]),
            "organisations": organisations,
            "partners": {code for code in organisations if self._organisation(code).get("country") != self.home},
            "people": {person_of(person) for person in raw["counterparts"] + raw["institute_side"]},
            "results": sum(is_result(document) for document in raw["documents"]),
            "words": self._words(raw, means, translation, topics, organisations),
        }  # fmt: skip

    def _organisation(self, code: str) -> dict[str, str]:
        return self.known_organisations.get(code, {})

    def _words(
        self, raw: Raw, means: Meanings, translation: dict[str, str], topics: set[str], organisations: set[str]
    ) -> str:
        """Titles, organisations, people, city, topics and note, as written and in the four languages."""
        fresh = translation if translation.get("title_en") == raw["title_en"] else {}
        people = raw["counterparts"] + raw["institute_side"]
        city = means["city"].get(spelled(raw["city"] or ""), set())
        labelled = [row for row in self.topics if row["topic_id"] in topics]
        labelled += [row for row in lines("vocabulary/cities.csv") if row["city"] in city]
        labelled += [self._organisation(code) for code in organisations]
        texts = [
            *(raw.get(f"title_{language}") or fresh.get(f"title_{language}") for language in LANGUAGES),
            *raw["topics"], *raw["organisations"], *raw["international_organisations"],
            *(person.get(part) for person in people for part in ("name", "role", "organisation")),
            raw["city"] if raw["city"] != "online" else "", raw["note"],
            *(row.get(language) for row in labelled for language in LANGUAGES),
            *(name for person in people for name in called(person_of(person))),
        ]  # fmt: skip
        return "\n".join(plain(text) for text in texts if text)

    @cached_property
    def as_of(self) -> Day:
        return max(self.meetings.loc[self.meetings["precision"] == "day", "last"])


class View:
    """One view of the records, and the rows every panel must have."""

    def __init__(self, records: Records, wanted: Wanted) -> None:
        self.records, self.wanted = records, wanted
        self.as_of = Day(wanted.as_of) if wanted.as_of else records.as_of
        self.period = self._period()
        self.back = self._back()
        self.before = self._before()
        everything = records.meetings
        self.matching = everything[[self._fits(row) for row in everything.to_dict("records")]]
        self.background = self._within(everything, self.period)
        self.selected = self._within(self.matching, self.period)
        self.compared = self._within(self.matching, self.before) if self.before.closed else self.matching[:0]

    def _period(self) -> Span:
        wanted = self.wanted
        if wanted.since or wanted.until:
            since, until = (Day(day) if day else None for day in (wanted.since, wanted.until))
            if since is None or until is None:
                return Span(since, until)
            whole = since.day == 1 and (until.is_month_end or until == self.as_of)
            return Span(since, until, months_of(since, until) if whole else None)
        if wanted.period == "all":
            return Span()
        if wanted.period.isdigit():
            return Span(Day(f"{wanted.period}-01-01"), Day(f"{wanted.period}-12-31"), 12)
        size, bins_before, months = PRESETS[wanted.period]
        return Span((pd.Period(self.as_of, size) - bins_before).start_time, self.as_of, months)

    def _back(self) -> pd.DateOffset:
        """How far the comparison lies before the period."""
        if self.wanted.compare == "year":
            return pd.DateOffset(months=12)
        since, chosen = self.period.since, self.wanted.compare.partition("..")[0]
        if chosen[:2].isdigit() and since is not None:
            first = Day(chosen)
            months = (since.year - first.year) * 12 + since.month - first.month
            return pd.DateOffset(months=months) if first.day == since.day else pd.DateOffset(days=(since - first).days)
        return self._length()

    def _length(self) -> pd.DateOffset:
        if self.period.months or self.period.since is None or self.period.until is None:
            return pd.DateOffset(months=self.period.months or 0)
        return pd.DateOffset(days=(self.period.until - self.period.since).days + 1)

    def _before(self) -> Span:
        if self.wanted.compare == "none" or not self.period.closed:
            return Span()
        if ".." in self.wanted.compare:
            return Span(*map(Day, self.wanted.compare.split("..")))
        since, until, known = self.period.since, self.period.until, max(self.as_of, self.records.as_of)
        if since is not None and until is not None and since <= known:
            until = min(until, known)  # of what is not over yet the comparison is cut at the same day
        return Span(*(self._earlier(day, self.back) for day in (since, until)))

    @staticmethod
    def _earlier(day: Day | None, by: pd.DateOffset) -> Day:
        assert day is not None
        return moved(day, -by.kwds["months"]) if "months" in by.kwds else day - by

    def _fits(self, meeting: dict[str, Any]) -> bool:
        """Within a control the choices widen, controls narrow each other; countries and groups are one control."""
        chosen = {name: set(codes) for name, codes in self.wanted.chosen.items()}
        for group in chosen.pop("group", ()):
            chosen.setdefault("country", set()).update(self.records.members[group])
        has = {parameter: meeting[column] for parameter, column in CONTROLS.items()}
        has["topic"] = meeting["topics"] | meeting["topic_groups"]
        has["format"] = meeting["formats"] | meeting["families"]
        said = all(plain(word) in meeting["words"] for word in self.wanted.words.split())
        return said and all(codes & has[parameter] for parameter, codes in chosen.items())

    @staticmethod
    def _within(meetings: pd.DataFrame, span: Span) -> pd.DataFrame:
        """All possible days lie within; what is not dated fits only where both ends are open."""
        if span.since is None and span.until is None:
            return meetings
        inside = meetings["first"].notna()
        if span.since is not None:
            inside &= meetings["first"] >= span.since
        if span.until is not None:
            inside &= meetings["last"] <= span.until
        return meetings[inside]

    def _ends(self) -> tuple[Day, Day]:
        """The days the axis runs over: the period's, or as far as any record reaches where it is open."""
        every = self.records.meetings
        earliest, latest = every["first"].min(), max(every["last"].max(), self.records.as_of)
        since = self.period.since if self.period.since is not None else min(earliest, self.period.until or earliest)
        return since, self.period.until if self.period.until is not None else max(latest, since)

    @property
    def size(self) -> str:
        return next((size for size, most in BINS.items() if months_of(*self._ends()) <= most), "Y")

    @staticmethod
    def _placed(meetings: pd.DataFrame, size: str, ahead: pd.DateOffset | None = None) -> pd.DataFrame:
        """Those whose possible days, moved ahead, lie in one bin; with that bin's first day."""
        dated = meetings[meetings["first"].notna()]
        first, last = (dated[end].map(lambda day: day + ahead if ahead else day) for end in ("first", "last"))
        starts, ends = (pd.to_datetime(days).dt.to_period(size) for days in (first, last))
        return dated.assign(bin=starts.dt.start_time.dt.strftime("%Y-%m-%d"))[starts == ends]

    def totals(self, sparks: int) -> Rows:
        """The key figures, with a history of so many bins (months, quarters or years: whichever are so many)."""
        since, until = self._ends()
        start = self._earlier(since, self._length()) if self.period.closed else since
        size = next(size for size in "MQY" if len(pd.period_range(start, until, freq=size)) == sparks)
        past = self._placed(self._within(self.matching, Span(start, until)), size)
        bins = [part.start_time.strftime("%Y-%m-%d") for part in pd.period_range(start, until, freq=size)]
        parts = [self.selected, self.compared, *(past[past["bin"] == day] for day in bins)]
        counts = [self._measures(part) for part in parts]
        return [
            {
                "measure": measure, "value": counts[0][measure],
                "comparison": counts[1][measure] if self.before.closed else None,
                "history": [count[measure] for count in counts[2:]],
            }
            for measure in counts[0]
        ]  # fmt: skip

    @staticmethod
    def _measures(meetings: pd.DataFrame) -> dict[str, int]:
        return {
            "meetings": len(meetings),
            "countries": len(set[str]().union(*meetings["countries"])),
            "organisations": len(set[str]().union(*meetings["partners"])),
            "documents": int(meetings["results"].sum()),
        }

    def over_time(self) -> Rows:
        highlight = self.wanted.highlight
        counted: dict[tuple[str, str], dict[str, int]] = {}
        parts = {"meetings": self.selected, "comparison": self.compared, "background": self.background}
        for name, meetings in parts.items():
            ahead = self.back if name == "comparison" else None
            for row in self._placed(meetings, self.size, ahead).to_dict("records"):
                split = row["class"]
                if highlight:
                    split = highlight if highlight in row["topic_groups"] else "other-topics"
                found = counted.setdefault((row["bin"], split), dict.fromkeys(parts, 0))
                found[name] += 1
        return [{"bin": day, "split": split, **counted[day, split]} for day, split in sorted(counted)]

    def partner_map(self) -> Rows:
        counts = self._thrice("countries")
        shares = [self._shares(meetings) for meetings in (self.selected, self.compared, self.background)]
        return [
            {
                "country": country,
                **{name: count[country] for name, count in counts.items()},
                "contacts": counts["meetings"][country],
                "shared": shares[0].get(country, 0.0),
                "comparison_shared": shares[1].get(country, 0.0),
                "background_shared": shares[2].get(country, 0.0),
            }
            for country in sorted(self.records.region)
        ]

    @staticmethod
    def _shares(meetings: pd.DataFrame) -> dict[str, float]:
        parts: dict[str, float] = {}
        for countries in meetings["countries"]:
            for country in countries:
                parts[country] = parts.get(country, 0.0) + 1 / len(countries)
        return parts

    @staticmethod
    def _count(meetings: pd.DataFrame, column: str) -> Counter[str]:
        """Code → how many meetings have it in a column of sets."""
        return Counter(code for codes in meetings[column] for code in codes)

    def topics(self) -> Rows:
        without = int((self.selected["topics"].map(len) == 0).sum())
        no_comparison = {} if self.before.closed else {"comparison": None, "group_comparison": None}
        of_topic, of_group = self._thrice("topics"), self._thrice("topic_groups")
        return [
            {
                "topic": row["topic_id"], "topic_group": row["group_id"], "without_topic": without,
                **{name: count[row["topic_id"]] for name, count in of_topic.items()},
                **{f"group_{name}": count[row["group_id"]] for name, count in of_group.items()},
                **no_comparison,
            }
            for row in self.records.topics
        ]  # fmt: skip

    def _thrice(self, column: str) -> dict[str, Counter[str]]:
        parts = {"meetings": self.selected, "comparison": self.compared, "background": self.background}
        return {name: self._count(meetings, column) for name, meetings in parts.items()}

    def formats(self) -> Rows:
        every = self.records.meetings
        of_format = {
            "total": every, "meetings": self.selected, "comparison": self.compared, "background": self.background,
            "undated": every[every["precision"] == "unknown"],
            "dots": every[every["precision"].isin(["day", "month"])],
            "undrawn": every[~every["precision"].isin(["day", "month"])],
        }  # fmt: skip
        of_family = {"family_meetings": self.selected, "family_total": every}
        counts = {name: ("format_id", self._count(meetings, "formats")) for name, meetings in of_format.items()}
        counts |= {name: ("family_id", self._count(meetings, "families")) for name, meetings in of_family.items()}
        rows = [
            {
                "format": row["format_id"], "family": row["family_id"],
                **{name: count[row[column]] for name, (column, count) in counts.items()},
            }
            for row in self.records.formats
        ]  # fmt: skip
        return [row for row in rows if row["total"] or row["format"] in self.records.milestones]

    def meeting_list(self) -> Rows:
        def text(day: Day) -> str | None:
            return None if pd.isna(day) else day.strftime("%Y-%m-%d")

        newest = sorted(
            self.selected.to_dict("records"),
            key=lambda row: (pd.isna(row["first"]), *(-Day(row[end]).toordinal() if row["precision"] != "unknown" else 0
                                                      for end in ("first", "last")), row["id"]),
        )  # fmt: skip
        return [
            {
                "meeting_id": row["id"], "first_day": text(row["first"]), "last_day": text(row["last"]),
                "precision": row["precision"], "kind": next(iter(row["kinds"])), "countries": sorted(row["countries"]),
                "levels": sorted(row["levels"], key=self.records.ranks.__getitem__),
                "organisations": sorted(row["partners"]), "topics": sorted(row["topics"]),
                "topic_groups": sorted(row["topic_groups"]), "formats": sorted(row["formats"]),
            }
            for row in newest
        ]  # fmt: skip
