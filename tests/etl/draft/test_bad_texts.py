"""What is no press release that we read: one clear sentence, no draft, nothing harmed."""

import io
import zipfile
from pathlib import Path

import docx
import pytest

from etl.draft.command import NOTHING, Drafting, draft
from etl.draft.reading import LARGEST_TEXT_FILE, text_of
from etl.problems import Fault

DATA = Path(__file__).resolve().parents[3] / "data"
EN = "On 3 March 2025 ISRS Director Aziz Karimov received the Ambassador of Poland, Marek Zalewski, at the Institute."


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 200_000_000)
    return packed.getvalue()


def scan() -> bytes:
    import pypdf

    writer, out = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=200, height=200)
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"   \n ", "empty"),
        (b"Too short.", "hardly any"),
        (bytes(range(256)) * 50, "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 500, "binary"),
        (b"%PDF-1.7\nnothing of the kind", "broken"),
        (b"PK\x03\x04nothing of the kind", "broken"),
        (b"\xd0\xcf\x11\xe0" + b"old word" * 100, "old Word"),
        (
            "Der Direktor des Instituts hat die Delegation aus Polen empfangen und mit ihr über Energie gesprochen.".encode(),
            "language",
        ),
        (
            "Институт директоры Қазақстан мен Польша арасындағы ынтымақтастық туралы және тағы "
            "басқа мәселелер бойынша айтты.".encode(),
            "language",
        ),
        ("研究所所长会见了波兰大使，双方就合作问题交换了意见。" * 5, "language"),
        (("слово " * 40_000).encode(), "longer"),
        (bomb(), "unpack"),
        (scan(), "scan"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_it_is_refused_in_a_sentence(content: bytes | str, word: str) -> None:
    raw = content if isinstance(content, bytes) else content.encode()
    with pytest.raises(Fault, match=word) as fault:
        text_of("text", raw)
    assert len(fault.value.problems) == 1
    assert fault.value.problems[0].remedy


def test_a_file_of_fifty_megabytes_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as handle:
        handle.truncate(50_000_000)
    assert draft(Drafting([large], DATA, to=tmp_path / "drafts")) == NOTHING
    assert "larger than" in capsys.readouterr().err
    assert not (tmp_path / "drafts").exists()
    assert LARGEST_TEXT_FILE < 50_000_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_the_encodings_in_use_are_understood(encoding: str) -> None:
    text = "3 марта 2025 года директор ИСМИ Азиз Каримов принял Посла Польши Марека Залевского и беседовал с ним."
    assert text_of("text", text.encode(encoding)).text == text


def test_a_page_gives_its_article_without_scripts_menus_and_teasers() -> None:
    page = f"""<!DOCTYPE html><html><head><title>x</title><script>var country = "Russia";</script></head><body>
    <nav>China, Iran</nav><main><h1>Guests from Poland</h1><p class="date">4 March 2025</p><p>{EN}</p></main><style></style>
    <aside>France</aside><div class="related">Japan</div><footer>Germany</footer></body></html>"""
    read = text_of("page.html", page.encode())
    assert read.text == f"Guests from Poland\n\n{EN}"
    assert read.stamps == ("4 March 2025",)


def test_a_page_of_scripts_alone_has_no_text() -> None:
    with pytest.raises(Fault, match="no text"):
        text_of("page.html", b"<html><body><script>" + b"alert(1);" * 500 + b"</script></body></html>")


def test_a_word_document_is_read_with_its_tables(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(EN)
    document.add_table(rows=1, cols=1).cell(0, 0).text = "They discussed water."
    path = tmp_path / "text.docx"
    document.save(str(path))
    assert text_of("text.docx", path.read_bytes()).text == f"{EN}\n\nThey discussed water."
