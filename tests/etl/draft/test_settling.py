"""What people say of drafts: accepted, corrected, rejected, undone; by two people at once, and cut off in the middle."""

import json
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from etl.__main__ import main
from etl.draft import confirmed, loading
from etl.draft.accept import accept
from etl.draft.asked import Asked
from etl.draft.journal import CONFIRMED, JOURNAL, read_journal
from etl.lock import sole_writer
from tests.drafted import TEXT, House, build, vocabulary_read_once

Do = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with vocabulary_read_once():
        yield build(tmp_path_factory.mktemp("drafted"))


@pytest.fixture
def house(drafted: House, tmp_path: Path) -> House:
    """The house as it was built; what does not change is shared."""
    mine = House(tmp_path / "house", drafted.data)
    mine.root.mkdir()
    for path in drafted.meetings.glob("confirmed.*"):
        path.unlink()
    shutil.copytree(drafted.draft.parent, mine.draft.parent)
    shutil.copyfile(drafted.database, mine.database)
    return mine


@pytest.fixture
def do(house: House, capsys: pytest.CaptureFixture[str]) -> Do:
    """Runs a command and gives its JSON."""

    def run(command: str, *more: str) -> dict[str, Any]:
        capsys.readouterr()
        code = main(house.words(command, "--json", *more))
        told: dict[str, Any] = json.loads(capsys.readouterr().out)
        assert told["exit_code"] == code
        return told

    return run


def test_loading_keeps_the_line_the_journal_and_the_sentences_and_loads(house: House, do: Do) -> None:
    told = do("accept", "--by", "A. Clerk")
    assert (told["outcome"], told["did"], told["by"]) == ("accepted", "accept", "A. Clerk")
    assert told["load"]["outcome"] == "published"
    (line,) = house.lines()
    (entry,) = read_journal(house.meetings)
    assert (entry.record, entry.by, entry.meeting_id) == (line, "A. Clerk", line["meeting_id"])
    assert entry.text == line["confirmed"]["text"]["sha256"]
    assert house.known() == {"made-up", line["meeting_id"]}
    (day,) = line["confirmed"]["evidence"]["date_start"]
    assert day["sentence"].startswith("2025-yil 3-sentabr kuni SMTI direktori")
    assert day["sentence"].endswith("bilan uchrashdi.")
    assert day["text"] in TEXT


def test_loading_again_is_told_who_was_quicker_and_adds_nothing(house: House, do: Do, tmp_path: Path) -> None:
    first = do("accept", "--by", "A. Clerk")
    again = do("accept", "--by", "B. Clerk")
    assert (again["outcome"], again["exit_code"]) == ("already", 0)
    assert (again["by"], again["at"], again["number"]) == ("A. Clerk", first["at"], first["number"])
    other = {**house.lines()[0], "note": "changed in a second window"}
    (tmp_path / "record.json").write_text(json.dumps(other), encoding="utf-8")
    changed = do("accept", "--by", "B. Clerk", "--record", str(tmp_path / "record.json"))
    assert (changed["outcome"], changed["exit_code"], changed["by"]) == ("already", 1, "A. Clerk")
    refused = do("reject", "--by", "B. Clerk")
    assert (refused["outcome"], refused["by"]) == ("already", "A. Clerk")
    assert len(house.lines()) == 1
    assert house.did() == ["accept"]


def test_two_at_once_add_one_line(house: House) -> None:
    asked = [Asked("accept", house.data, house.database, house.draft, who) for who in ("A", "B")]
    with ThreadPoolExecutor(2) as people:
        told = list(people.map(accept, asked))
    assert sorted(one.word for one in told) == ["accepted", "already"]
    assert told[0].entry
    assert told[1].entry
    assert told[0].entry.by == told[1].entry.by
    assert len(house.lines()) == len(house.did()) == 1


def test_what_a_person_changed_is_told_as_a_correction_and_loses_its_evidence(house: House, do: Do) -> None:
    text = house.draft.read_text(encoding="utf-8")
    assert 'countries = ["DE"]' in text
    changed = text.replace('countries = ["DE"]', 'countries = ["DE", "AT"]').replace("2025-09-03", "2025-09-04")
    house.draft.write_text(changed, encoding="utf-8")
    assert do("accept")["outcome"] == "corrected"
    kept = house.lines()[0]["confirmed"]
    assert set(kept["corrected"]) >= {"countries", "date_start"}
    assert "date_start" not in kept["evidence"]
    assert {passage["value"] for passage in kept["evidence"]["countries"]} == {"DE"}
    assert house.did() == ["correct"]


def test_undo_takes_the_record_out_of_the_file_and_the_database_and_the_draft_waits_again(house: House, do: Do) -> None:
    accepted = do("accept")
    undone = do("undo", "--by", "B. Clerk")
    assert (undone["outcome"], undone["meeting_id"]) == ("undone", accepted["meeting_id"])
    assert house.lines() == []
    assert house.known() == {"made-up"}
    last = read_journal(house.meetings)[-1]
    assert (last.undoes, last.by, last.record["meeting_id"]) == (accepted["number"], "B. Clerk", accepted["meeting_id"])
    assert do("undo")["outcome"] == "nothing"
    again = do("undo", "--number", str(accepted["number"]))
    assert (again["outcome"], again["by"]) == ("already", "B. Clerk")
    assert do("accept")["outcome"] == "accepted"
    assert "words" not in house.lines()[0]["confirmed"]["text"]
    assert house.did() == ["accept", "undo", "accept"]


def test_a_rejected_draft_is_no_record_until_that_is_undone(house: House, do: Do) -> None:
    assert do("reject", "--by", "A", "--reason", "Already there")["outcome"] == "rejected"
    told = do("accept")
    assert (told["outcome"], told["did"], told["exit_code"]) == ("already", "reject", 1)
    assert do("undo")["load"] is None
    assert do("accept", "--with-text")["outcome"] == "accepted"
    assert house.lines()[0]["confirmed"]["text"]["words"] == TEXT.strip()
    assert house.did() == ["reject", "undo", "accept"]
    assert read_journal(house.meetings)[0].reason == "Already there"


class Killed(BaseException):
    """Nothing in the house catches it."""


@pytest.fixture
def cut_off(house: House, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Runs a command that ends where a function of a module would begin."""

    def run(place: object, name: str, *words: str) -> None:
        def die(*_: object, **__: object) -> None:
            raise Killed

        with monkeypatch.context() as patched:
            patched.setattr(place, name, die)
            with pytest.raises(Killed):
                main(house.words(*words))

    return run


def test_killed_between_append_and_load_the_next_load_brings_it_in_once(
    house: House, do: Do, cut_off: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(loading, "load", lambda job: os.kill(os.getpid(), signal.SIGKILL))
        if not (child := os.fork()):
            try:
                main(house.words("accept"))
            finally:
                os._exit(1)  # not reached by what is killed
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
    (line,) = house.lines()
    assert house.known() == {"made-up"}
    load = ["load", "--data", str(house.data), "--database", str(house.database)]
    assert main(load) == 0
    assert house.known() == {"made-up", line["meeting_id"]}
    assert do("accept")["outcome"] == "already"
    assert len(house.lines()) == 1
    cut_off(loading, "load", "undo")
    assert house.lines() == []
    assert main(load) == 0
    assert house.known() == {"made-up"}


def test_cut_off_between_line_and_journal_whoever_comes_next_finishes_it(
    house: House, do: Do, cut_off: Callable[..., None]
) -> None:
    cut_off(confirmed, "append", "accept", "--by", "A. Clerk")
    assert (len(house.lines()), house.did()) == (1, [])
    told = do("accept", "--by", "B. Clerk")
    assert (told["outcome"], told["by"]) == ("already", "A. Clerk")
    assert (len(house.lines()), house.did()) == (1, ["accept"])
    cut_off(confirmed.Shelf, "_take_out", "undo")
    assert (len(house.lines()), house.did()) == (1, ["accept", "undo"])
    assert do("reject")["outcome"] == "rejected"
    assert house.lines() == []


def test_a_journal_with_a_torn_line_goes_on(house: House, do: Do) -> None:
    (house.meetings / JOURNAL).write_text('{"number": 1, "did": "rej', encoding="utf-8")
    assert do("reject")["outcome"] == "rejected"
    assert do("undo")["outcome"] == "undone"
    assert house.did() == ["reject", "undo"]


def test_a_load_that_fails_takes_nothing_back(house: House, do: Do) -> None:
    with sole_writer(house.database):
        told = do("accept")
    assert (told["outcome"], told["load"]["outcome"], told["exit_code"]) == ("accepted", "failed", 1)
    assert "another load" in told["problems"][0]["message"]
    assert len(house.lines()) == 1
    assert do("accept")["load"]["outcome"] == "published"
    assert len(house.lines()) == 1


def test_the_folder_can_be_elsewhere(house: House, do: Do) -> None:
    place = house.root / "kept"
    told = do("accept", "--confirmed", str(place))
    assert (place / CONFIRMED).exists()
    assert (place / JOURNAL).exists()
    assert not house.lines()
    assert house.known() == {"made-up", told["meeting_id"]}
    assert do("undo", "--confirmed", str(place))["outcome"] == "undone"
    assert house.known() == {"made-up"}


@pytest.mark.parametrize(
    ("was", "becomes", "field"),
    [
        ('countries = ["DE"]', 'countries = ["Germanya"]', "countries"),
        ('kind = "', 'extra = nan\nkind = "', ""),
        ("counterparts = [", "counterparts = [\n5,", "counterparts"),
        ("\n[record]\n", "\n[record\n", ""),
    ],
)
def test_nonsense_is_refused_with_its_field_and_nothing_is_done(
    house: House, do: Do, was: str, becomes: str, field: str
) -> None:
    text = house.draft.read_text(encoding="utf-8")
    assert was in text
    house.draft.write_text(text.replace(was, becomes, 1), encoding="utf-8")
    told = do("accept", "--lang", "ru")
    assert (told["outcome"], told["exit_code"]) == ("refused", 2)
    assert field in {problem["field"] for problem in told["problems"]}
    assert all(problem["message"] and problem["remedy"] for problem in told["problems"])
    assert (house.lines(), house.did(), house.known()) == ([], [], {"made-up"})


def test_evidence_changed_to_nonsense_a_lost_text_or_a_lost_draft_harm_nothing(house: House, do: Do) -> None:
    text = house.draft.read_text(encoding="utf-8")
    house.draft.write_text(text.replace("from = ", "from = -", 1).replace("[text]", 'odd = "?"\n[text]'), encoding="utf-8")
    shutil.rmtree(house.draft.parent / "texts")
    assert do("accept", "--check")["outcome"] == "checked"
    assert house.did() == []
    assert do("accept")["outcome"] == "accepted"
    evidence = house.lines()[0]["confirmed"]["evidence"]
    assert evidence
    assert not any("sentence" in passage for passages in evidence.values() for passage in passages)
    house.draft.unlink()
    told = do("reject")
    assert (told["outcome"], told["problems"][0]["message"]) == ("refused", "the draft is no longer there.")
