"""What lies in columns is found by its key, and nothing else is."""

import pickle

import pyarrow as pa
import pytest

from dashboard.columns import Rows, Texts

TABLE = pa.table({
    "subject": ["topic", "country", "country", "topic", "country"],
    "code": ["water", "UZ", "KZ", "гос", "KZ"],
    "text": ["Water", "Uzbekistan", "Kazakhstan", "State", "Qazaqstan"],
    "place": [1, 2, 3, 4, 5],
})  # fmt: skip


@pytest.mark.parametrize("again", [False, True])
def test_rows_are_found_by_their_key(again: bool) -> None:
    rows = Rows.by(2, TABLE)
    rows = pickle.loads(pickle.dumps(rows)) if again else rows
    assert rows.of("country", "UZ") == (("Uzbekistan", 2),)
    assert sorted(rows.of("country", "KZ")) == [("Kazakhstan", 3), ("Qazaqstan", 5)]
    assert rows.of("topic", "гос") == (("State", 4),)
    assert rows.keys_of("country") == ["KZ", "KZ", "UZ"]
    assert len(rows) == len(list(rows)) == 5
    assert sorted(set(rows)) == sorted({*zip(*TABLE.select([0, 1]).to_pydict().values(), strict=True)})


def test_rows_of_a_group_are_told_at_once() -> None:
    rows = Rows.by(2, TABLE)
    assert dict(rows.each("topic")) == {"water": ("Water", 1), "гос": ("State", 4)}
    assert sorted(rows.each("country")) == sorted((code, told) for code in ("KZ", "UZ") for told in rows.of("country", code))
    assert list(rows.each("none")) == []
    assert list(Rows.by(1, pa.table({"code": ["b", "a"]})).each()) == [("a", ()), ("b", ())]


@pytest.mark.parametrize("key", [("country", "water"), ("topic", "UZ"), ("country", ""), ("country", "ZZ"), ("none", "UZ"),
                                 ("country", None), ("country", float("nan"))])  # fmt: skip
def test_what_is_not_there_is_not_found(key: tuple[str, str]) -> None:
    rows = Rows.by(2, TABLE)
    assert rows.of(*key) == ()
    assert rows.keys_of("none") == []


def test_rows_of_one_text_and_of_none() -> None:
    rows = Rows.by(1, pa.table({"code": ["b", "a", "b"], "place": [1, 2, 3]}))
    assert (rows.of("b"), rows.of("c"), rows.keys_of()) == (((1,), (3,)), (), ["a", "b", "b"])
    assert Rows.by(1, pa.table({"code": pa.array([], pa.string())})).of("b") == ()


def test_tables_of_several_pieces_are_as_good_as_of_one() -> None:
    assert list(Rows.by(2, pa.concat_tables([TABLE, TABLE]))) == sorted(list(Rows.by(2, TABLE)) * 2)


def test_texts_are_a_set() -> None:
    texts = Texts(["b", "д", "a"])
    assert [word in texts for word in ("a", "д", "", "c", "ё", 1, None)] == [True, True, False, False, False, False, False]
    assert (len(texts), list(texts), texts & {"b", "x"}) == (3, ["a", "b", "д"], {"b"})
    assert "a" not in Texts([])
