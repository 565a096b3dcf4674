"""From a text to a draft file, and from a draft that a person confirms to a record that is loaded."""

import json
import shutil
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.draft.confirmed import alone
from etl.draft.confirming import confirm
from etl.draft.draft_file import read_draft
from etl.draft.journal import CONFIRMED
from etl.folding import fold
from etl.problems import Fault
from etl.published import published
from etl.records import Meeting, parse_meeting
from etl.reference import Reference

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SAMPLE = HERE / "isrs-0136.txt"  # the institute's own press release; its record is isrs-0136 of data/meetings
WHEN = datetime(2025, 11, 27, 9, 30, tzinfo=UTC)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of data/ without its records."""
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("*.jsonl", "foreign"))
    return tmp_path


def sample_draft(house: Path) -> Path:
    assert main(["draft", str(SAMPLE), "--to", str(house / "drafts"), "--data", str(house / "data")]) == 0
    return house / "drafts" / "isrs-0136.toml"


def accepted(path: Path, folder: Path, who: str) -> None:
    draft = read_draft(path)
    with alone(folder) as shelf:
        assert confirm(shelf, draft, draft.record, who, WHEN)[1]


def test_the_sample_gives_the_fields_of_its_true_record(house: Path, reference: Reference) -> None:
    lines = (ROOT / "data" / "meetings" / "isrs-meetings.jsonl").read_text(encoding="utf-8").splitlines()
    truth = next(json.loads(line) for line in lines if '"isrs-0136"' in line)
    drafted = read_draft(sample_draft(house)).record
    today = reference.institute.today()
    true, read = (parse_meeting(row, "x", reference.vocabulary, reference.institute, today) for row in (truth, drafted))
    assert isinstance(true, Meeting)
    assert isinstance(read, Meeting)
    assert (read.days, read.kind, read.countries) == (true.days, true.kind, true.countries)
    assert (read.city, read.venue_country, read.source_language) == (true.city, true.venue_country, true.source_language)
    assert set(read.formats) == set(true.formats)
    assert set(read.levels) <= set(true.levels)
    assert {org.country for org in read.organisations} == {org.country for org in true.organisations} | {"FR"}
    assert [fold(p.name) for p in read.people if p.side == "institute"] == [
        fold(p.name) for p in true.people if p.side == "institute"
    ]
    assert [(p.country, p.side) for p in read.people] == [(p.country, p.side) for p in true.people]
    assert {"regional-security", "central-asia-cooperation"} <= set(read.topics) & set(true.topics)
    assert {paper.status for paper in read.documents} == {paper.status for paper in true.documents}


def test_a_draft_is_toml_whose_evidence_is_the_exact_characters(house: Path) -> None:
    stated = tomllib.loads(sample_draft(house).read_text(encoding="utf-8"))
    text = SAMPLE.read_text(encoding="utf-8")
    for passages in stated["evidence"].values():
        for passage in passages:
            assert passage["text"] in text
            assert passage["confidence"] in ("stated", "inferred", "guess")
    assert stated["text"]["file"] == SAMPLE.name
    assert len(stated["text"]["sha256"]) == 64


def test_drafting_twice_gives_the_same_and_never_overwrites_a_corrected_draft(house: Path) -> None:
    first = sample_draft(house)
    before = first.read_text(encoding="utf-8")
    assert sample_draft(house).read_text(encoding="utf-8") == before
    first.write_text(before.replace('"FR"', '"DE"'), encoding="utf-8")
    sample_draft(house)
    assert '"DE"' in first.read_text(encoding="utf-8")
    assert (house / "drafts" / "isrs-0136 (2).toml").read_text(encoding="utf-8") == before


def test_accepting_keeps_the_record_with_who_when_and_the_text_and_loads_it(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, database = sample_draft(house), house / "e.duckdb"
    asked = ["accept", str(draft), "--by", "A. Clerk", "--data", str(house / "data"), "--database", str(database)]
    assert main(asked) == 0
    (line,) = (house / "data" / "meetings" / CONFIRMED).read_text(encoding="utf-8").splitlines()
    kept = json.loads(line)
    assert kept["confirmed"]["by"] == "A. Clerk"
    assert kept["confirmed"]["text"]["sha256"] == tomllib.loads(draft.read_text(encoding="utf-8"))["text"]["sha256"]
    assert kept["confirmed"]["evidence"]["countries"]
    assert list(published(database).records.fingerprints) == [kept["meeting_id"]]
    assert main(asked) == 0, "accepting again adds nothing"
    assert "confirmed before" in capsys.readouterr().out
    assert len((house / "data" / "meetings" / CONFIRMED).read_text(encoding="utf-8").splitlines()) == 1


def test_a_draft_with_a_mistake_is_refused_like_any_record_and_nothing_is_kept(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = sample_draft(house)
    draft.write_text(
        draft.read_text(encoding="utf-8").replace('countries = ["FR"]', 'countries = ["Fransya"]'), encoding="utf-8"
    )
    assert main(["accept", str(draft), "--data", str(house / "data"), "--database", str(house / "e.duckdb")]) == 2
    assert "'Fransya' is not a known country" in capsys.readouterr().err
    assert not (house / "data" / "meetings" / CONFIRMED).exists()
    assert not (house / "e.duckdb").exists()


def test_an_id_that_stands_for_another_record_is_refused(house: Path) -> None:
    draft = sample_draft(house)
    folder = house / "data" / "meetings"
    accepted(draft, folder, "A")
    before = (folder / CONFIRMED).read_bytes()
    draft.write_text(
        draft.read_text(encoding="utf-8").replace('kind = "delegation-visit"', 'kind = "conference"'), encoding="utf-8"
    )
    with pytest.raises(Fault, match="stands there already"):
        accepted(draft, folder, "B")
    assert (folder / CONFIRMED).read_bytes() == before


def test_a_line_torn_by_a_crash_does_not_swallow_the_next(house: Path) -> None:
    folder = house / "data" / "meetings"
    folder.mkdir(exist_ok=True)
    (folder / CONFIRMED).write_text('{"meeting_id": "torn', encoding="utf-8")
    accepted(sample_draft(house), folder, "A")
    torn, line = (folder / CONFIRMED).read_text(encoding="utf-8").splitlines()
    assert torn == '{"meeting_id": "torn'
    assert json.loads(line)["confirmed"]["at"] == "2025-11-27T09:30:00+00:00"


def test_texts_without_an_event_are_told_and_the_rest_is_drafted(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vacancy = house / "vacancy.txt"
    vacancy.write_text(
        "Vakansiya\n\nSMTI Xitoy boʻyicha ilmiy xodim lavozimiga tanlov eʼlon qiladi va hujjatlarni qabul qiladi.",
        encoding="utf-8",
    )
    asked = ["draft", str(vacancy), str(SAMPLE), "--to", str(house / "drafts"), "--data", str(house / "data")]
    assert main(asked) == 1
    assert "vacancy.txt: no draft;" in capsys.readouterr().err
    assert [path.name for path in (house / "drafts").glob("*.toml")] == ["isrs-0136.toml"]


@pytest.mark.parametrize("content", ["", "not = [toml", "[evidence]\n", "record = 3"])
def test_what_is_no_draft_is_refused_in_a_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "draft.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Fault):
        read_draft(path)
