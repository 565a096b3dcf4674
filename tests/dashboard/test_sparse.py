"""Records that lack what most records have: the dashboard opens them, draws every page and counts as its queries do."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.address_reading import read_address
from dashboard.database import Database
from dashboard.pages import COUNTRY, PAGES
from dashboard.panel import Views
from dashboard.shell import frame
from etl.__main__ import main
from tests.bench.agree import differences

BARE = {"meeting_id": "bare", "date_start": "2025-03-04", "date_basis": "stated", "title_en": "A talk", "kind": "conference",
        "source_url": "https://example.org/talk"}  # fmt: skip
MORE = {
    "countries": ["FR"], "formats": ["C5+1"], "topics": ["security", "water"], "level": "minister", "organisations": ["Body"],
    "counterparts": [{"name": "Anna Guest", "role": "Director", "organisation": "Body", "country": "FR"}],
    "institute_side": [{"name": "Olim Host", "role": "Director"}], "documents": ["A paper"], "city": "Paris",
}  # fmt: skip
UNDATED = {"date_start": "", "date_basis": "unknown"}
NAMED = ("counterparts", "institute_side")


def but(*names: str) -> dict[str, Any]:
    """A record with all but some fields."""
    return BARE | {name: told for name, told in MORE.items() if name not in names}


def only(*names: str) -> dict[str, Any]:
    """A record with some fields alone."""
    return BARE | {name: MORE[name] for name in names}


SPARSE: dict[str, list[dict[str, Any]]] = {
    "nothing but a title": [BARE],
    "nothing but a title, not dated": [BARE | UNDATED],
    "everything, not dated": [but() | UNDATED],
    "nobody is named": [but(*NAMED)],
    "nobody of ours": [but("institute_side")],
    "nobody of theirs": [but("counterparts")],
    "people of the home country alone": [but(*NAMED) | {"counterparts": [{"name": "Olim Guest", "country": "UZ"}]}],
    "people of whom nothing is said": [but(*NAMED) | {side: [{"name": f"Of {side}"}] for side in NAMED}],
    "no country": [but("countries")],
    "the home country alone": [but("countries") | {"countries": ["UZ"]}],
    "no format, no topic, no level": [but("formats", "topics", "level")],
    "no organisation, no document": [but("organisations", "documents")],
    "a format and nothing else": [only("formats")],
    "people and nothing else, not dated": [only(*NAMED) | UNDATED],
    "nobody is named where a format is, and the other way round": [but(*NAMED), only(*NAMED) | {"meeting_id": "people"}],
}
VIEWS = (
    ("?period=all", ""), ("?period=all&format=ca-us&open=bare", "FR"),
    ("?period=2025&compare=year&country=FR,JP&topic=security,water&asof=2025-12-31&q=talk", ""),
)  # fmt: skip


@pytest.fixture(params=SPARSE.values(), ids=SPARSE.keys())
def sparse(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database of such records alone, opened and prepared as a server's worker does it."""
    file = tmp_path / "sparse.jsonl"
    file.write_text("\n".join(map(json.dumps, request.param)), encoding="utf-8")
    assert main(["load", str(file), "--database", str(tmp_path / "sparse.duckdb")]) == 0
    opened = Database(tmp_path / "sparse.duckdb")
    yield opened
    opened.version().connection.close()


def test_sparse_records_give_what_the_queries_give_and_every_page_is_drawn(
    sparse: Database, caplog: pytest.LogCaptureFixture
) -> None:
    version = sparse.version()
    for query, about in VIEWS:
        asked = read_address(query, version.known()).with_(about=about)
        assert not asked.misread
        assert differences(version, asked) == [], f"{query} {about}"
    views = Views(sparse, frame())
    for page in PAGES:
        drawn = views.view(page.PATH.replace(COUNTRY, "FR"), "?period=all&open=bare&lang=en", "wide", version)
        assert drawn.keys() >= set(page.PANELS)
    assert caplog.text == "", "a panel that fails says so in the log"
