"""Drafts of texts that tests write; the lists of each language are read once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etl.draft.draft_record import Draft
from etl.draft.drafting import drafts
from etl.draft.knowledge import knowledge
from etl.draft.known import Known
from etl.draft.reading import text_of
from etl.reference import Reference, read_reference

DATA = Path(__file__).resolve().parents[3] / "data"
Drafted = Callable[..., tuple[list[Draft], str]]


@pytest.fixture(scope="session")
def reference() -> Reference:
    return read_reference(DATA)


@pytest.fixture(scope="session")
def drafted(reference: Reference) -> Drafted:
    """The drafts of a text, and the reason where there are none."""
    known: dict[str, Known] = {}

    def read(text: str, published: str = "", url: str = "") -> tuple[list[Draft], str]:
        press = text_of("text.txt", text.encode(), published, url)
        language = press.written.language
        if language not in known:
            known[language] = knowledge(language, reference, DATA)
        return drafts(press, known[language])

    return read


@pytest.fixture
def record(drafted: Drafted) -> Callable[..., dict[str, object]]:
    """The record of the one draft of a text."""

    def one(text: str, published: str = "", url: str = "") -> dict[str, object]:
        made, reason = drafted(text, published, url)
        assert len(made) == 1, reason
        return made[0].record

    return one
