"""Charts as files of the server: sizes, languages, colours, what stands on them, and what is said where there is no file."""

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader

from dashboard.app import create_app
from dashboard.database import Database
from dashboard.export import rendering, studio
from dashboard.export.fitting import fitted
from dashboard.export.picture import picture
from dashboard.export.rendering import Busy, Renderer
from dashboard.export.sheets import SHEETS, Look
from dashboard.export.studio import Drawing
from tests.conftest import View

VIEW = "period=2025&country=KZ"


@pytest.fixture(scope="module")
def client(database: Database) -> Iterator[FlaskClient]:
    """An app of its own: its browser is closed with these tests."""
    kept: list[Renderer] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dashboard.app.Renderer", lambda: kept.append(Renderer(idle=1)) or kept[-1])
        yield create_app(database).server.test_client()
    thread = kept[0]._thread
    if thread is not None:
        thread.join(20)


def image(client: FlaskClient, how: str) -> Image.Image:
    answer = client.get(f"/picture/over_time.png?{VIEW}&{how}")
    assert answer.status_code == 200, answer.text
    return Image.open(io.BytesIO(answer.data))


@pytest.mark.parametrize(
    ("how", "size"),
    [
        ("size=half", (1608, 1136)),
        ("size=full&density=1", (804, 1168)),
        ("size=slide&density=4", (3840, 2160)),
        ("size=square", (1440, 1440)),
    ],
)
def test_a_png_has_the_pixels_of_its_size_and_shows_bars(client: FlaskClient, how: str, size: tuple[int, int]) -> None:
    drawn = image(client, how)
    assert drawn.size == size
    colours = {colour for _, colour in drawn.convert("RGB").getcolors(1 << 24) or []}
    assert {(255, 255, 255), (0x2F, 0x4A, 0x7A)} <= colours


def test_a_png_knows_how_wide_it_is_on_paper(client: FlaskClient) -> None:
    across = image(client, "size=half&density=1")
    assert across.width / across.info["dpi"][0] * 25.4 == pytest.approx(170, abs=0.2)


def test_dark_is_dark_and_glass_has_no_paper(client: FlaskClient) -> None:
    dark = image(client, "size=square&density=1&theme=dark").convert("RGB")
    assert dark.getpixel((2, 2)) == (0x10, 0x16, 0x1F)
    glass = image(client, "size=square&density=1&glass=1").convert("RGBA")
    assert glass.getpixel((2, 2)) == (0, 0, 0, 0)
    assert glass.getchannel("A").getextrema() == (0, 255)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", ["Встречи по месяцам", "страны: Казахстан", "Каждая встреча учтена один раз", "Версия данных"]),
        ("uz_Cyrl", ["Учрашувлар ойлар бўйича", "Қозоғистон", "Ҳар бир учрашув бир марта ҳисобланган", "Маълумот версияси"]),
    ],
)
def test_a_pdf_says_what_it_shows_and_leads_back(client: FlaskClient, language: str, said: list[str]) -> None:
    answer = client.get(f"/picture/over_time.pdf?{VIEW}&size=half&in={language}")
    (page,) = PdfReader(io.BytesIO(answer.data)).pages
    text = "".join(page.extract_text().split())
    assert not [part for part in said if part.replace(" ", "") not in text]
    assert float(page.mediabox.width) / 72 * 25.4 == pytest.approx(170, abs=0.5)
    (link,) = {note.get_object()["/A"]["/URI"] for note in page["/Annots"]}  # type: ignore[union-attr]
    assert link.partition("://")[2] in text
    opened = client.get(link)
    assert opened.status_code == 302
    assert f"lang={language}" in opened.location
    assert "country=KZ" in opened.location


def test_an_svg_is_as_large_as_its_paper_and_leads_back(client: FlaskClient) -> None:
    svg = client.get(f"/picture/topics.svg?{VIEW}&size=slide&in=en").text
    root = ElementTree.fromstring(svg)
    assert (root.get("width"), root.get("viewBox")) == ("338.67mm", "0 0 960 540")
    assert re.search(r'href="http://localhost/v/[0-9A-Z-]+"', svg)


def test_rows_go_out_as_displayed_or_all_in_every_kind(client: FlaskClient) -> None:
    plain = client.get(f"/rows/topics.json?{VIEW}").json
    assert plain
    sheet = load_workbook(io.BytesIO(client.get(f"/rows/topics.xlsx?{VIEW}&lang=en").data)).active
    lines = [list(line) for line in sheet.iter_rows(values_only=True)]  # type: ignore[union-attr]
    head = next(place for place, line in enumerate(lines) if line[: len(plain[0])] == list(plain[0]))
    assert len(lines) - head - 1 == len(plain)
    for line, row in zip(lines[head + 1 :], plain, strict=True):
        assert dict(zip(row, line, strict=False)) == pytest.approx(row), "a workbook keeps fifteen digits"
    assert lines[0][0] == "What was discussed"
    shown = client.get(f"/rows/topics.json?{VIEW}&rows=shown&in=ru").json
    assert any("Безопасность" in map(str, row.values()) for row in shown)


def test_no_formula_runs_in_the_workbook(harmful: Database) -> None:
    client = create_app(harmful).server.test_client()
    for rows in ("all", "shown"):
        book = load_workbook(io.BytesIO(client.get(f"/rows/meeting_list.xlsx?period=all&rows={rows}").data))
        kinds = {cell.data_type for line in book.active.iter_rows() for cell in line}  # type: ignore[union-attr]
        assert "f" not in kinds


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/picture/over_time.png?period=2025&size=huge&lang=en", 400, "Not understood: size=huge"),
        ("/picture/over_time.png?period=2025&density=900&lang=ru", 400, "Непонятно: density=900"),
        ("/rows/over_time.csv?period=2025&rows=some&lang=en", 400, "Not understood: rows=some"),
        ("/picture/over_time.png?period=2025&country=NO&lang=en", 409, "No meeting matches"),
        ("/picture/over_time.gif?period=2025", 404, ""),
        ("/picture/no_such_panel.png?period=2025", 404, ""),
        ("/picture/country_people.png?period=2025&about=XX", 404, ""),
    ],
)
def test_what_makes_no_file_is_told(client: FlaskClient, address: str, status: int, said: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert said in answer.text


def test_a_crowd_is_told_when_to_come_again(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def crowded(*_: object) -> bytes:
        raise Busy("too many")

    monkeypatch.setattr(Renderer, "draw", crowded)
    answer = client.get(f"/picture/over_time.png?{VIEW}&lang=en")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert "Try again in a few seconds" in answer.text


def test_without_chromium_it_is_said_how_to_add_it(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(studio, "BROWSERS", ("no-such-browser",))
    studio.browser_file.cache_clear()
    try:
        answer = client.get(f"/picture/over_time.pdf?{VIEW}&lang=ru")
    finally:
        studio.browser_file.cache_clear()
    assert answer.status_code == 501
    assert "apt-get install chromium" in answer.text
    assert "На сервере нет Chromium" in answer.text
    assert client.get(f"/rows/over_time.xlsx?{VIEW}").status_code == 200


def test_a_drawing_nobody_waits_for_leaves_the_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    idle = Renderer()
    monkeypatch.setattr(idle, "_work", lambda: None)
    asked = Drawing({"layout": {"width": 1, "height": 1}})
    with pytest.raises(rendering.NobodyWaits):
        idle.draw(asked, gone=lambda: True)
    assert asked.done.cancelled()


@pytest.mark.parametrize("name", ["over_time", "partner_map", "topics", "formats", "country_topics", "meeting_list"])
def test_every_kind_of_chart_is_laid_out_to_its_sheet(view: View, name: str) -> None:
    reader, answer = view("?period=all&lang=ru", name, width="medium")
    for sheet in list(SHEETS.values())[1:]:
        layout = picture(name, answer.rows[name], reader, Look(sheet))["layout"]
        assert layout["height"] * sheet.width == pytest.approx(layout["width"] * (sheet.height or 0), rel=0.01)
        plot = layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]
        assert plot > 100, sheet.name


def test_a_small_chart_comes_out_larger_on_a_large_sheet(view: View) -> None:
    reader, answer = view("?period=2025&country=FR&lang=en", "what_changed", "formats", width="medium")
    sheet = SHEETS["full"]
    assert sheet.height
    layout = picture("formats", answer.rows["formats"], reader, Look(sheet))["layout"]
    assert layout["height"] / layout["width"] == pytest.approx(sheet.height / sheet.width, rel=0.01)
    assert layout["width"] <= sheet.width
    reader, answer = view("?period=2019&country=IR&lang=en", "topics", width="medium")
    few = picture("topics", answer.rows["topics"], reader, Look(sheet))["layout"]
    assert few["width"] < sheet.width, "a few bars would leave half of the page empty"


def test_rows_that_do_not_fit_are_told(view: View) -> None:
    reader, answer = view("?period=all&lang=en", "topics", width="medium")
    drawn = picture("topics", answer.rows["topics"], reader, Look(SHEETS["slide"]))["layout"]
    said = " ".join(note["text"] for note in drawn["annotations"])
    told = re.search(r"Only the first (\d+) lines fit here", said)
    assert told
    names = {note["y"] for note in drawn["annotations"] if note.get("yref") == "y" and note["y"] > 0}
    assert len(names) == int(told[1])


def test_lines_out_of_the_plot_keep_their_px() -> None:
    shape = {"yref": "paper", "y0": 0, "y1": 1.5}
    figure = {"data": [{"type": "bar"}], "layout": {"height": 100, "yaxis": {"range": [0, 4]}, "shapes": [shape]}}
    layout = fitted(figure, 200).figure["layout"]
    assert layout["height"] == 160
    assert (layout["shapes"][0]["y1"] - 1) * 160 == pytest.approx(50)
