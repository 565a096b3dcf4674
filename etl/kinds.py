"""What kind of file it is: by its name, by the format that was named, or by its first bytes."""

from __future__ import annotations

from pathlib import Path

SUFFIXES = {
    ".csv": "csv",
    ".tsv": "csv",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
}
FORMATS = ("csv", "xlsx", "json", "jsonl", "parquet")
BEGINNING = 4096  # bytes that tell a kind
# Files that are often given another's name: what they begin with, what they are, and what to do.
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "an old or a password-protected Excel workbook", "Open it in Excel and save it as XLSX."),
    (b"\x1f\x8b", "a compressed file (gzip)", "Unpack it first."),
    (b"%PDF", "a PDF", "Ask for the table it was printed from."),
    (b"{\\rtf", "an RTF document", "Copy its table into a spreadsheet."),
    (b"Rar!", "a compressed file (RAR)", "Unpack it first."),
    (b"7z\xbc\xaf", "a compressed file (7z)", "Unpack it first."),
    (b"SQLite format 3", "an SQLite database", "Save its table as CSV."),
)
_PAGES = (b"<!doctype", b"<html", b"<table", b"<?xml", b"<meta")


def kind_by_name(path: Path) -> str | None:
    """The kind a file's name says; None where it is none of ours."""
    return SUFFIXES.get(path.suffix.lower())


def kind_by_content(beginning: bytes) -> str:
    """The kind of a file without a name, by its first bytes; CSV where nothing else is evident."""
    if strict := workbook_or_parquet(beginning):
        return strict
    text = _text(beginning)
    if text.startswith("["):
        return "json"
    if text.startswith("{"):
        first, _, rest = text.partition("\n")
        return "jsonl" if first.rstrip().endswith("}") and rest.lstrip()[:1] in ("{", "") else _long_line(text)
    return "csv"


def _long_line(text: str) -> str:
    """A first line that goes on beyond the beginning is a record by itself, as those of JSON Lines are."""
    return "json" if "\n" in text else "jsonl"


def workbook_or_parquet(beginning: bytes) -> str | None:
    """The kinds that their first bytes leave no doubt of, whatever the name says."""
    return "xlsx" if beginning.startswith(b"PK\x03\x04") else "parquet" if beginning.startswith(b"PAR1") else None


def foreign(beginning: bytes) -> tuple[str, str] | None:
    """What a file is that is none of ours, and what to do; None where nothing speaks against it."""
    for mark, what, remedy in _FOREIGN:
        if beginning.startswith(mark):
            return what, remedy
    if _text(beginning).lower().encode().startswith(_PAGES):
        return "a web page or XML", "Open it in a spreadsheet program and save it as XLSX."
    return None


def _text(beginning: bytes) -> str:
    """The first bytes as text, good enough to see how it begins; UTF-16 loses its zeros."""
    return beginning.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").decode("utf-8", errors="replace").lstrip()
