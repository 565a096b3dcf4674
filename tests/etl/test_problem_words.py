"""Every sentence with which the modules word a problem must be in etl/locales/problems.csv."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import etl
from etl.problem_words import HINT, in_language
from etl.problems import unknown_word

WORDING = {"bad_file", "bad_row", "bad_date", "wrong_form", "missing", "Problem", "_fault", "fault", "duplicate"}
NAMED = {"message", "remedy"}
SETTLING = [Path(etl.__file__).parent / "draft" / name for name in ("accept.py", "confirmed.py", "draft_file.py")]
NO_SENTENCES = {"vocabulary_fault"}  # of data/, told to the administrator alone
# wrong_form words both sentences from what is expected; a subject is named by its code.
GAPS = {
    "Correct the cell,{} or add the spelling to data/vocabulary/{}_aliases.csv.": (
        "Correct the cell, or add the spelling to data/vocabulary/kind_aliases.csv.",
        "Correct the cell, or translate it under [values.kind] of the mapping, or add the spelling to a.csv.",
    ),
    "it is not {}.": ("it is not one text.", "it is not a list of texts."),
    "{} is not {}.": ("'1800' is not between 1900 and 2028.",),
    "Write {}.": ("Write one text.", "Write a list of texts."),
}
SUBJECTS = ("country", "topic", "format", "kind", "level")


def sentences() -> Iterator[tuple[str, str]]:
    """Where a sentence stands, and the sentence with {} for its gaps."""
    for path in (*sorted(Path(etl.__file__).parent.glob("*.py")), *SETTLING):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for text in _worded(node):
                if " " in text and text[0] != " " and text.rstrip("}").endswith((".", "?", ":")):
                    yield f"{path.name}:{getattr(node, 'lineno', 0)}", text


def _worded(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WORDING:
        yield from (text for part in (*node.args, *(word.value for word in node.keywords)) for text in _text(part))
    if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id in NAMED for t in node.targets):
        yield from _text(node.value)
    if isinstance(node, ast.Assign) and any(isinstance(t, ast.Tuple) for t in node.targets):
        names = [part.id for t in node.targets if isinstance(t, ast.Tuple) for part in t.elts if isinstance(part, ast.Name)]
        if set(names) <= NAMED and isinstance(node.value, ast.Tuple):
            yield from (text for part in node.value.elts for text in _text(part))
    if isinstance(node, ast.arg | ast.FunctionDef) and isinstance(node, ast.FunctionDef) and node.name in WORDING:
        yield from (text for default in node.args.defaults for text in _text(default))


def _text(node: ast.expr) -> Iterator[str]:
    """The text of a literal or f-string, of both arms of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    elif isinstance(node, ast.IfExp):
        yield from (*_text(node.body), *_text(node.orelse))


FOUND = sorted(set(sentences()))


def test_the_sentences_are_found() -> None:
    assert len(FOUND) > 40
    assert any(text == "the line is not JSON." for _, text in FOUND)


@pytest.mark.parametrize(("place", "text"), FOUND, ids=[f"{place} {text[:40]}" for place, text in FOUND])
@pytest.mark.parametrize("language", ["uz", "uz_Cyrl", "ru"])
def test_every_sentence_about_a_problem_is_translated(place: str, text: str, language: str) -> None:
    for filled in GAPS.get(text, _filled(text)):
        assert in_language(filled, language) != filled, f"{place}: add it to etl/locales/problems.csv: {text}"


def _filled(text: str) -> tuple[str, ...]:
    if text == "{} is not a known {}.{}":
        return tuple(f"'x' is not a known {subject}." for subject in SUBJECTS)
    return (text.replace("{}", "'x'"),)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("uz", "'Fransya' — maʼlum davlat nomi emas. Balki 'Fransiya' (FR) demoqchi boʻlgandirsiz?"),
        ("uz_Cyrl", "'Fransya' — маълум давлат номи эмас. Балки 'Fransiya' (FR) демоқчи бўлгандирсиз?"),
        ("ru", "'Fransya' — неизвестное название страны. Возможно, имелось в виду 'Fransiya' (FR)?"),
        ("en", "'Fransya' is not a known country. Did you mean 'Fransiya' (FR)?"),
    ],
)
def test_a_wrong_value_and_a_suggestion_stay_in_the_sentence(language: str, told: str) -> None:
    problem = unknown_word("countries", "country", "Fransya", ("Fransiya", "FR"))
    assert in_language(problem.message, language) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fill date_start, or empty date_end.", "Заполните «Дата начала» или очистите «Дата окончания»."),
        ("it says 'oy', but the date is written as a day.", "указано 'oy', а дата записана с точностью: день."),
        ("Write one of day, month, year, unknown.", "Укажите одно из значений: день, месяц, год, неизвестна."),
        ("'a.' is not a date.' is not a date.", "'a.' is not a date.' — не дата."),
        (f"'x{HINT}y' is not a known topic.", f"'x{HINT}y' — неизвестная тема."),
        ("'{0} {language}' is not a date.", "'{0} {language}' — не дата."),
        ("'a\nb' is not a known kind.", "'a\nb' — неизвестный вид мероприятия."),
    ],
)
def test_gaps_are_carried_over_whatever_stands_in_them(text: str, told: str) -> None:
    assert in_language(text, "ru") == told
