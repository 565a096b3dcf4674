"""The report as PDF: opened and compared with the panels' own rows; accessible, searchable, its fonts in it."""

import io
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard.__main__ import main
from dashboard.database import Database, panel_names
from dashboard.export import studio, typeset
from dashboard.export.report import pdf
from dashboard.export.report.definition import definition
from dashboard.export.report.exhibits import Exhibit, Report, report
from dashboard.filters import LANGUAGES
from tests.dashboard.panels import nasty

PAGE = {
    "view": "?period=2025",
    "title": {"en": "A year"},
    "section": [{"panel": name} for name in ("totals", "what_changed", "meeting_list")],
}
LETTERS = {"uz": "ʻʼ", "uz_Cyrl": "қғҳў", "ru": "ыэщ", "en": ""}


def made(database: Database, language: str = "en", **changes: Any) -> Report:
    return report(definition("a-year", PAGE | changes, panel_names(), "here"), database, language)


def opened(shown: Report, *pictures: pdf.Picture | None) -> PdfReader:
    return PdfReader(io.BytesIO(pdf.write(shown, pictures or [None] * len(shown.exhibits))))


def words(document: PdfReader) -> str:
    """All its text in one line, without what hides in it to break long words."""
    return flat(" ".join(page.extract_text() for page in document.pages))


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text.replace("\u200b", ""))


def fonts(document: PdfReader) -> dict[str, bool]:
    """Each font's name, and whether its letters are in the file."""
    found = {}
    for page in document.pages:
        for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[union-attr]
            for inner in font.get_object()["/DescendantFonts"]:
                descriptor = inner.get_object()["/FontDescriptor"]
                found[str(font.get_object()["/BaseFont"])] = bool({"/FontFile2", "/FontFile3"} & set(descriptor))
    return found


def accessible(document: PdfReader, language: str) -> None:
    """Tagged, with language and title, by the promise of PDF/UA-1; every letter's shape is in the file."""
    root = document.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712  # pypdf's own kind of truth
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"].startswith(language[:2])
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert document.metadata is not None
    assert document.metadata.title
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert fonts(document)
    assert all(fonts(document).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_accessible_and_says_what_the_panels_say(database: Database, language: str) -> None:
    shown = made(database, language)
    document = opened(shown)
    accessible(document, language)
    text = words(document)
    for exhibit in shown.exhibits:
        assert flat(exhibit.heading) in text
        assert flat(exhibit.selection) in text
        assert all(flat(said) in text for said in exhibit.paragraphs)
    assert flat(shown.source) in text
    assert flat(shown.data_version) in text
    assert set(LETTERS[language]) <= set(text)
    assert [entry["/Title"] for entry in document.outline] == [  # type: ignore[call-overload,index]
        *(exhibit.heading for exhibit in shown.exhibits),
        shown.reader.say("report-source-heading"),
    ]


@pytest.fixture(scope="module")
def listing(database: Database) -> Report:
    return made(database, section=[{"panel": "meeting_list"}])


def with_rows(shown: Report, count: int) -> Report:
    """The report of one table, made as long as that with rows that are made up."""
    exhibit: Exhibit = shown.exhibits[0]
    columns = exhibit.on_paper.columns
    lines = [[f"row {place} cell", *[""] * (len(columns) - 1)] for place in range(count)]
    return replace(shown, exhibits=(replace(exhibit, on_paper=pd.DataFrame(lines, columns=columns)),))


@pytest.mark.parametrize("count", [0, 1, 300, pdf.MOST_ROWS + 7])
def test_a_table_runs_over_pages_with_its_head_on_each(listing: Report, count: int) -> None:
    shown = with_rows(listing, count)
    pages = [page.extract_text() for page in opened(shown).pages]
    rows = [int(place) for page in pages for place in re.findall(r"row (\d+) cell", page)]
    assert rows == list(range(min(count, pdf.MOST_ROWS)))
    head = str(shown.exhibits[0].on_paper.columns[1])
    with_a_row = [page for page in pages if "row " in page and " cell" in page]
    assert all(head in page for page in with_a_row)
    assert len(with_a_row) > 3 or count < 300
    assert ("7 more rows" in " ".join(pages)) is (count > pdf.MOST_ROWS)


def test_pictures_are_described_and_a_drawing_keeps_its_words(database: Database) -> None:
    shown = made(database, section=[{"panel": "over_time"}, {"panel": "partner_map"}])
    png = io.BytesIO()
    Image.new("RGB", (900, 700)).save(png, "PNG")
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="380"><style>@font-face { src: url(x) }</style>'
        '<text y="40" style="font-family: &quot;Source Sans 3&quot;, sans-serif; font-weight: 600">Oʻn uch қ</text></svg>'
    )
    vector, pixels = (
        pdf.Picture(typeset.in_our_type(svg.encode()), "svg", 900, 380),
        pdf.Picture(png.getvalue(), "png", 900, 700),
    )
    document = opened(shown, vector, pixels)
    accessible(document, "en")
    described = alternatives(document.trailer["/Root"]["/StructTreeRoot"])
    assert all(any(exhibit.words.summary in said for said in described) for exhibit in shown.exhibits)
    assert "Oʻnuchқ" in words(document)
    assert any(name.endswith("ElchiSans-SemiBold") for name in fonts(document))
    assert sum(len(page.images) for page in document.pages) == 1


def alternatives(node: Any) -> list[str]:
    """The descriptions in a tree of tags."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return [said for child in node for said in alternatives(child)]
    if not isinstance(node, dict):
        return []
    below = alternatives(node["/K"]) if "/K" in node else []
    return [str(node["/Alt"]), *below] if "/Alt" in node else below


def test_a_high_picture_is_made_to_fit_its_page() -> None:
    assert pdf.Picture(b"", "svg", 900, 450).in_mm() == (170, 85)
    width, height = pdf.Picture(b"", "svg", 900, 3000).in_mm()
    assert height == pdf.MOST_HIGH_MM
    assert width == pytest.approx(height * 0.3)


def test_a_text_is_never_a_command_and_no_word_runs_off_the_page(harmful: Database) -> None:
    """Records made up to do harm; and letters that our fonts do not have."""
    bait = {"panel": "meeting_list", "heading": '#panic("x") $ \\ [ *', "comment": '#import "y" 中文 \u0001 <a> @b ~ `c`'}
    shown = made(harmful, view="?period=all", section=[bait])
    document = opened(shown)
    text = words(document)
    assert flat('#panic("x") $ \\ [ *') in text
    assert flat('#import "y"') in text
    assert flat(nasty.HTML) in text
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"] == True  # noqa: E712


def test_a_view_without_meetings_says_so(database: Database) -> None:
    shown = made(database, view="?period=2025&country=NO")
    assert words(opened(shown)).count(flat(shown.reader.say("nothing-matches"))) == len(shown.exhibits)


def test_a_document_that_cannot_be_set_is_said(tmp_path: Path) -> None:
    template = tmp_path / "broken.typ"
    template.write_text("#panic()")
    with pytest.raises(typeset.CannotTypeset, match=r"could not be set: .*panicked"):
        typeset.pdf(template, {})


def test_whoever_cancels_ends_the_typesetter_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class NotWanted(Exception):
        pass

    def wanted() -> None:
        raise NotWanted

    started: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *command: Any, **how: Any) -> None:
            super().__init__(*command, **how)
            started.append(self)

    endless = tmp_path / "endless.py"
    endless.write_text("import time\nwhile True:\n    time.sleep(1)\n")
    monkeypatch.setattr(typeset, "TYPESETTER", endless)
    monkeypatch.setattr(subprocess, "Popen", Noted)
    with pytest.raises(NotWanted):
        typeset.pdf(pdf.TEMPLATE, {}, wanted=wanted)
    assert [process.returncode is not None for process in started] == [True], "it would go on setting what nobody wants"


def test_the_command_writes_it_with_and_without_chromium(
    database_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "one.toml"
    asked.write_text('view = "?period=2025"\n[[section]]\npanel = "over_time"\n')
    common = ["report", str(asked), "--lang", "en", "--database", str(database_file), "--to"]
    assert main([*common, str(tmp_path / "with.pdf")]) == 0
    monkeypatch.setattr(studio, "BROWSERS", ("no-such-browser",))
    studio.browser_file.cache_clear()
    try:
        assert main([*common, str(tmp_path / "without.pdf")]) == 0
    finally:
        studio.browser_file.cache_clear()
    assert "apt-get install chromium" in capsys.readouterr().err
    drawn, tabled = PdfReader(tmp_path / "with.pdf"), PdfReader(tmp_path / "without.pdf")
    accessible(drawn, "en")
    assert alternatives(drawn.trailer["/Root"]["/StructTreeRoot"])
    assert flat("Without the picture") in words(tabled)
    assert flat("Without the picture") not in words(drawn)
