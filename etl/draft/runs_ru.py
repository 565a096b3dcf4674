"""In Russian: which words of a run of capitals are a person's name."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft import spans_ru
from etl.draft.known import Known
from etl.draft.lexicon import Hit
from etl.draft.stems import parses
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

_FAMILY_NAMES = word_set("ru_family_names_first")  # of Korea, China and Vietnam, where they stand first
_PARTICLES = word_set("particles")
_PLACES = spans_ru.CONTINENTS
_ROLE_WITHIN = 6  # tokens between a role and the body it is at
_MOST_TO_NAME = 12  # tokens between a role and the name, with what the role is of
_MOST_PLAIN = 4  # the same without any capital: "директор института"
_LONGEST = 4  # words of a name
_WITH_TWO_GIVEN = 3  # "Ким Сан Чоль"


def name_in(
    words: Sequence[Token], start: int, end: int, roles: Sequence[Hit], after_role: bool, known: Known
) -> tuple[int, int, bool] | None:
    """First token, last token and whether it is a surname alone; None where the run is no name."""
    end = _before_house(words, start, end, known)
    first = _past_places(words, start, end, known)
    after_role = (after_role and first == start) or _after_state(words, first, roles)
    eastern = end - first in (2, _WITH_TWO_GIVEN) and _family_first(words, first)
    own = [spans_ru.is_personal(words[at].norm) for at in range(first, end)]
    personal = eastern or all(own) or (end - first == 2 and own[-1] and _is_surname(words[end - 1].norm))
    if not 2 <= end - first <= _LONGEST or not (personal or after_role) or _named_after(words, first, roles, known):
        return None
    return first, end, False


def _before_house(words: Sequence[Token], start: int, end: int, known: Known) -> int:
    """Without the adjective of a body that begins in the run: "Евразии Карлтонского университета"."""
    house = end < len(words) and bool(known.words.organisations.find([words[end]]))
    return end - 1 if house and end > start and spans_ru.is_adjective(words[end - 1].norm) else end


def _past_places(words: Sequence[Token], start: int, end: int, known: Known) -> int:
    """Past a town no list has, a part of the world, the name of a house: "отделом Евразии Дин Сяосин"."""
    if end - start > 2 and start and words[start - 1].norm in ("в", "во", "из"):
        start += 1
    while end - start > 1 and _is_place(words[start].norm):
        start += 1
    if end - start > _WITH_TWO_GIVEN and _family_first(words, start + 1):
        return start + 1  # "Университета иностранных языков Ханкук Чон Мин Су"
    of_house = bool(start) and bool(known.words.organisations.find([words[start - 1]]))
    if end - start > 2 and of_house and not _begins_name(words, start):
        return start + 1  # "Университета Ханьян Пак Джун"
    return start


def _is_place(norm: str) -> bool:
    return norm in _PLACES or ("Geox" in parses(norm)[0].tag and not spans_ru.is_personal(norm))


def _is_surname(norm: str) -> bool:
    """A surname of the dictionary: "Тохир Усманов", whose first name is a town elsewhere."""
    return "Surn" in parses(norm)[0].tag


def _family_first(words: Sequence[Token], at: int) -> bool:
    return words[at].norm in _FAMILY_NAMES


def _begins_name(words: Sequence[Token], at: int) -> bool:
    """A family name of the East, a first name of the dictionary, or what a particle follows: "Абдулазиз бин Сакр"."""
    return _family_first(words, at) or words[at + 1].norm in _PARTICLES or "Name" in parses(words[at].norm)[0].tag


def _named_after(words: Sequence[Token], start: int, roles: Sequence[Hit], known: Known) -> bool:
    """ "Университет имени …", and "Фонд Нурсултана Назарбаева", not "директор Фонда Иван Петров"."""
    if {word.norm for word in words[max(0, start - 2) : start]} & {"имени", "им"}:
        return True
    body = start > 0 and bool(known.words.organisations.find([words[start - 1]]))
    presented = any(start - _ROLE_WITHIN <= hit.last < start for hit in roles)
    return body and not presented and "gent" in spans_ru.cases(words[start].norm)


def _after_state(words: Sequence[Token], start: int, roles: Sequence[Hit]) -> bool:
    """After a role and what it is of, with no sign between: "Послом Республики Корея … Вон До Ёном"."""
    role = next((hit for hit in reversed(roles) if hit.last < start), None)
    between = words[role.last : start] if role else ()
    if not between or len(between) > _MOST_TO_NAME:
        return False
    plain = all(_links(between, at) for at in range(len(between)))
    genitive = len(between) <= _MOST_PLAIN and all("gent" in spans_ru.cases(word.norm) for word in between)
    return plain and (any(word.capital for word in between) or genitive)


def _links(between: Sequence[Token], at: int) -> bool:
    word = between[at]
    if word.kind != "word":
        return word.text in "()«»-"
    return word.norm not in ("с", "со", "что") and (word.norm != "и" or _joins_capitals(between, at))


def _joins_capitals(words: Sequence[Token], at: int) -> bool:
    """ "России и Центральной Азии", within a name, not between two people."""
    return 0 < at < len(words) - 1 and words[at - 1].capital and words[at + 1].capital
