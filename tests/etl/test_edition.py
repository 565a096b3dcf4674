from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.columns import KNOWN
from etl.edition import Edition
from etl.making import edition
from etl.read import RecordFile
from etl.records import fingerprint
from etl.reference import Reference
from etl.shelf import Stock, Stored
from tests.etl.conftest import TODAY, Raw, RowOf


def loaded(reference: Reference, *files: list[Raw], stored: dict[str, Stored] | None = None) -> Edition:
    """The edition of some files of rows, over what was stored before."""
    made = [
        RecordFile(f"{number}.jsonl", rows=[(f"{number}.jsonl:{at}", row) for at, row in enumerate(rows, 1)])
        for number, rows in enumerate(files)
    ]
    return edition(made, Stock(stored), reference, TODAY)


def test_the_first_row_of_an_id_stands_whichever_file_the_second_is_in(reference: Reference, row: RowOf) -> None:
    made = loaded(reference, [row()], [row(title_en="Another")])
    assert made.shelf.meetings["m-1"].titles["en"] == "A talk"
    (problem,) = made.problems
    assert problem.source == "1.jsonl:1"
    assert "'m-1' stands already at 0.jsonl:1, and the two records differ." in problem.message


def test_an_identical_copy_is_unchanged_and_shares_the_fate_of_the_first(reference: Reference, row: RowOf) -> None:
    good, bad = row(), row(meeting_id="m-2", kind="x")
    made = loaded(reference, [good, good, bad, bad])
    counts = [made.total(what) for what in ("read", "added", "replaced", "unchanged", "refused")]
    assert counts == [4, 1, 0, 1, 2]
    assert len(made.problems) == 1


def test_problems_stand_in_the_order_of_file_and_line(reference: Reference, row: RowOf) -> None:
    rows = [row(meeting_id=f"m-{at}", kind="x") for at in range(12)]
    made = loaded(reference, rows, [row(meeting_id="m-0", note="!"), row(meeting_id="y", kind="x")])
    assert [problem.source for problem in made.problems] == [
        *(f"0.jsonl:{at}" for at in range(1, 13)),
        "1.jsonl:1",
        "1.jsonl:2",
    ]


def test_a_stored_record_refused_again_word_for_word_is_told_once(reference: Reference, row: RowOf) -> None:
    bad = row(kind="x")
    made = loaded(reference, [bad], stored={"m-1": Stored("old.jsonl:1", bad, fingerprint(bad))})
    assert [problem.source for problem in made.problems] == ["0.jsonl:1"]
    assert (made.unreadable, list(made.shelf.records), made.shelf.meetings) == (1, ["m-1"], {})


values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["KZ", "online", "2025", "UZ;FR"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "country", "a"]), inner, max_size=3)
    ),
    max_leaves=5,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.dictionaries(st.sampled_from(KNOWN), values, max_size=8), max_size=4))
def test_whatever_comes_in_every_row_is_counted_once_and_every_refusal_is_told(
    reference: Reference, rows: list[Raw]
) -> None:
    rows = [json.loads(json.dumps({"meeting_id": "m", "kind": "conference", "title_en": "T"} | row)) for row in rows]
    made = loaded(reference, rows)
    assert made.total("read") == len(rows)
    assert made.total("read") == sum(made.total(what) for what in ("added", "replaced", "unchanged", "refused"))
    assert len(made.shelf.meetings) == made.total("added")
    assert bool(made.problems) == bool(made.total("refused"))
