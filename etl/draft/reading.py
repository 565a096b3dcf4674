"""A file → the text of a press release, or a sentence saying why there is none."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from etl.draft.html_text import page_text
from etl.draft.language import Written, written_in
from etl.encodings import decoded
from etl.limits import HIGHEST_RATIO, SUSPECT_UNPACKED
from etl.problems import Fault, bad_file

LARGEST_TEXT_FILE = 20_000_000  # bytes; a press release has some thousand
LONGEST_TEXT = 100_000  # characters
SHORTEST_TEXT = 40
_LARGEST_DOCX = 100_000_000  # bytes unpacked
_MOST_PAGES = 50


@dataclass(frozen=True, slots=True)
class PressText:
    """The text as read: places of evidence count its characters."""

    name: str
    text: str
    sha256: str  # of the file
    written: Written
    published: str = ""  # told beside the text
    url: str = ""
    stamps: tuple[str, ...] = field(default=())  # what the page says of its publication


def read_text(path: Path, published: str = "", url: str = "") -> PressText:
    """The text of a file. Raises Fault, in one clear sentence, where there is none that we read."""
    try:
        if path.stat().st_size > LARGEST_TEXT_FILE:
            raise _refused(path.name, f"it is larger than {LARGEST_TEXT_FILE // 1_000_000} MB.", "Save the text alone.")
        content = path.read_bytes()
    except OSError as error:
        raise _refused(path.name, f"it cannot be read ({error.strerror}).", "Check the path.") from error
    return text_of(path.name, content, published, url)


def text_of(name: str, content: bytes, published: str = "", url: str = "") -> PressText:
    """The same of a file's content."""
    text, stamps = _contents(name, content)
    text = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip("\n﻿")
    text = text.replace("\u00ad", "").replace("\u00a0", " ").replace("\u200b", "")
    if len(text.strip()) < SHORTEST_TEXT:
        raise _refused(name, "there is no text in it, or hardly any.", "Copy the text into a .txt file.")
    if len(text) > LONGEST_TEXT:
        raise _refused(name, f"its text is longer than {LONGEST_TEXT:,} characters.", "Save one press release a file.")
    written = written_in(text)
    if written is None:
        raise _refused(name, "its language is none that is read here.", "Uzbek, Russian and English are.")
    return PressText(name, text, hashlib.sha256(content).hexdigest(), written, published, url, tuple(stamps))


def _contents(name: str, content: bytes) -> tuple[str, list[str]]:
    if not content.strip():
        raise _refused(name, "it is empty.", "Check that it was saved.")
    if content.startswith(b"%PDF"):
        return _readable(name, "PDF", lambda: _pdf(name, content)), []
    if content.startswith(b"PK\x03\x04"):
        return _readable(name, "DOCX", lambda: _docx(name, content)), []
    beginning = content[:4096].lower()
    if content.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        raise _refused(name, "it is an old Word or RTF file.", "Save it as DOCX or as text.")
    text = _decoded(name, content)
    if b"<html" in beginning or b"<!doctype html" in beginning or re.search(r"<(body|article|p|div)[ >]", text[:4096]):
        page = page_text(text.encode())
        return page.text, page.stamps
    return text, []


def _decoded(name: str, content: bytes) -> str:
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in content[:100_000] and not utf16:
        raise _refused(name, "it is no text: its bytes are binary.", "Give a text, HTML, DOCX or PDF file.")
    try:
        text = decoded(content, name)
    except Fault as fault:
        raise _refused(name, "its encoding is not one that we know, or it is broken.", "Save it again as UTF-8.") from fault
    signs = sum(not letter.isprintable() and letter not in "\n\r\t\u200b\u00ad\ufeff\u2028" for letter in text[:20_000])
    if signs > len(text[:20_000]) / 50:
        raise _refused(name, "it is no text: its bytes are binary.", "Give a text, HTML, DOCX or PDF file.")
    return text


def _readable(name: str, kind: str, reader: Callable[[], str]) -> str:
    try:
        return reader()
    except Fault:
        raise
    except Exception as error:  # what a broken or hostile file makes a library raise cannot be listed
        raise _refused(name, f"it begins like a {kind} file, but is broken.", "Save it again.") from error


def _docx(name: str, content: bytes) -> str:
    import docx  # not before one comes

    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        sizes = [(part.file_size, part.compress_size) for part in packed.infolist()]
    unpacked = sum(size for size, _ in sizes)
    if unpacked > _LARGEST_DOCX or (unpacked > SUSPECT_UNPACKED and unpacked > HIGHEST_RATIO * sum(s for _, s in sizes)):
        raise _refused(name, "it would unpack to far more than a press release.", "Save the text alone.")
    document = docx.Document(io.BytesIO(content))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n\n".join(line for line in lines if line.strip())


def _pdf(name: str, content: bytes) -> str:
    import pypdf  # not before one comes

    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    if len(pages) > _MOST_PAGES:
        raise _refused(name, f"it has more than {_MOST_PAGES} pages.", "Save the press release alone.")
    text = "\n".join(page.extract_text() for page in pages)
    if len(text.strip()) < SHORTEST_TEXT:
        raise _refused(name, "it is a scan: pictures of pages without text.", "Have its text recognised, or type it.")
    return text


def _refused(name: str, message: str, remedy: str) -> Fault:
    return Fault([bad_file(name, message, remedy)])
