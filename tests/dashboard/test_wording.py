"""The words of the interface in the four languages: all there, all translated, all written as they should be."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from dashboard import filter_bar, periods
from dashboard.database import Database, panel_names
from dashboard.export.sheets import SHEETS
from dashboard.filters import CODES, COMPARISONS, COUNTINGS, LANGUAGES, ORDERS
from dashboard.wording import LOCALES, WordingMissing, all_wordings, wording
from tests.conftest import View
from tests.dashboard.components import parts, said

DASHBOARD = Path(filter_bar.__file__).parent
OTHERS = [language for language in LANGUAGES if language != "en"]

# Keys made in code: what stands between braces → the values it takes. One that is not named here must at least
# begin or end like some message.
BINS = tuple(periods.MONTHS_OF_BIN)
MADE: dict[str, tuple[str, ...]] = {
    "preset-{}": periods.PRESETS,
    "control-{}": tuple(filter_bar.LISTS),
    "field-{}": (*CODES, "people"),
    "loosen-{}": ("period", *CODES, "people", "words"),
    "counting-{}": COUNTINGS,
    "counting-{}-long": COUNTINGS,
    "as-of-{}": ("last", "today", "chosen"),
    "export-size-{}": tuple(SHEETS),
    "reopened-{}": ("added", "changed", "removed"),
    "over-time-title-{}": BINS,
    "totals-span-{}": BINS,
    "totals-{}": ("meetings", "countries", "organisations", "documents"),
    "split-{}": ("home-region", "one-region", "several-regions", "none", "other-topics"),
    "meeting-status-{}": ("signed", "adopted", "planned", "mentioned"),
    "meeting-basis-{}": ("stated", "inferred", "unknown"),
    "meeting-list-by-{}": ORDERS,
    "coverage-title-{}": BINS,
    "dates-precision-{}": ("day", "month", "year", "unknown"),
    "dates-basis-{}": ("stated", "inferred", "unknown"),
    "vocabulary-{}": ("topic", "format", "kind", "level", "organisation", "subject", "in-use", "unused"),
    "corrections-status-{}": ("applied", "obsolete", "no-record", "unknown-kept", "unknown-merged"),
}
MADE_OF_TWO = {"{}-{}": {f"compare-{code}" for code in COMPARISONS} | {f"counting-{code}" for code in COUNTINGS}}

# Words that are the same in English and another language.
SAME_AS_ENGLISH = {"uz": {"Format", " ×  mm", " ×  px"}}
# Latin words that stay Latin in Cyrillic text: names of files, programs and of the product.
LATIN = {"PNG", "SVG", "CSV", "JSON", "Lines", "BibTeX", "XLSX", "Excel", "Elchi", "JavaScript", "C", "SWIFT", "E", "Enter"}
LATIN |= {"T", "F", "https", "Chromium", "DOCX", "PPTX", "PDF", "ZIP", "TOML", "Word", "PowerPoint"}
LATIN |= {"I", "L", "O", "Ctrl", "Esc", "N", "R", "U"}

LATIN_UZBEK_MARKS = re.compile(r"['’‘`´ʹ′]|(?<![oOgG])ʻ|(?<=[oOgG])ʼ")  # what is wrong


class Parts(Visitor):
    """The words, variables and references of a message, and the numbers followed by a word that cannot bend."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.unbent: list[tuple[str, str]] = []  # a number that selects nothing, and the word that follows it
        self.selecting: list[str] = []

    def visit_TextElement(self, node: fluent.TextElement) -> None:
        self.words.append(node.value)

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:
        self.references.add(node.id.name)

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:
        self.selecting.append(node.selector.id.name if isinstance(node.selector, fluent.VariableReference) else "")
        self.generic_visit(node)
        self.selecting.pop()

    def visit_Pattern(self, node: fluent.Pattern) -> None:
        for before, after in pairwise(node.elements):
            variable = before.expression if isinstance(before, fluent.Placeable) else None
            word = re.match(r" ([^\W\d_]+)", after.value) if isinstance(after, fluent.TextElement) else None
            if isinstance(variable, fluent.VariableReference) and word and variable.id.name not in self.selecting:
                self.unbent.append((variable.id.name, word[1]))
        self.generic_visit(node)


@cache
def messages(language: str) -> dict[str, Parts]:
    found: dict[str, Parts] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path.name} of {language} cannot be read: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
                assert entry.value is not None
                found[entry.id.name] = Parts()
                found[entry.id.name].visit(entry)
    return found


def all_words(language: str) -> Iterator[tuple[str, str]]:
    return ((key, word) for key, message in messages(language).items() for word in message.words)


# --- the same messages everywhere


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_in_the_same_files(language: str) -> None:
    assert messages(language).keys() == messages("en").keys()
    assert {path.name for path in (LOCALES / language).iterdir()} == {path.name for path in (LOCALES / "en").iterdir()}


def test_no_language_lies_there_that_nobody_can_choose() -> None:
    assert {path.name for path in LOCALES.iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_says_the_same_things_as_the_english_one(language: str) -> None:
    variables = {key: message.variables for key, message in messages(language).items()}
    assert variables == {key: message.variables for key, message in messages("en").items()}


@pytest.mark.parametrize("language", OTHERS)
def test_no_message_is_left_in_english(language: str) -> None:
    same = {
        key
        for key, message in messages(language).items()
        if message.words == messages("en")[key].words and re.search(r"[^\W\d_]{2}", "".join(message.words))
    }
    assert {"".join(messages("en")[key].words) for key in same} == SAME_AS_ENGLISH.get(language, set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_empty_or_ends_in_a_space(language: str) -> None:
    assert not [key for key, message in messages(language).items() if not message.words and not message.variables]
    assert not [key for key, word in all_words(language) if "  " in word.strip("\n") or word != word.strip("\n")]


# --- what the code says


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every say(…) of the dashboard."""
    for path in sorted(DASHBOARD.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "say" and node.args:
                yield f"{path.relative_to(DASHBOARD.parent)}:{node.lineno}", node


def literal_keys(argument: ast.expr) -> set[str]:
    """The keys written out in an argument: one, or the branches of a choice."""
    if isinstance(argument, ast.IfExp):
        return literal_keys(argument.body) | literal_keys(argument.orelse)
    return {argument.value} if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else set()


def templates() -> set[str]:
    """Keys that are made in code, with braces for what is put in."""
    made = [node.values for _, call in calls() for node in ast.walk(call.args[0]) if isinstance(node, ast.JoinedStr)]
    return {"".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts) for parts in made}


def matching(template: str) -> set[str]:
    pattern = ".+".join(map(re.escape, template.split("{}")))
    return {key for key in messages("en") if re.fullmatch(pattern, key)}


def strings() -> set[str]:
    """Every text with a hyphen in the code: a key that is chosen somewhere and said elsewhere."""
    return {
        node.value
        for path in DASHBOARD.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "-" in node.value
    }


def test_every_key_in_the_code_is_a_message() -> None:
    known = messages("en").keys()
    assert not [f"{place}: {key}" for place, call in calls() for key in literal_keys(call.args[0]) - known]


def test_every_message_gets_the_variables_it_says() -> None:
    wrong = []
    for place, call in calls():
        if any(keyword.arg is None for keyword in call.keywords):
            continue  # handed on from a dictionary: say() itself refuses a missing one
        given = {keyword.arg for keyword in call.keywords}
        for key in literal_keys(call.args[0]) & messages("en").keys():
            said = messages("en")[key].variables
            both = isinstance(call.args[0], ast.IfExp)
            if not said <= given or (given - said and not both):
                wrong.append(f"{place}: {key} says {sorted(said)}, gets {sorted(map(str, given))}")
    assert not wrong


def made_keys(template: str) -> set[str]:
    """What a template stands for: the keys of the values it takes, or every message it looks like."""
    if template in MADE:
        return {template.format(value) for value in MADE[template]}
    return MADE_OF_TWO[template] if template in MADE_OF_TWO else matching(template)


def test_every_key_made_in_the_code_is_a_message_for_each_value() -> None:
    for template in templates():
        assert made_keys(template), template
        assert made_keys(template) <= messages("en").keys(), template


def test_no_key_is_named_here_that_the_code_no_longer_makes() -> None:
    assert MADE.keys() | MADE_OF_TWO.keys() <= templates()


def test_no_message_lies_unused() -> None:
    used = strings().union(*map(made_keys, templates()), *(message.references for message in messages("en").values()))
    used |= {node.value for _, call in calls() for node in ast.walk(call.args[0]) if isinstance(node, ast.Constant)}
    assert sorted(messages("en").keys() - used) == []


# --- how it is written


def test_uzbek_in_latin_letters_has_no_cyrillic_and_one_kind_of_apostrophe() -> None:
    assert not [(key, word) for key, word in all_words("uz") if re.search(r"[\u0400-\u04ff]", word)]
    assert not [(key, word) for key, word in all_words("uz") if LATIN_UZBEK_MARKS.search(word)]


@pytest.mark.parametrize(("word", "right"), [
    ("oʻzbek", True), ("gʻisht", True), ("maʼlumot", True), ("o'zbek", False), ("o‘zbek", False), ("oʼzbek", False),
    ("maʻlumot", False), ("ma’lumot", False), ("g`isht", False),
])  # fmt: skip
def test_the_rule_for_apostrophes_knows_right_from_wrong(word: str, right: bool) -> None:
    assert (LATIN_UZBEK_MARKS.search(word) is None) is right


@pytest.mark.parametrize("language", ["ru", "uz_Cyrl"])
def test_cyrillic_text_has_no_latin_words(language: str) -> None:
    found = {(key, latin) for key, word in all_words(language) for latin in re.findall(r"[A-Za-z]+", word)}
    assert not {(key, latin) for key, latin in found if latin not in LATIN}


@pytest.mark.parametrize("language", ["ru", "uz_Cyrl"])
def test_no_word_mixes_the_two_alphabets(language: str) -> None:
    mixed = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
    assert not [(key, word) for key, word in all_words(language) if mixed.search(word)]


def test_russian_has_none_of_the_letters_of_uzbek() -> None:
    assert not [(key, word) for key, word in all_words("ru") if re.search("[ўқғҳЎҚҒҲ]", word)]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_word_after_a_number_bends_with_it(language: str) -> None:
    """ "1 meetings" and "2 встреч" are not said. What follows a number either depends on it or never changes."""
    never_changes = {
        "en": {
            "have",
            "undated",
            "known",
            "across",
            "chosen",
            "of",
            "or",
            "more",
            "fewer",
            "before",
            "after",
            "against",
            "without",
            "online",
        },
        "ru": {"из", "и", "больше", "меньше", "против", "без", "онлайн"},
    }
    numbers = {"count", "total", "matched", "months", "most", "least"}
    unbent = {
        (key, variable, word)
        for key, message in messages(language).items()
        for variable, word in message.unbent
        if variable in numbers and word not in never_changes[language]
    }
    assert not unbent


@pytest.mark.parametrize(("language", "expected"), [
    ("uz", ("0 ta uchrashuv", "1 ta uchrashuv", "2 ta uchrashuv", "5 ta uchrashuv", "11 ta uchrashuv",
            "21 ta uchrashuv", "25 ta uchrashuv")),
    ("uz_Cyrl", ("0 та учрашув", "1 та учрашув", "2 та учрашув", "5 та учрашув", "11 та учрашув", "21 та учрашув",
                 "25 та учрашув")),
    ("ru", ("0 встреч", "1 встреча", "2 встречи", "5 встреч", "11 встреч", "21 встреча", "25 встреч")),
    ("en", ("0 meetings", "1 meeting", "2 meetings", "5 meetings", "11 meetings", "21 meetings", "25 meetings")),
])  # fmt: skip
def test_meetings_are_counted_as_the_language_counts(language: str, expected: tuple[str, ...]) -> None:
    assert tuple(wording(language).say("n-meetings", count=count) for count in (0, 1, 2, 5, 11, 21, 25)) == expected


@pytest.mark.parametrize(("query", "expected"), [
    ("?lang=ru&period=all", "171 из 171 встречи"),
    ("?lang=en&period=2025", "25 of 171 meetings"),
    ("?lang=uz&period=all", "171 ta uchrashuvdan 171 tasi"),
    ("?lang=uz_Cyrl&period=all", "171 та учрашувдан 171 таси"),
])  # fmt: skip
def test_the_bar_says_how_many_of_how_many_in_good_grammar(query: str, expected: str, view: View) -> None:
    reader, answer = view(query)
    bar = filter_bar.bar(reader, "/", answer)
    assert said(parts(bar, "count")) == expected


def test_a_message_or_variable_that_is_missing_is_an_error() -> None:
    with pytest.raises(WordingMissing):
        wording("en").say("no-such-message")
    with pytest.raises(WordingMissing):
        wording("ru").say("n-of-m", matched=3)
    assert wording("en").has("n-meetings")
    assert not wording("en").has("no-such-message")


# --- dates, numbers, months


@pytest.mark.parametrize(("language", "short", "long", "month"), [
    ("uz", "01.05.2025", "2025-yil 1-may", "2025-yil may"),
    ("uz_Cyrl", "01.05.2025", "2025 йил 1 май", "2025 йил май"),
    ("ru", "1 мая 2025", "1 мая 2025", "май 2025"),
    ("en", "1 May 2025", "1 May 2025", "May 2025"),
])  # fmt: skip
def test_a_day_and_a_month_are_written_as_the_language_has_it(language: str, short: str, long: str, month: str) -> None:
    words, day = wording(language), date(2025, 5, 1)
    assert (words.day(day), words.day_long(day), words.month_long(day)) == (short, long, month)


@pytest.mark.parametrize(("language", "expected"), [
    ("uz", "yan fev mar apr may iyn iyl avg sen okt noy dek"),
    ("uz_Cyrl", "янв фев мар апр май июн июл авг сен окт ноя дек"),
    ("ru", "янв фев мар апр май июн июл авг сен окт ноя дек"),
    ("en", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
])  # fmt: skip
def test_months_are_short_and_no_two_are_alike(language: str, expected: str) -> None:
    short = [wording(language).month_short(month) for month in range(1, 13)]
    assert " ".join(short) == expected
    assert len(set(short)) == 12


def test_in_russian_a_short_day_names_its_month_in_the_genitive_where_short_and_long_are_one() -> None:
    days = [wording("ru").day(date(2025, month, 2)) for month in (2, 5, 9)]
    assert days == ["2 фев 2025", "2 мая 2025", "2 сен 2025"]


@pytest.mark.parametrize(("language", "whole", "part"), [
    ("uz", "1 234", "1 234,5"), ("uz_Cyrl", "1 234", "1 234,5"), ("ru", "1 234", "1 234,5"), ("en", "1,234", "1,234.5"),
])  # fmt: skip
def test_numbers_are_grouped_and_rounded_to_one_place(language: str, whole: str, part: str) -> None:
    words = wording(language)
    assert words.number(1234).replace("\u00a0", " ").replace("\u202f", " ") == whole
    assert words.number(1234.4999999).replace("\u00a0", " ").replace("\u202f", " ") == part
    assert words.number(0) == "0"


@pytest.mark.parametrize(("language", "size", "full", "short"), [
    ("uz", "quarter", "2025-yil 2-chorak", "2-chorak"), ("uz_Cyrl", "quarter", "2025 йил 2-чорак", "2-чорак"),
    ("ru", "quarter", "2-й квартал 2025", "2 кв."), ("en", "quarter", "Q2 2025", "Q2"),
    ("uz", "year", "2025", "2025"), ("ru", "month", "апрель 2025", "апр"), ("en", "month", "April 2025", "Apr"),
])  # fmt: skip
def test_a_bin_has_a_full_and_a_short_name(language: str, size: str, full: str, short: str) -> None:
    words, start = wording(language), date(2025, 4, 1)
    assert (words.bin_name(start, size), words.bin_short(start, size)) == (full, short)


@pytest.mark.parametrize(("first", "last", "precision", "expected"), [
    ((2025, 5, 1), (2025, 5, 1), "day", "1 May 2025"),
    ((2025, 5, 1), (2025, 5, 3), "day", "1 May 2025 – 3 May 2025"),
    ((2025, 5, 1), (2025, 5, 31), "month", "May 2025"),
    ((2025, 5, 1), (2025, 6, 30), "month", "May 2025 – Jun 2025"),
    ((2025, 1, 1), (2025, 12, 31), "year", "2025"),
    ((2024, 1, 1), (2025, 12, 31), "year", "2024–2025"),
])  # fmt: skip
def test_a_date_is_written_as_exactly_as_it_is_known(
    first: tuple[int, int, int], last: tuple[int, int, int], precision: str, expected: str
) -> None:
    assert wording("en").days(date(*first), date(*last), precision) == expected


# --- the vocabulary


def test_every_label_is_there_in_all_four_languages(database: Database) -> None:
    labels = database.version().labels
    codes = {(subject, code) for subject, code, _ in labels}
    assert len(codes) > 600
    lacking = [(subject, code, language) for subject, code in sorted(codes) for language in LANGUAGES
               if (subject, code, language) not in labels]  # fmt: skip
    assert not lacking
    assert not [place for place, label in labels.items() if not label.text.strip() or not label.short.strip()]


def test_every_choice_of_every_control_has_a_label(database: Database) -> None:
    """People have one where somebody reviewed their name; the others are called as the records write them."""
    version = database.version()
    subjects = {"group": "country_group"}
    unnamed = [
        (row.control, row.code)
        for row in version.choices.itertuples()
        if row.control != "person" and (subjects.get(row.control, row.control), row.code, "uz") not in version.labels
    ]
    assert not unnamed


def test_labels_in_uzbek_latin_are_written_with_the_right_apostrophes(database: Database) -> None:
    """Organisations are left out: many of their names are foreign."""
    labels = database.version().labels
    own = [label for (subject, _, language), label in labels.items() if language == "uz" and subject != "organisation"]
    assert not [label.text for label in own if LATIN_UZBEK_MARKS.search(f"{label.text} {label.short}")]
    assert not [label.text for label in own if re.search(r"[\u0400-\u04ff]", f"{label.text} {label.short}")]


@pytest.mark.parametrize("language", ["ru", "uz_Cyrl"])
def test_labels_in_cyrillic_have_no_latin_words(language: str, database: Database) -> None:
    foreign = {"organisation", "city", "person"}
    labels = {place: label for place, label in database.version().labels.items() if place[2] == language}
    latin = {
        (place, word)
        for place, label in labels.items()
        if place[0] not in foreign
        for word in re.findall(r"[A-Za-z]+", label.text)
        if (place[0], word) != ("view", "C")  # C5+ is written so in every script
    }
    assert not latin


def test_the_four_wordings_are_all_read() -> None:
    assert [words.language for words in all_wordings()] == list(LANGUAGES)
    assert "over_time" in panel_names()
