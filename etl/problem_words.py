"""Problems in the clerk's language. The English sentence with gaps is the message's key, as in gettext.

The modules word a problem in English where they find it. Here the sentence is recognised by locales/problems.csv
("{0} is not a date."), and its gaps are carried over: wrong values as they are, our columns by their headers. What
the file does not have stays English; tests/etl/test_problem_words.py reads the modules and fails for each one.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from etl.columns import KNOWN
from etl.problems import Problem
from etl.words import header, texts

HINT = " Did you mean "  # a sentence of its own after the message


def translated(problem: Problem, language: str) -> Problem:
    """The problem with message and remedy in another language; field, kind and place stay as they are."""
    message, remedy = in_language(problem.message, language), in_language(problem.remedy, language)
    return replace(problem, message=message, remedy=remedy)


def in_language(text: str, language: str) -> str:
    """A message or remedy in another language; as it stands where no sentence of problems.csv is like it."""
    if language == "en":
        return text
    whole = _sentence(text, language)
    if whole is None and HINT in text:
        message, _, hint = text.rpartition(HINT)
        return f"{in_language(message, language)} {in_language(f'{HINT.lstrip()}{hint}', language)}"
    return text if whole is None else whole


def _sentence(text: str, language: str) -> str | None:
    found = _recognised(text)
    if found is None:
        return None
    key, gaps = found
    filled = texts("problems")[key][language].format(*(_gap(gap, language) for gap in gaps))
    return re.sub(r"\[(\w+)]", lambda column: f"«{header(column[1], language)}»", filled)


@lru_cache(maxsize=20_000)  # asked for each language, and remedies come again and again
def _recognised(text: str) -> tuple[str, Sequence[str]] | None:
    """The key of the sentence that a text is, and what stands in its gaps."""
    for literal, pattern, key in _patterns():
        if literal in text and (match := pattern.fullmatch(text)):
            return key, match.groups()
    return None


@cache
def _patterns() -> Sequence[tuple[str, re.Pattern[str], str]]:
    """Each English sentence: its longest piece between gaps, by which most texts are told from it at once, and a pattern.

    What says most of itself comes first, so that a gap never swallows a sentence.
    """
    longest_first = sorted(texts("problems"), key=lambda key: (-len(re.sub(r"\{\d}", "", key)), key))
    return [(max(_literals(key), key=len), re.compile(_as_pattern(key), re.DOTALL), key) for key in longest_first]


def _literals(key: str) -> list[str]:
    return [literal for literal, _, _, _ in string.Formatter().parse(key)]


def _as_pattern(key: str) -> str:
    parts = string.Formatter().parse(key)
    return "".join(re.escape(literal) + ("(.+?)" if gap is not None else "") for literal, gap, _, _ in parts)


def _gap(value: str, language: str) -> str:
    """A gap's value: our columns and fixed words as the clerk knows them, a phrase of ours translated, else as it is."""
    names, known = re.findall(r"\w+", value), _names(language)
    if names and all(name in known for name in names):
        return re.sub(r"\w+", lambda name: known[name[0]], value)
    return _sentence(value, language) or value


@cache
def _names(language: str) -> Mapping[str, str]:
    """Our columns and fixed words as the clerk knows them."""
    known = {column: header(column, language) for column in KNOWN}
    known |= {key.split()[1]: text[language] for key, text in texts("choices").items()}
    return known | {"or": texts("words")["or"][language]}
