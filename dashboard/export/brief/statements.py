"""What a brief states meeting by meeting: contacts, formats, documents, open ends, and where each is written."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from dashboard.charts.listing import every
from dashboard.charts.record_words import Record, cut, day, days, is_web_address, listed, records, text, title
from dashboard.export.brief.shapes import Contact, Line, Source
from dashboard.panels import country_documents, country_meetings
from dashboard.reader import Reader

MOST_DOCUMENTS, MOST_FORMATS, MOST_NAMED = 3, 5, 4
LONGEST_TITLE, LONGEST_ROLE, LONGEST_SOURCE = 170, 60, 140  # characters; the page has all of it


def contact(record: Record, reader: Reader) -> Contact:
    theirs, ours = listed(record["theirs"]), listed(record["ours"])
    more = [len(people) - MOST_NAMED for people in (theirs, ours)]
    said = [reader.say("country-meetings-more", count=count) if count > 0 else "" for count in more]
    return Contact(
        meeting_id=record["meeting_id"],
        days=days(record, reader),
        title=cut(title(record, reader), LONGEST_TITLE),
        about=cut(country_meetings.about(record, reader), LONGEST_TITLE),
        theirs=tuple((_called(one, reader), _role(one, reader)) for one in theirs[:MOST_NAMED]),
        ours=tuple(_called(one, reader) for one in ours[:MOST_NAMED]),
        more=(said[0], said[1]),
        unnamed=(reader.say("country-meetings-no-theirs"), reader.say("country-meetings-no-ours")),
    )


def _role(person: Record, reader: Reader) -> str:
    return cut(reader.role(text(person["role"]), inside=True), LONGEST_ROLE)


def _called(person: Record, reader: Reader) -> str:
    return cut(reader.label("person", person["person_id"]), LONGEST_ROLE)


def formats(rows: pd.DataFrame, reader: Reader) -> tuple[Line, ...]:
    """The formats in which we met, with the last time."""
    met = [record for record in records(rows) if record["meetings"]]
    met.sort(key=lambda record: (-record["meetings"], reader.order("format", record["format"])))
    return tuple(
        Line(
            reader.say("brief-format", format=reader.label("format", record["format"]),
                       count=reader.say("n-meetings", count=int(record["meetings"])), day=days(record, reader)),
            text(record["meeting_id"]),
        )
        for record in met[:MOST_FORMATS]
    )  # fmt: skip


def documents(rows: pd.DataFrame, results: bool, reader: Reader) -> tuple[Line, ...]:
    """The documents that count as results, or the others; and how many more there are."""
    of_kind = rows[rows["status"].isin(country_documents.RESULTS) == results]
    lines = [
        Line(
            reader.say("brief-document", title=cut(record["title"], LONGEST_TITLE), day=days(record, reader),
                       status=reader.say(f"meeting-status-{record['status']}")),
            record["meeting_id"],
        )
        for record in records(of_kind[:MOST_DOCUMENTS])
    ]  # fmt: skip
    more = every(of_kind) - len(lines)
    return (*lines, *([Line(reader.say("brief-documents-more", count=more))] if more > 0 else []))


def open_ends(rows: Mapping[str, pd.DataFrame], reader: Reader) -> tuple[Line, ...]:
    """An unusual silence, documents that were only planned or mentioned, formats without a meeting."""
    lines = []
    row = records(rows["country_brief"])[0]
    if row["status"] == "quiet":
        gap = reader.number(round(row["usual_gap"]))
        lines.append(Line(reader.say("brief-silent", count=int(row["days_since"]), gap=gap)))
    lines += documents(rows["country_documents"], False, reader)
    unmet = rows["country_formats"].loc[rows["country_formats"]["meetings"] == 0, "format"]
    if len(unmet):
        named = [reader.label("format", code) for code in reader.by_label("format", unmet)]
        lines.append(Line(reader.say("brief-unmet-formats", formats=reader.words.listed(named))))
    return tuple(lines)


def near(rows: pd.DataFrame, reader: Reader) -> tuple[Line, ...]:
    """The countries of its region that we met last."""
    met = [record for record in records(rows) if record["circle"] == "region" and record["meetings"]]
    met.sort(key=lambda record: reader.order("country", record["country"]))
    met.sort(key=lambda record: day(record["last_day"]) or date.min, reverse=True)
    return tuple(
        Line(reader.say("brief-format", format=reader.label("country", record["country"]),
                        count=reader.say("n-meetings", count=int(record["meetings"])), day=days(record, reader)))
        for record in met[:MOST_FORMATS]
    )  # fmt: skip


def sources(rows: pd.DataFrame) -> dict[str, Source]:
    return {record["meeting_id"]: found for record in records(rows) if (found := _source(record))}


def _source(record: Record) -> Source | None:
    """Publisher and address as one reads them on paper."""
    url, publisher = text(record["source_url"]), cut(text(record["publisher"]), LONGEST_ROLE)
    shown = cut(url.partition("://")[2] or url, LONGEST_SOURCE)
    words = shown if publisher and publisher in shown else ", ".join(part for part in (publisher, shown) if part)
    return Source(words, url if is_web_address(url) else "") if words else None
