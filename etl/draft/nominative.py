"""A person's name as it stands in the text → in the nominative."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from etl.draft.spans_ru import is_adjective_only
from etl.draft.spans_uz import without_case
from etl.draft.stems import morphology, parses
from etl.draft.tokens import Token

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_VOWELS = "аеёиоуыэюя"
_SHORTEST = 2  # letters that a name keeps
_SHORTEST_FEMININE = 4  # letters: "Трой" is a man in the nominative
_UNDECLINED = ("зода", "заде", "оглы", "кызы", "угли", "швили", "дзе", "янц", "ко")
_SOFT = "~"  # "-ем", which stood for several endings: see _soft
_INSTRUMENTAL = (
    *(("овой", "ова"), ("евой", "ева"), ("иной", "ина"), ("ской", "ская"), ("цкой", "цкая"), ("ским", "ский")),
    *(("цким", "цкий"), ("вым", "в"), ("иным", "ин"), ("ным", "ный"), ("ой", "а"), ("ёй", "я"), ("ом", "")),
    *(("ем", _SOFT), ("ей", "я")),
)
_GENITIVE = (
    *(("овой", "ова"), ("евой", "ева"), ("ову", "ова"), ("еву", "ева"), ("ского", "ский"), ("ской", "ская")),
    *(("скую", "ская"), ("ы", "а"), ("у", "а")),
)
_ENDINGS = {"ablt": _INSTRUMENTAL, "gent": _GENITIVE, "accs": _GENITIVE}  # case → how names end in it and in the nominative


def nominative(words: Sequence[Token], language: str, case: str, others: set[str], governed: bool = False) -> str:
    """The name of some tokens in the nominative.

    Args:
        words: The tokens of the name.
        language: uz, ru or en.
        case: In Russian, the case its role stands in; "" where there is none.
        others: Every word of the text, folded: a form that stands elsewhere without its ending is surely without it.
        governed: In Uzbek, whether a verb follows that takes an object: "… Zalevskiyni qabul qildi".
    """
    if language == "ru":
        return _russian(words, case)
    last = words[-1]
    ended = _without_s(last) if language == "en" else _uzbek(last, others, governed)
    parts = [*(word.text for word in words[:-1]), ended]
    spaced = [parts[0]]
    for at in range(1, len(parts)):
        spaced.append(("" if words[at].start == words[at - 1].end and words[at].text == "." else " ") + parts[at])
    return "".join(spaced)


def _without_s(word: Token) -> str:
    for ending in ("'s", "’s", "'", "’"):
        if word.text.endswith(ending):
            return word.text.removesuffix(ending)
    return word.text


def _uzbek(word: Token, others: set[str], governed: bool) -> str:
    bare = without_case(word)
    if bare == word.text or word.norm.endswith("zoda"):
        return word.text
    cut = word.norm[len(_norm_of(bare, word)) :]
    sure = cut in ("ning", "dan", "dagi") or _norm_of(bare, word) in others
    return bare if sure or (governed and cut in ("ni", "ga", "da")) else word.text


def _norm_of(bare: str, word: Token) -> str:
    for length in range(len(word.norm), 0, -1):
        if word.cut(length).rstrip("'’‘ʻʼ`´") == bare:
            return word.norm[:length]
    return word.norm


def case_of(role: Sequence[Token]) -> str:
    """The case of a role: of its first noun, which its adjectives agree with."""
    noun = next((word for word in role if not is_adjective_only(word.norm)), role[-1] if role else None)
    if noun is not None and is_adjective_only(noun.norm):
        noun = role[1] if len(role) > 1 and is_adjective_only(role[1].norm) else role[0]  # "временным поверенным"
    if noun is None:
        return ""
    parse = next((p for p in parses(noun.text) if p.tag.POS in ("NOUN", "ADJF", "PRTF")), None)
    return str(parse.tag.case) if parse and parse.tag.case in _CASES else ""


def _russian(words: Sequence[Token], case: str) -> str:
    written = [word.text for word in words if word.kind == "word" and len(word.text) > 1]
    if case and written and written[0].endswith("ой") and len(written[0]) > _SHORTEST_FEMININE:
        case = "ablt"  # "заведующей отделом Гульнорой Назаровой": the role may stand in several cases, the name in one
    if case in ("", "nomn"):
        return _spaced(words, {})
    gender = _gender(written[0], case)
    changed = {word.text: _form(word.text, case, gender) for word in words if len(word.text) > 1 and word.kind == "word"}
    return _spaced(words, changed)


def _spaced(words: Sequence[Token], changed: dict[str, str]) -> str:
    text = ""
    for word in words:
        text += ("" if word.text == "." or not text else " ") + changed.get(word.text, word.text)
    return text


def _gender(first_name: str, case: str) -> str:
    """Of a first name in a case: the dictionary's, else by its ending."""
    for parse in parses(first_name):
        if "Name" in parse.tag and parse.tag.case == case and parse.tag.gender in ("masc", "femn"):
            return str(parse.tag.gender)
    ending = first_name[-1]
    if case == "ablt":
        return "masc" if first_name.endswith(("ом", "ем", "ём")) else "femn" if first_name.endswith(("ой", "ей", "ёй")) else ""
    if case in ("gent", "accs"):
        return "masc" if ending in "ая" else "femn" if ending in "ыи" else ""
    return ""


def _form(word: str, case: str, gender: str) -> str:
    """A name's word in the nominative: as the dictionary has it, else by the endings of names."""
    known = morphology().word_is_known(word.casefold())
    for parse in parses(word) if known else ():
        fits = parse.tag.case == case and {"Name", "Surn", "Patr"} & set(parse.tag.grammemes)
        if fits and (not gender or parse.tag.gender in (gender, None) or "ms-f" in parse.tag):
            return _capital(parse, word)
    return _by_ending(word, case, gender)


def _capital(parse: Any, word: str) -> str:
    made = parse.inflect({"nomn", "sing"})
    text = str(made.word) if made else word
    return text[:1].upper() + text[1:]


def _by_ending(word: str, case: str, gender: str) -> str:
    low = word.casefold()
    if low.endswith(_UNDECLINED):
        return word
    if low[-1] in "оэё" or (low[-1] in "уы" and case not in ("gent", "accs", "datv")):
        return word
    for ending, instead in _ENDINGS.get(case, ()):
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST:
            return word[: -len(ending)] + (_soft(low) if instead == _SOFT else instead)
    return _masculine(word, low, case) if gender == "masc" else word


def _masculine(word: str, low: str, case: str) -> str:
    """A man's name without the vowel of its case: "Петра", "Сергея", "Петру"."""
    if case in ("gent", "accs") and low.endswith("а") and low[-2] not in _VOWELS:
        return word[:-1]
    if case in ("gent", "accs") and low.endswith("я"):
        return word[:-1] + ("й" if low[-2] in _VOWELS else "ь")
    return word[:-1] if case == "datv" and low.endswith("у") else word


def _soft(low: str) -> str:
    """ "-ем" after a vowel stood for "-й", after ж, ш, ч, ц for nothing, else for "-ь"."""
    before = low[-3]
    return "й" if before in _VOWELS else "" if before in "жшчщц" else "ь"
