"""The brief about a country: PDF and DOCX opened and compared with the rows of the country's page."""

import io
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from docx import Document
from flask.testing import FlaskClient
from pypdf import PdfReader

from dashboard.__main__ import main
from dashboard.database import Database
from dashboard.export.brief import content, docx, pdf, route, shapes, statements
from dashboard.export.brief.content import brief
from dashboard.export.brief.shapes import Brief
from dashboard.export.report.exhibits import version_words
from dashboard.panel import read_view
from dashboard.panels import country_brief
from tests.dashboard.components import parts
from tests.dashboard.export.test_report_pdf import LETTERS, accessible, alternatives, flat, words
from tests.dashboard.panels import nasty

ALL = "?period=all&lang=en"


@cache
def made(database: Database, country: str, language: str) -> Brief:
    """The brief of all records, once for all tests that look at it."""
    return brief(database, country, f"?period=all&lang={language}")


def opened(given: Brief) -> PdfReader:
    return PdfReader(io.BytesIO(pdf.write(given)))


def links(document: PdfReader) -> set[str]:
    notes = [note.get_object() for page in document.pages for note in page.get("/Annots", [])]
    return {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})}


@pytest.mark.parametrize(
    ("country", "language"),
    [("PK", "ru"), ("KZ", "uz"), ("US", "en"), ("FR", "uz_Cyrl"), ("AU", "uz"), ("BT", "ru")],
    ids=["often", "most", "next", "seldom", "undated alone", "never met"],
)
def test_a_brief_is_one_page_and_says_what_the_page_says(database: Database, country: str, language: str) -> None:
    given = made(database, country, language)
    document = opened(given)
    accessible(document, language)
    assert len(document.pages) == 1
    text, reader = words(document), given.reader
    assert (given.sentence == reader.say("brief-never-met")) is (country == "BT")
    for said in (given.country, given.sentence, reader.sentence(), given.source, version_words(reader.version, reader)):
        assert flat(said) in text
    for contact in given.contacts:
        assert flat(contact.title) in text
        assert all(flat(name) in text for name in (*contact.ours, *(name for name, _ in contact.theirs)))
    for line in (*given.formats, *given.documents, *given.open_ends):
        assert flat(line.words) in text
    assert set(LETTERS[language]) <= set(text) or country == "BT"


def test_the_brief_about_a_country_never_met_says_whom_around_it_we_met(database: Database) -> None:
    given = brief(database, "BT", "?period=2025&lang=en")
    reader, answer = read_view(database, "?period=2025&lang=en", ["country_peers"], about="BT")
    rows = answer.rows["country_peers"]
    near = rows[(rows["circle"] == "region") & (rows["meetings"] > 0)]
    assert len(near)
    assert given.sentence.endswith(reader.say("brief-never-ever-met"))
    assert len(given.near) == min(len(near), statements.MOST_FORMATS)
    region = dict(given.around)[reader.label("region", near["code"].iloc[0])]
    for country, meetings in zip(near["country"], near["meetings"], strict=True):
        assert f"{reader.short('country', country)}\u00a0{meetings}" in region
    document = opened(given)
    assert len(document.pages) == 1
    text = words(document)
    assert all(flat(label) in text and flat(said) in text for label, said in given.around)
    assert all(flat(line.words) in text for line in given.near)
    texts = " ".join(paragraph.text for paragraph in Document(io.BytesIO(docx.write(given))).paragraphs)
    assert all(said in texts for _, said in given.around)
    once = brief(database, "AU", "?period=2024&lang=en")
    ever = read_view(database, "?period=all&lang=en", (), about="AU")[0].facts.matched
    assert ever > 0
    assert once.sentence == f"{reader.say('brief-never-met')} {reader.say('brief-ever-met', count=ever)}"


def test_its_numbers_are_the_rows_of_the_page(database: Database) -> None:
    given = made(database, "KZ", "uz")
    reader, answer = read_view(database, "?period=all&lang=uz", content.PANELS, about="KZ")
    rows = answer.rows
    assert given.sentence == country_brief.words(rows["country_brief"], reader).subtitle
    assert [fact[1] for fact in given.facts] == list(country_brief.table(rows["country_brief"], reader).iloc[1:, 1])
    assert [contact.meeting_id for contact in given.contacts] == list(rows["country_meetings"]["meeting_id"])
    drawn = rows["country_contacts"].dropna(subset="bin")
    assert sum(count for bar in given.bins for _, count in bar.parts) == drawn["meetings"].sum()
    agenda = rows["country_agenda"]
    assert (
        sorted((topic.meetings for topic in given.topics), reverse=True)
        == sorted(agenda["meetings"], reverse=True)[: content.MOST_TOPICS]
    )
    unspoken = (agenda["meetings"] == 0) & (agenda["institute"] > 0)
    never = dict(given.standing)[given.reader.say("country-agenda-never")]
    named = [
        label for label in (given.reader.label("topic", code) for code in agenda.loc[unspoken, "topic"]) if label in never
    ]
    assert len(named) == min(unspoken.sum(), 8)
    papers = rows["country_documents"]
    results = papers["status"].isin(["signed", "adopted"])
    assert results.sum() > statements.MOST_DOCUMENTS
    left = int(results.sum()) - statements.MOST_DOCUMENTS
    assert given.documents[-1].words == reader.say("brief-documents-more", count=left)
    open_papers = [line for line in given.open_ends if line.meeting_id]
    assert len(open_papers) == min((~results).sum(), statements.MOST_DOCUMENTS)
    assert str(rows["country_brief"]["days_since"].iloc[0]) in given.open_ends[0].words


def test_the_sources_of_all_it_says_of_meetings_are_footnotes_with_links(database: Database) -> None:
    given = made(database, "US", "en")
    cited = {contact.meeting_id for contact in given.contacts}
    cited |= {line.meeting_id for line in (*given.formats, *given.documents, *given.open_ends) if line.meeting_id}
    addresses = {given.sources[meeting].url for meeting in cited}
    document = opened(given)
    assert links(document) == addresses
    assert "/Note" in str(tags(document.trailer["/Root"]["/StructTreeRoot"]))
    with zipfile.ZipFile(io.BytesIO(docx.write(given))) as package:
        notes, relations = (package.read(f"word/{name}").decode() for name in ("footnotes.xml", "_rels/footnotes.xml.rels"))
    assert notes.count("<w:hyperlink") == len(cited)
    assert all(address.replace("&", "&amp;") in relations for address in addresses)


def tags(node: Any) -> set[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return set().union(*map(tags, node)) if node else set()
    if not isinstance(node, dict):
        return set()
    return {str(node.get("/S", ""))} | (tags(node["/K"]) if "/K" in node else set())


@pytest.mark.parametrize(("country", "language"), [("PK", "ru"), ("KZ", "uz")])
def test_the_document_says_the_same_in_real_headings_and_tables(database: Database, country: str, language: str) -> None:
    given = made(database, country, language)
    document = Document(io.BytesIO(docx.write(given)))
    heads = pdf.heads(given)
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == [heads[name] for name in ("timeline", "topics", "contacts", "formats", "open_ends", "unknown")]
    assert document.core_properties.title == shapes.head(given)["title"]
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert {given.country, given.sentence} <= set(texts)
    facts, topics, contacts = document.tables
    assert [tuple(cell.text for cell in column.cells) for column in facts.columns] == list(given.facts)
    shown = {cells[at].text: cells[at + 1].text for row in topics.rows[1:] for cells in [row.cells] for at in (0, 2)}
    assert {topic.label: str(topic.meetings) for topic in given.topics}.items() <= shown.items()
    assert [row.cells[1].paragraphs[0].text for row in contacts.rows[1:]] == [contact.title for contact in given.contacts]
    assert given.bins_said[1] in document.element.xml
    assert any(given.selection in text and given.data_version in text for text in texts)


def test_a_long_name_and_harmful_records_stay_on_two_pages(database: Database, harmful: Database) -> None:
    """A name and records that are made up: very long words, HTML, an address that must not become a link."""
    long_named = replace(made(database, "KZ", "uz"), country="The United Provinces of " + "Northwesternmost " * 6 + "L" * 90)
    document = opened(long_named)
    assert len(document.pages) <= 2
    assert flat(long_named.country) in words(document)
    bait = brief(harmful, "FR", ALL)
    document = opened(bait)
    assert len(document.pages) <= 2
    assert flat(nasty.HTML)[:40] in words(document)
    assert not any(address.startswith("javascript") for address in links(document))
    assert len(Document(io.BytesIO(docx.write(bait))).tables) == 3


def test_it_follows_the_filter_and_describes_its_drawing(database: Database) -> None:
    given = brief(database, "KZ", "?period=2025&topic=security&lang=en")
    assert "2025" in given.selection
    document = opened(given)
    assert any(given.bins_said[1] in said for said in alternatives(document.trailer["/Root"]["/StructTreeRoot"]))
    assert flat(given.selection) in words(document)


def test_the_command_takes_codes_and_names(database_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    common = ["--database", str(database_file), "--lang", "ru", "--to"]
    assert main(["brief", "fr", *common, str(tmp_path / "brief.pdf")]) == 0
    assert main(["brief", "Fransiya", *common, str(tmp_path / "brief.docx")]) == 0
    assert flat("Франция") in words(PdfReader(tmp_path / "brief.pdf"))
    assert Document(str(tmp_path / "brief.docx")).paragraphs[1].text == "Франция"
    for country, name, said in (("XX", "b.pdf", "'XX' is no partner"), ("UZ", "b.pdf", "no partner"),
                                ("FR", "b.odt", "written as .pdf or .docx"), ("FR", "no/b.pdf", "No such file")):  # fmt: skip
        assert main(["brief", country, *common, str(tmp_path / name)]) == 2
        assert said in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.docx", "brief.pdf"]


def test_the_country_page_leads_to_its_briefs_in_the_same_view(database: Database, app_client: FlaskClient) -> None:
    reader, answer = read_view(database, "?period=2025&lang=ru", ["country_brief"], about="FR")
    shown = country_brief.body(answer.rows["country_brief"], reader)
    hrefs = [part.href for part in parts(shown) if str(getattr(part, "href", "")).startswith("/brief/")]
    assert [urlsplit(href).path for href in hrefs] == ["/brief/FR.pdf", "/brief/FR.docx"]
    assert all(parse_qs(urlsplit(href).query) == {"period": ["2025"], "lang": ["ru"]} for href in hrefs)
    got = app_client.get(hrefs[0])
    assert (got.status_code, got.mimetype) == (200, "application/pdf")
    assert got.headers["X-Data-Version"] == reader.version.data_version
    assert "elchi-FR-ru.pdf" in got.headers["Content-Disposition"]
    assert flat("Франция") in words(PdfReader(io.BytesIO(got.data)))
    assert Document(io.BytesIO(app_client.get(hrefs[1]).data)).paragraphs[1].text == "Франция"
    for path in ("/brief/UZ.pdf", "/brief/XX.pdf", "/brief/FR.txt", "/brief/.pdf", "/brief/FR"):
        assert app_client.get(path).status_code == 404


def test_too_many_at_once_are_told_to_come_back(
    database: Database, app_client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = made(database, "FR", "uz_Cyrl")
    monkeypatch.setattr(content, "brief", lambda *asked: ready)
    monkeypatch.setattr(route, "PATIENCE", 0.01)
    answers = []

    def ask_again(given: Brief) -> bytes:
        if len(answers) < route.MOST_AT_ONCE:
            answers.append(app_client.application.test_client().get("/brief/FR.pdf?lang=ru&period=all"))
        return b"%PDF"

    monkeypatch.setitem(route.WRITERS, ".pdf", ask_again)
    assert app_client.get("/brief/FR.pdf?period=all").status_code == 200
    busy = answers[0]
    assert busy.status_code == 503
    assert busy.headers["Retry-After"] == "5"
    assert "Повторите" in busy.get_data(as_text=True)
    assert app_client.get("/brief/FR.pdf?period=all").status_code == 200, "a place was not given back"
