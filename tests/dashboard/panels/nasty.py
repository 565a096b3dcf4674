"""Records that are made up for tests of text: HTML, formulas, very long words, addresses that must not become links."""

import json
from pathlib import Path

from dashboard.database import Database
from etl.__main__ import main

HTML = '<img src=x onerror="hurt()"> =HYPERLINK("x") & <b>bold</b>'
LONG = "long" * 2500


def loaded(folder: Path) -> Database:
    """Three meetings: one of HTML, one of very long text, one with nothing but what a record must have."""
    shared = {"kind": "conference", "date_start": "2025-05-05", "date_basis": "stated"}
    records: list[dict[str, object]] = [
        {"meeting_id": "n-1", "title_en": HTML, "note": HTML, "city": HTML, "publisher": HTML, "countries": ["FR"],
         "topics": ["trade"], "formats": ["Doha Forum"], "source_url": "javascript:hurt()",
         "other_urls": ["http://", "data:text/html,hurt", "https://example.org/a?b=1"],
         "organisations": [HTML], "documents": [HTML], "counterparts": [{"name": HTML, "role": HTML}]},
        {"meeting_id": "n-2", "title_en": LONG, "formats": ["Doha Forum"], "countries": ["FR", "DE", "IT", "ES"]},
        {"meeting_id": "n-3", "title_en": "Bare", "date_start": "", "date_basis": ""},
    ]  # fmt: skip
    file = folder / "nasty.jsonl"
    file.write_text("".join(json.dumps(shared | record) + "\n" for record in records), encoding="utf-8")
    assert main(["load", str(file), "--database", str(folder / "nasty.duckdb")]) == 0
    return Database(folder / "nasty.duckdb")
