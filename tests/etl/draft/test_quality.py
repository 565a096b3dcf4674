"""The known half, the practice set and the strangers' texts of the press corpus: floors, and what must hold of every draft.

The figures themselves are printed by `python -m tests.press`, for all four parts.
"""

from types import SimpleNamespace
from typing import cast

import pytest

from dashboard.drafts.why import why
from dashboard.drafts.words import Words
from dashboard.wording import wording
from etl.draft.draft_record import Draft
from etl.records import Meeting, parse_meeting
from tests.press.__main__ import GOALS
from tests.press.scoring import Reader, Score, scored, texts

# A little below what the rules reach: a correction elsewhere may cost a value, but not many.
FLOORS = {
    "events": 0.97,
    "announcement": 0.97,
    "date": 0.95,
    "kind": 0.93,
    "level": 0.93,
    "countries": 0.96,
    "people": 0.94,
    "roles": 0.88,
    "organisations": 0.88,
    "city": 0.95,
    "venue_country": 0.95,
    "formats": 0.95,
    "topics": 0.9,
    "documents": 0.65,
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="module")
def score(reader: Reader) -> Score:
    return scored("known", reader)


@pytest.mark.parametrize("part", GOALS)
def test_the_practice_set_is_read_as_well_as_the_goals_say(practised: Score, part: str) -> None:
    assert practised.tallies[part, ""].f1 >= GOALS[part], practised.differences


def test_texts_in_the_manner_of_other_houses_are_read_as_well_as_the_goals_say(reader: Reader) -> None:
    strange = scored("strangers", reader)
    short = {part: goal for part, goal in GOALS.items() if strange.tallies[part, ""].f1 < goal}
    assert not short, strange.differences
    assert strange.unproved == 0


@pytest.fixture(scope="module")
def practised(reader: Reader) -> Score:
    return scored("practice", reader)


@pytest.fixture(scope="module")
def made(reader: Reader) -> list[tuple[Draft, str]]:
    return [
        (draft, text) for path, truth in texts("known") for drafts, _, text in [reader.read(path, truth)] for draft in drafts
    ]


@pytest.mark.parametrize("part", FLOORS)
def test_the_drafts_of_the_known_half_stay_as_good_as_they_are(score: Score, part: str) -> None:
    assert score.tallies[part, ""].f1 >= FLOORS[part], score.differences


def test_no_value_goes_without_evidence(score: Score, practised: Score) -> None:
    assert (score.unproved, practised.unproved) == (0, 0)


@pytest.mark.parametrize("language", ["uz", "uz_Cyrl", "ru"])
def test_the_page_of_drafts_tells_each_reason_in_its_readers_language(made: list[tuple[Draft, str]], language: str) -> None:
    words = cast("Words", SimpleNamespace(say=wording(language).say))
    reasons = {claim.why for draft, _ in made for claims in draft.evidence.values() for claim in claims if claim.why}
    assert len(reasons) > 5
    assert not {reason for reason in reasons if why(reason, words) == reason}


def test_evidence_lies_within_the_text(made: list[tuple[Draft, str]]) -> None:
    assert made
    for draft, text in made:
        for name, claims in draft.evidence.items():
            for claim in claims:
                assert claim.confidence in ("stated", "inferred", "guess")
                assert all(0 <= start < end <= len(text) for start, end in claim.passages), name


def test_every_draft_would_load_once_it_has_an_id(made: list[tuple[Draft, str]], reader: Reader) -> None:
    reference = reader.reference
    for draft, _ in made:
        row = {**draft.record, "meeting_id": "draft"}
        read = parse_meeting(row, "draft", reference.vocabulary, reference.institute, reference.institute.today())
        assert isinstance(read, Meeting), read


def test_the_same_text_gives_the_same_drafts(reader: Reader) -> None:
    path, truth = next(iter(texts("known")))
    assert reader.read(path, truth) == reader.read(path, truth)
