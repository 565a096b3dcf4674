from __future__ import annotations

import pytest

from etl.cell_lists import split_list
from etl.columns import cells, named
from etl.tabular import numbered


def test_a_header_is_known_whatever_its_case_and_space() -> None:
    assert named([" Meeting_ID ", "TITLE_UZ_CYRL", "Izoh"]) == ["meeting_id", "title_uz_Cyrl", "note"]


@pytest.mark.parametrize(
    ("cell", "entries"), [("a; b ;;c", ["a", "b", "c"]), ("", []), (" ; ", []), ("a, b", ["a, b"])]
)
def test_a_list_in_a_cell_is_split_at_the_semicolon(cell: str, entries: list[str]) -> None:
    assert split_list(cell) == entries


def test_only_list_columns_are_split() -> None:
    assert cells({"countries": "KZ;FR", "title_en": "War; peace"}) == {
        "countries": ["KZ", "FR"],
        "title_en": "War; peace",
    }


def test_a_row_is_placed_at_the_line_where_it_begins() -> None:
    text = 'a,b\r\n\r\n"two\r\nlines",x\r\nlast,y\r\n'
    assert list(numbered(text, "f.csv")) == [
        ("f.csv:1", ["a", "b"]),
        ("f.csv:3", ["two\r\nlines", "x"]),
        ("f.csv:5", ["last", "y"]),
    ]


@pytest.mark.parametrize(
    ("cell", "entries"),
    [
        ('["a; b", "c"]', ["a; b", "c"]),
        ('[{"name": "A", "role": "x; y", "country": null}]', [{"name": "A", "role": "x; y", "country": None}]),
        ("[a; b]", ["[a", "b]"]),
        ('["a", 1]', ['["a", 1]']),
        ('[{"a": [1]}]', ['[{"a": [1]}]']),
        ('["\\ud83d"]', ['["\\ud83d"]']),
        ("[" * 100_000, ["[" * 100_000]),
    ],
)
def test_a_list_that_a_cell_cannot_say_plainly_may_be_json(cell: str, entries: list[object]) -> None:
    assert cells({"topics": cell}) == {"topics": entries}
