"""Reports: what each kind of file holds is opened and compared with the panel's own rows, in every language."""

import io
import zipfile
from math import ceil
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from docx import Document
from PIL import Image
from pptx import Presentation

from dashboard.__main__ import main
from dashboard.database import Database, panel_names
from dashboard.export import studio
from dashboard.export.rendering import Renderer
from dashboard.export.report import docx, pptx, xlsx
from dashboard.export.report.definition import BadDefinition, definition, read_definition
from dashboard.export.report.exhibits import Report, report, shown_cells
from dashboard.filters import LANGUAGES
from dashboard.theme import text_width

SHIPPED = sorted((Path(__file__).parents[3] / "data" / "reports").glob("*.toml"))
PAGE = {"view": "?period=2025", "title": {"en": "A year"}, "section": [{"page": "overview"}, {"panel": "meeting_list"}]}


def made(database: Database, language: str = "en", **changes: Any) -> Report:
    return report(definition("a-year", PAGE | changes, panel_names(), "here"), database, language)


def without_pictures(shown: Report) -> list[bytes | None]:
    return [None] * len(shown.exhibits)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_definition_asks_only_for_what_is_known_and_has_its_title_in_every_language(
    database: Database, path: Path
) -> None:
    asked = read_definition(path, panel_names())
    assert set(asked.title) == set(LANGUAGES)
    for language in LANGUAGES:
        shown = report(asked, database, language)
        assert shown.title == asked.title[language]
        assert not any(exhibit.reader.asked.misread for exhibit in shown.exhibits)


def test_every_panel_can_be_reported(database: Database) -> None:
    names = [name for name in panel_names() if name != "meeting"]  # the record that lies open: none here
    shown = made(database, section=[{"panel": name} for name in names], view="?period=all")
    assert [exhibit.panel for exhibit in shown.exhibits] == names
    drawn = without_pictures(shown)
    assert docx.write(shown, drawn)
    assert pptx.write(shown, drawn)
    assert xlsx.write(shown)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"section": []}, "has no section"),
        ({"section": [{"panel": "weather"}]}, "section 1: 'weather' is no panel"),
        ({"section": [{"page": "weather"}]}, "'weather' is no page"),
        ({"section": [{"panel": "topics", "page": "overview"}]}, "either panel or page"),
        ({"section": [{"panel": "topics", "colour": "red"}]}, "'colour' is not known. A section has: comment"),
        ({"view": 7}, "view is not a text"),
        ({"title": {"fr": "x"}}, "the language 'fr'"),
        ({"section": ["topics"]}, "is not a table"),
    ],
)
def test_a_definition_that_cannot_be_made_says_where_and_what_there_is(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(BadDefinition, match=said):
        definition("x", PAGE | changes, panel_names(), "here")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_has_headings_captions_contents_and_the_tables_numbers(database: Database, language: str) -> None:
    shown = made(database, language)
    document = Document(io.BytesIO(docx.write(shown, without_pictures(shown))))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == [*(exhibit.heading for exhibit in shown.exhibits), shown.reader.say("report-source-heading")]
    texts = [paragraph.text for paragraph in document.paragraphs]
    for exhibit in shown.exhibits:
        assert any(exhibit.selection in text for text in texts)
        assert all(text in texts for text in exhibit.paragraphs)
    assert any(shown.data_version in text for text in texts)
    assert "TOC" in document.element.xml
    tabled = [exhibit for exhibit in shown.exhibits if not exhibit.paragraphs]
    assert len(document.tables) == len(tabled)
    for table, exhibit in zip(document.tables, tabled, strict=True):
        assert [cell.text for cell in table.rows[0].cells] == list(map(str, exhibit.on_paper.columns))
        assert len(table.rows) - 1 == min(len(exhibit.on_paper), docx.MOST_ROWS)


def test_a_picture_in_a_document_is_described_by_what_it_shows(database: Database) -> None:
    shown = made(database, section=[{"panel": "over_time"}])
    png = io.BytesIO()
    Image.new("RGB", (30, 20)).save(png, "PNG")
    document = Document(io.BytesIO(docx.write(shown, [png.getvalue()])))
    assert shown.exhibits[0].words.summary in document.element.xml.replace("&amp;", "&")
    assert len(document.inline_shapes) == 1


def test_the_institutes_template_gives_its_header_and_styles(database: Database) -> None:
    template = Document()
    template.sections[0].header.paragraphs[0].text = "Made-up letterhead"
    file = io.BytesIO()
    template.save(file)
    shown = made(database, section=[{"panel": "totals"}])
    document = Document(io.BytesIO(docx.write(shown, [None], file.getvalue())))
    assert document.sections[0].header.paragraphs[0].text == "Made-up letterhead"


def test_a_template_without_our_styles_and_with_other_margins_is_enough(database: Database) -> None:
    template = Document()
    for name in ("Title", "Heading 1", "Caption", "List Bullet", "Table Grid"):
        element = template.styles[name].element
        element.getparent().remove(element)
    template.sections[0].left_margin = template.sections[0].page_width // 2
    file = io.BytesIO()
    template.save(file)
    png = io.BytesIO()
    Image.new("RGB", (30, 20)).save(png, "PNG")
    shown = made(database, section=[{"panel": "totals"}, {"panel": "what_changed"}, {"panel": "over_time"}])
    document = Document(io.BytesIO(docx.write(shown, [None, None, png.getvalue()], file.getvalue())))
    room = document.sections[0].page_width - document.sections[0].left_margin - document.sections[0].right_margin
    assert document.inline_shapes[0].width == room
    assert sum(cell.width for cell in document.tables[0].rows[0].cells) <= room + len(document.tables[0].columns)
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[:3] == [exhibit.heading for exhibit in shown.exhibits]


def test_slides_take_on_the_size_and_the_layouts_of_the_institutes_template(database: Database) -> None:
    template = Presentation()  # 4:3, its title in the middle of the layout
    template.slides.add_slide(template.slide_layouts[0]).shapes.title.text_frame.text = "Made-up cover"
    file = io.BytesIO()
    template.save(file)
    shown = made(database, section=[{"panel": "totals"}, {"panel": "meeting_list", "comment": "long " * 300}])
    slides = Presentation(io.BytesIO(pptx.write(shown, [None, None], file.getvalue())))
    assert (slides.slide_width, slides.slide_height) == (template.slide_width, template.slide_height)
    titles = [slide.shapes.title.text_frame.text for slide in slides.slides]
    assert titles == ["Made-up cover", shown.title, *(e.heading for e in shown.exhibits), titles[-1]]
    for slide in list(slides.slides)[1:]:
        assert not [place for place in slide.placeholders if place.placeholder_format.idx], "an empty place of the layout"
        assert all(shape.left + shape.width <= slides.slide_width for shape in slide.shapes)
    wide = Presentation(io.BytesIO(pptx.write(shown, [None, None])))
    shapes = [*slides.slides[3].shapes, *wide.slides[2].shapes]
    rows = [len(shape.table.rows) for shape in shapes if shape.has_table]
    assert 1 < rows[0] < rows[1], "a narrow slide wraps more, and holds fewer rows"
    last = slides.slides[3]
    assert not any("long " * 100 in shape.text_frame.text for shape in last.shapes if shape.has_text_frame)
    assert "long " * 299 in last.notes_slide.notes_text_frame.text, "the notes have the whole comment"


def test_the_charts_of_slides_are_powerpoints_own_and_hold_the_rows_numbers(database: Database) -> None:
    shown = made(database)
    slides = Presentation(io.BytesIO(pptx.write(shown, without_pictures(shown)))).slides
    assert [slide.shapes.title.text_frame.text for slide in slides][1:-1] == [exhibit.heading for exhibit in shown.exhibits]
    charted = 0
    for slide, exhibit in zip(list(slides)[1:-1], shown.exhibits, strict=True):
        assert exhibit.selection in slide.notes_slide.notes_text_frame.text
        assert shown.source in slide.notes_slide.notes_text_frame.text
        for shape in slide.shapes:
            if shape.has_chart:
                charted += 1
                assert shape.chart.part.chart_workbook.xlsx_part is not None, "no workbook to edit it with"
                if exhibit.panel == "over_time":
                    total = sum(sum(series.values) for series in shape.chart.plots[0].series)
                    assert total == exhibit.rows["meetings"].sum()
                if exhibit.panel == "totals":
                    assert list(shape.chart.plots[0].series[0].values) == list(exhibit.rows["value"])
                assert [c.label for c in shape.chart.plots[0].categories] == list(exhibit.native.categories)  # type: ignore[union-attr]
    assert charted == sum(exhibit.native is not None for exhibit in shown.exhibits) >= 3


def test_a_slides_table_and_its_notes_stay_within_the_slide(database: Database) -> None:
    """Rows and captions of all panels in a long language; what is cut is in the speaker's notes."""
    names = [name for name in panel_names() if name != "meeting"]
    shown = made(database, "ru", section=[{"panel": name} for name in names], view="?period=all")
    slides = Presentation(io.BytesIO(pptx.write(shown, without_pictures(shown))))
    tables = 0
    for slide, exhibit in zip(list(slides.slides)[1:-1], shown.exhibits, strict=True):
        assert exhibit.caption in slide.notes_slide.notes_text_frame.text
        for shape in slide.shapes:
            if shape.has_table:
                tables += 1
                told = [cell.text for row in list(shape.table.rows)[1:] for cell in row.cells]
                assert told == [text for row in shown_cells(exhibit.on_paper, exhibit.reader) for text in row][: len(told)]
                assert "5C22544A" not in shape._element.xpath(".//a:tableStyleId")[0].text, "Office's blue"
            if shape.has_text_frame and shape.text_frame.text:
                size = shape.text_frame.paragraphs[0].font.size.pt
                lines = sum(ceil(text_width(part.text, size) / (shape.width.pt - 15)) for part in shape.text_frame.paragraphs)
                told_below = slide.shapes.title.text_frame.text != shape.text_frame.text and size <= 10
                assert not told_below or lines * size * 1.2 <= shape.height.pt, shape.text_frame.text
    assert tables >= 5


def test_a_workbook_has_a_real_table_for_each_panel_with_its_numbers(database: Database) -> None:
    shown = made(database, "ru")
    book = openpyxl.load_workbook(io.BytesIO(xlsx.write(shown)))
    assert len(book.worksheets) == 1 + len(shown.exhibits)
    for sheet, exhibit in zip(book.worksheets[1:], shown.exhibits, strict=True):
        (table,) = sheet.tables.values()
        head, *lines = [[cell.value for cell in row] for row in sheet[table.ref]]
        assert head == list(map(str, exhibit.table.columns))
        for line, row in zip(lines, exhibit.table.itertuples(index=False, name=None), strict=True):
            for cell, value in zip(line, row, strict=True):
                assert cell == (
                    None if pd.isna(value) or value == "" else pytest.approx(value) if isinstance(value, float) else value
                )
        assert sheet.freeze_panes


def test_no_formula_runs_and_no_markup_lives_in_what_leaves(harmful: Database) -> None:
    """Records made up to do harm: HTML, formulas, very long texts."""
    bait = {"panel": "meeting_list", "heading": "=1+1", "comment": '=HYPERLINK("x")'}
    shown = made(harmful, view="?period=all", section=[bait, {"page": "overview"}])
    book = openpyxl.load_workbook(io.BytesIO(xlsx.write(shown)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert any(str(cell.value).startswith("=") for cell in cells), "the bait was not there"
    assert docx.write(shown, without_pictures(shown))
    assert pptx.write(shown, without_pictures(shown))


def test_a_view_without_meetings_says_so_in_every_kind(database: Database) -> None:
    shown = made(database, view="?period=2025&country=NO")
    said = shown.reader.say("nothing-matches")
    document = Document(io.BytesIO(docx.write(shown, without_pictures(shown))))
    assert [paragraph.text for paragraph in document.paragraphs].count(said) == len(shown.exhibits)
    assert pptx.write(shown, without_pictures(shown))
    assert xlsx.write(shown)


def test_the_command_writes_every_kind_and_leaves_nothing_half_done(database_file: Path, tmp_path: Path) -> None:
    asked = tmp_path / "two.toml"
    asked.write_text('view = "?period=2025"\n[[section]]\npanel = "over_time"\n[[section]]\npanel = "what_changed"\n')
    for kind in ("docx", "pptx", "xlsx", "zip"):
        to = tmp_path / f"report.{kind}"
        assert main(["report", str(asked), "--lang", "en", "--to", str(to), "--database", str(database_file)]) == 0
        assert zipfile.is_zipfile(to)
    with zipfile.ZipFile(tmp_path / "report.zip") as archive:
        assert archive.namelist() == ["01-over_time.png", "02-what_changed.png"]
        assert Image.open(io.BytesIO(archive.read("01-over_time.png"))).size[0] == 2000
    assert len(Document(str(tmp_path / "report.docx")).inline_shapes) == 1
    assert {path.name for path in tmp_path.iterdir()} == {
        "two.toml",
        *(f"report.{k}" for k in ("docx", "pptx", "xlsx", "zip")),
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.toml", "--to", "x.docx"], "none.toml: cannot be read"),
        (["--view", "?period=all", "--to", "x.odt"], "a report is written as .docx"),
        (["--to", "x.docx"], "Say what to report"),
        (["--view", "?period=all", "--page", "weather", "--to", "x.xlsx"], "is no page"),
        (["--view", "?period=all", "--to", "no/such/folder/x.xlsx"], "No such file or directory"),
        (["--view", "?period=2025", "--page", "meetings", "--to", "x.docx", "--template", __file__], "no .docx file"),
    ],
)
def test_what_cannot_be_written_is_said(
    arguments: list[str],
    said: str,
    database_file: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["report", *arguments, "--database", str(database_file)]) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_without_chromium_documents_have_tables_and_the_archive_says_what_is_missing(
    database_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studio, "BROWSERS", ("no-such-browser",))
    studio.browser_file.cache_clear()
    common = ["report", "--view", "?period=2025", "--lang", "en", "--database", str(database_file), "--to"]
    try:
        assert main([*common, str(tmp_path / "a.docx")]) == 0
        assert main([*common, str(tmp_path / "a.zip")]) == 2
    finally:
        studio.browser_file.cache_clear()
    assert "apt-get install chromium" in capsys.readouterr().err
    texts = [paragraph.text for paragraph in Document(str(tmp_path / "a.docx")).paragraphs]
    assert any("Without the picture" in text for text in texts)
    assert not (tmp_path / "a.zip").exists()


def test_work_can_be_given_up_between_two_panels(database: Database) -> None:
    class GivenUp(Exception):
        pass

    def progress(done: int, of: int) -> None:
        if done == 2:
            raise GivenUp

    with pytest.raises(GivenUp):
        report(definition("x", PAGE, panel_names(), "here"), database, "en", progress)


def test_renderer_is_needed_for_pictures_alone(database: Database) -> None:
    shown = made(database, section=[{"panel": "meeting_list"}])
    assert not shown.exhibits[0].charted
    assert Renderer()._thread is None
