"""The open record: everything the source says stands in it, what is not known is said, and no text does harm."""

from itertools import cycle
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from dash.development.base_component import Component

from dashboard.charts.record_words import days_in_full, is_web_address
from dashboard.database import Database
from dashboard.filters import LANGUAGES
from dashboard.panel import read_view
from dashboard.panels import meeting
from dashboard.reader import Reader
from tests.conftest import View
from tests.dashboard.components import attribute, parts, said
from tests.dashboard.panels import nasty

Raw = dict[str, Any]


def opened(view: View, query: str) -> tuple[Reader, Any, Component]:
    reader, answer = view(query, "meeting")
    rows = answer.rows["meeting"]
    return reader, rows, meeting.body(rows, reader)


def value(body: Component, label: str) -> str:
    """What stands beside a label; lines are told apart by bars."""
    for pair in parts(body, kind="Dl"):
        for line in pair.children:
            if said(line.children[0]) == label:
                return " | ".join(said(part) for part in parts(line.children[1], kind="P")) or said(line.children[1])
    raise AssertionError(f"{label} is not in {said(body)}")


@pytest.fixture(scope="module")
def raw(records: list[Raw]) -> dict[str, Raw]:
    return {record["meeting_id"]: record for record in records}


def test_a_record_shows_all_that_its_line_says(view: View, raw: dict[str, Raw]) -> None:
    for number, (meeting_id, record) in list(enumerate(raw.items(), 1))[::2]:  # each second: every one takes 12 s
        reader, rows, body = opened(view, f"?period=all&lang=en&open={meeting_id}")
        text = " ".join(said(body).split())
        people = record["counterparts"] + record["institute_side"]
        told = [
            record["title_en"], record["note"], record["publisher"],
            *(person.get(part) for person in people for part in ("name", "role")),
            *(person.get("organisation") for person in record["counterparts"]),
            *(reader.label("country", code) for code in record["countries"] if code != "UZ"),
        ]  # fmt: skip
        for part in filter(None, told):
            assert " ".join(part.split()) in text, (meeting_id, part)
        links = {link.href for link in parts(body, "outside")}
        assert links == set(filter(None, [record["source_url"], *record["other_urls"]])), meeting_id
        assert f"isrs-meetings.jsonl:{number}" in text
        assert len(rows) == 1


def test_a_name_leads_to_the_person_and_how_the_record_spells_it_is_kept(view: View) -> None:
    _, _, body = opened(view, "?period=all&open=isrs-0031&lang=ru")
    assert value(body, "С нашей стороны") == "Акрамжон Неъматов, первый заместитель директора"
    (link,) = [link for link in parts(body, "view", "A") if said(link) == "Акрамжон Неъматов"]
    assert "person=Akramjon%20Nematov" in link.href
    assert value(body, "Люди") == "Akromjon Nematov → Акрамжон Неъматов"


def test_words_as_written_stand_beside_what_they_were_read_as(view: View) -> None:
    _, _, body = opened(view, "?period=all&lang=en&open=isrs-0140")
    lines = value(body, "Topic").split(" | ")
    assert "connectivity → Transport and logistics" in lines
    assert "political dialogue → Bilateral relations" in lines
    _, _, body = opened(view, "?period=all&lang=en&open=isrs-0003")
    assert "Office of the Federal Chancellor → German Federal Chancellery" in value(body, "Organisation").split(" | ")


def test_people_and_organisations_of_the_home_country_stand_apart_from_partners(view: View) -> None:
    _, _, body = opened(view, "?period=all&lang=en&open=isrs-0140")
    theirs, ours, also = (value(body, label) for label in ("Their side", "Our side", "Also there"))
    assert "Jauhar Saleem, President, IRS" in theirs
    assert "Alisher Tukhtaev" not in theirs
    assert also == "Alisher Tukhtaev, Ambassador to Pakistan, Embassy of Uzbekistan"
    assert ours == "Eldor Aripov, Director | Bakhtiyor Mustafayev, Deputy Director"
    *partners, home = value(body, "Organisations").split(" | ")
    assert len(partners) == 2
    assert home.startswith("from the home country: Institute for Advanced International Studies, ")


def test_documents_tell_whether_they_were_signed(view: View) -> None:
    _, _, body = opened(view, "?period=all&lang=en&open=isrs-0120")
    assert value(body, "Documents") == "joint statement, adopted | memorandums between think tanks, signed"
    _, _, body = opened(view, "?period=all&lang=en&open=isrs-0136")
    assert value(body, "Documents") == "Concept of regional security and stability, mentioned"


def test_what_is_not_known_is_said_in_grey(view: View) -> None:
    _, _, body = opened(view, "?period=all&lang=en&open=isrs-0140")
    for label in ("Format", "Documents"):
        assert value(body, label) == "not stated"
    assert {said(part) for part in parts(body, "unknown")} == {"not stated"}


def test_topics_stand_by_group_with_the_groups_colour(view: View) -> None:
    _, _, body = opened(view, "?period=all&lang=en&open=isrs-0140")
    colours = [swatch.style["background"] for swatch in parts(body, "swatch")]
    assert colours == [f"var(--topic-{group})" for group in ("security", "economy", "environment", "policy")]


def test_countries_lead_to_their_pages_and_topics_formats_and_organisations_to_their_meetings(view: View) -> None:
    _, _, body = opened(view, "?period=2025&lang=en&open=isrs-0136")
    links = {said(link): link.href for link in parts(body, kind="A")}
    assert links["France"] == "/country/FR?period=2025&lang=en"
    assert links["Regional security"] == "?period=2025&topic=regional-security&lang=en"
    assert links["Consultative Meeting of the Heads of State of Central Asia"] == "?period=2025&format=ca-consultative&lang=en"
    assert any("organisation=" in link for link in links.values())


def test_next_leads_through_the_whole_selection_in_the_lists_order(view: View) -> None:
    _, answer = view("?period=2024&country=DE,US", "meeting_list")
    listed = list(answer.rows["meeting_list"]["meeting_id"])
    walked: list[str] = []
    at = listed[0]
    while at:
        _, rows, body = opened(view, f"?period=2024&country=DE,US&lang=en&open={at}")
        assert f"Record {at}, {len(walked) + 1} of {len(listed)}" in said(body)
        newer = parts([part for part in parts(body, kind="A") if attribute(part, "id") == "record-newer"])
        assert len(newer) == (1 if walked else 0)
        assert (rows["newer"].iloc[0] or None) == (walked[-1] if walked else None)
        walked.append(at)
        older = [part.href for part in parts(body, kind="A") if attribute(part, "id") == "record-older"]
        at = older[0].split("open=")[1].split("&")[0] if older else ""
    assert walked == listed
    assert len(walked) > 2


def test_a_record_outside_the_selection_says_so_and_has_no_neighbours(view: View) -> None:
    _, _, body = opened(view, "?period=2024&lang=en&open=isrs-0001")
    assert "Record isrs-0001, not in the selection" in said(body)
    assert not [part for part in parts(body, kind="A") if str(attribute(part, "id")).startswith("record-")]


def test_a_translated_title_shows_the_records_own(view: View, raw: dict[str, Raw]) -> None:
    _, _, body = opened(view, "?period=all&lang=ru&open=isrs-0140")
    (original,) = parts(body, "original")
    assert said(original) == f"Название переведено. В записи: {raw['isrs-0140']['title_en']}"
    assert [attribute(part, "lang") for part in parts(original, kind="Span")] == ["en-GB"]
    _, _, body = opened(view, "?period=all&lang=en&open=isrs-0140")
    assert not parts(body, "original")


def test_a_composed_title_says_that_it_is_composed(harmful: Database) -> None:
    reader, answer = read_view(harmful, "?period=all&lang=ru&open=n-3", ["meeting"])
    (original,) = parts(meeting.body(answer.rows["meeting"], reader), "original")
    assert said(original) == "Название составлено по данным записи. В записи: Bare"


def test_an_inferred_date_says_how_it_was_inferred(view: View, raw: dict[str, Raw]) -> None:
    _, _, body = opened(view, "?period=all&lang=en&open=isrs-0001")
    assert said(parts(body, "doubt")) == f"The date is inferred: {raw['isrs-0001']['note']}"
    assert value(body, "How dated") == "inferred, to the day"
    _, _, body = opened(view, "?period=all&lang=en&open=isrs-0140")
    assert not parts(body, "doubt")
    assert value(body, "How dated") == "stated by the source, to the day"


@pytest.mark.parametrize(
    ("first", "last", "precision", "language", "expected"),
    [
        ("2026-01-29", "2026-01-29", "day", "ru", "29 января 2026"),
        ("2026-01-29", "2026-01-29", "day", "uz", "2026-yil 29-yanvar"),
        ("2017-05-11", "2017-05-12", "day", "en", "11 May 2017 – 12 May 2017"),
        ("2025-11-01", "2025-11-30", "month", "en", "November 2025"),
        ("2025-11-01", "2025-12-31", "month", "en", "November 2025 – December 2025"),
        ("2023-01-01", "2023-12-31", "year", "ru", "2023"),
        (None, None, "unknown", "en", "undated"),
    ],
)  # fmt: skip
def test_days_are_told_in_full_and_no_more_exactly_than_known(
    view: View, first: str | None, last: str | None, precision: str, language: str, expected: str
) -> None:
    reader, _ = view(f"?period=all&lang={language}", "meeting")
    days = {"first_day": pd.Timestamp(first) if first else pd.NaT, "last_day": pd.Timestamp(last) if last else pd.NaT}
    assert days_in_full(days | {"precision": precision}, reader) == expected


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://isrs.uz/en/a?b=c", True), ("http://example.org", True), ("HTTPS://EXAMPLE.ORG/", True),
        ("javascript:alert(1)", False), ("JAVASCRIPT://example.org/%0aalert(1)", False), ("data:text/html,x", False),
        ("//example.org", False), ("http://", False), ("https:example.org", False), ("http://[", False),
        ("see https://example.org", False), ("https://example.org/ x", False), ("", False), ("mailto:a@example.org", False),
    ],
)  # fmt: skip
def test_only_addresses_of_web_pages_become_links(url: str, safe: bool) -> None:
    assert is_web_address(url) is safe


def test_html_and_dangerous_addresses_are_text_and_links_outside_are_safe(harmful: Database) -> None:
    reader, answer = read_view(harmful, "?period=all&lang=en&open=n-1", ["meeting"])
    body = meeting.body(answer.rows["meeting"], reader)
    assert said(parts(body, kind="H2")) == nasty.HTML
    (outside,) = parts(body, "outside")
    assert outside.href == "https://example.org/a?b=1"
    assert (outside.target, outside.rel) == ("_blank", "noopener noreferrer")
    for address in ("javascript:hurt()", "http://", "data:text/html,hurt"):
        assert address in said(body)
    assert all(link.href.startswith(("?", "/rows/", "/country/", "https://example.org")) for link in parts(body, kind="A"))
    pictured = " ".join(text for trace in meeting.figure(answer.rows["meeting"], reader)["data"] for text in trace["text"])
    assert "<img" not in pictured


def test_ten_thousand_characters_are_shown_whole_and_cut_in_the_picture(harmful: Database) -> None:
    reader, answer = read_view(harmful, "?period=all&lang=en&open=n-2", ["meeting"])
    rows = answer.rows["meeting"]
    assert said(parts(meeting.body(rows, reader), kind="H2")) == nasty.LONG
    figure = meeting.figure(rows, reader)
    go.Figure(figure)
    assert figure["layout"]["height"] < 2000


def test_the_link_to_copy_and_the_export_keep_record_and_view(view: View) -> None:
    _, _, body = opened(view, "?period=2025&country=FR&lang=en&open=isrs-0136")
    address = "?period=2025&country=FR&open=isrs-0136&lang=en"
    assert [attribute(button, "data-copy") for button in parts(body, "copy-link")] == [address]
    assert f"/rows/meeting.csv{address}" in [link.href for link in parts(body, kind="A")]


def test_the_table_tells_the_same_as_the_record(view: View) -> None:
    reader, rows, _ = opened(view, "?period=all&lang=en&open=isrs-0136")
    told: dict[str, str] = dict(meeting.table(rows, reader).itertuples(index=False))
    assert told["Title"] == "French armed forces delegation received at the Institute"
    assert told["Date"] == "26 November 2025"
    assert told["Place"] == "Tashkent, Uzbekistan"
    assert told["Level"] == "Military, Expert"
    assert told["Record"] == "isrs-0136"
    assert len(told) == len(meeting.table(rows, reader)), "no field is told twice"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_open_record_there_is_a_word_for_it(view: View, language: str) -> None:
    reader, rows, body = opened(view, f"?period=all&lang={language}")
    assert len(rows) == 0
    assert said(body) == meeting.words(rows, reader).title
    assert meeting.table(rows, reader).empty
    go.Figure(meeting.figure(rows, reader))


def test_every_record_has_words_whatever_the_language(view: View, raw: dict[str, Raw]) -> None:
    for meeting_id, language in zip(list(raw)[1::6], cycle(LANGUAGES), strict=False):  # each sixth record, in one language
        reader, rows, body = opened(view, f"?period=all&lang={language}&open={meeting_id}")
        assert said(body)
        assert meeting.words(rows, reader).summary
        go.Figure(meeting.figure(rows, reader))
        assert {said(part) for part in parts(body, "unknown")} <= {reader.say("not-stated")}
