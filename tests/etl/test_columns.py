from __future__ import annotations

import pytest

from etl.columns import cells, named, split_list
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
