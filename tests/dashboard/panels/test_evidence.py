"""Of a record that came from a text: which sentence each field came from. The record and its text are made up."""

import json
from typing import Any

import pytest

from dashboard.database import Database
from dashboard.panel import read_view
from dashboard.panels import meeting
from etl.__main__ import main
from tests.conftest import View
from tests.dashboard.components import parts, said

SENTENCE = "On 3 May 2025 the Ambassador of France <b>came</b>."


def passage(text: str, **more: Any) -> dict[str, Any]:
    return {"from": 3, "to": 3 + len(text), "text": text, "confidence": "stated", "sentence": SENTENCE} | more


RECORD = {
    "meeting_id": "made-up", "date_start": "2025-05-03", "title_en": "Made up", "kind": "meeting", "countries": ["FR"],
    "confirmed": {
        "text": {"words": "The whole <i>text</i>."}, "by": "A. Clerk", "at": "2025-05-04T10:00:00+00:00",
        "evidence": {
            "date_start": [passage("3 May\n2025"), {"from": "x", "to": 1, "text": "y", "confidence": "stated"}, 7],
            "countries": [passage("France", confidence="guess"), passage("French", sentence="")],
            "kind": "nonsense",
        },
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Database:
    folder = tmp_path_factory.mktemp("evidence")
    (folder / "confirmed.jsonl").write_text(json.dumps(RECORD) + "\n", encoding="utf-8")
    assert main(["load", str(folder / "confirmed.jsonl"), "--database", str(folder / "e.duckdb")]) == 0
    return Database(folder / "e.duckdb")


@pytest.mark.parametrize(("language", "guess"), [("en", "a guess"), ("ru", "предположение")])
def test_each_field_has_its_sentence_with_its_words_marked(drafted: Database, language: str, guess: str) -> None:
    reader, answer = read_view(drafted, f"?period=all&lang={language}&open=made-up", ["meeting"], "wide")
    body = meeting.body(answer.rows["meeting"], reader)
    (shown,) = parts(body, "evidence")
    day, countries = parts(shown, kind="Dd")
    assert [said(mark) for mark in parts(day, kind="Mark")] == ["3 May 2025"]
    assert SENTENCE in said(day)
    assert [said(mark) for mark in parts(countries, kind="Mark")] == ["France", "French"]
    assert guess in said(countries)
    labels = [reader.label("field", name) for name in ("date_start", "countries")]
    assert [said(label) for label in parts(shown, kind="Dt")] == labels
    assert "A. Clerk" in said(body)
    assert said(parts(body, "whole-text")) == "The whole <i>text</i>."
    assert SENTENCE in " ".join(meeting.table(answer.rows["meeting"], reader).iloc[:, 1])


def test_a_record_that_came_from_no_text_has_none(view: View) -> None:
    reader, answer = view("?period=all&lang=en&open=isrs-0140", "meeting")
    body = meeting.body(answer.rows["meeting"], reader)
    assert not [*parts(body, "evidence"), *parts(body, "whole-text")]
