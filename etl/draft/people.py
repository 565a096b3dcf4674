"""Who takes part: names with role, organisation and side, from what stands beside the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from etl.draft.claims import GUESS, INFERRED, STATED, Passage
from etl.draft.known import Known, Org
from etl.draft.lexicon import Hit
from etl.draft.marked import Marked
from etl.draft.names import Name
from etl.draft.nominative import case_of, nominative
from etl.draft.org_spans import is_place, is_subject
from etl.draft.presenting import presented_from, presented_to
from etl.draft.shared_roles import listed_case, shared_roles
from etl.draft.tokens import Token, in_one_script
from etl.draft.word_sets import word_set

_COMMITTEES = ("qoʻmita", "qo‘mita", "қўмита", "комитет", "committee")  # of a parliament, which is the body
_POSSESSIVES = word_set("possessives")
_ENOUGH = 5  # letters of a surname, before its case begins
_THANKED_WITHIN = 6  # tokens between a name and the word that somebody else thanked or missed him


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a sentence, as far as that sentence tells of him."""

    name: str
    surname: str  # folded stem that a later "B. Asanaliyev" is known by
    short: bool
    role: str
    level: str
    org: Org | None
    country: str
    ours: bool | None  # None: the sentence does not say
    mentioned: bool  # only talked about
    passage: Passage
    evidence: Passage  # with role and organisation
    sentence: int
    confidence: str = STATED
    roles: tuple[str, ...] = field(default=())


def people(marked: Sequence[Marked], known: Known) -> list[Person]:
    """The people of some sentences in order, each mention by itself."""
    others = {token.norm for part in marked for token in part.words}
    found: list[Person] = []
    for number, part in enumerate(marked):
        for at, name in enumerate(part.names):
            found.append(_person(part, at, name, number, known, others, found))
    return [_like_the_one_after(one, found[at + 1 : at + 2], marked) for at, one in enumerate(found)]


def _like_the_one_after(person: Person, after: Sequence[Person], marked: Sequence[Marked]) -> Person:
    """ "Abror Gulyamov and Madina Juraeva of ISRS": what stands after the second is said of both."""
    if not after or person.role or person.org or person.country or after[0].sentence != person.sentence:
        return person
    told, words = after[0], marked[person.sentence].words
    between = [word.norm for word in words if person.passage[1] <= word.start < told.passage[0]]
    behind = told.org is not None and told.org.start > told.passage[1]
    if between not in (["and"], ["и"]) or not behind or told.role:
        return person
    return replace(person, org=told.org, country=told.country, ours=told.ours, confidence=told.confidence)


def _person(
    part: Marked, at: int, name: Name, number: int, known: Known, others: set[str], before: Sequence[Person]
) -> Person:
    left, right = presented_from(part, name, known), presented_to(part, name, known)
    roles = [hit for hit in part.roles if _beside(hit, name, left, right)]
    shared = shared_roles(part.words, part.names, part.roles, part.mentions).get(name.first)
    roles = [shared.role] if shared else roles
    again = name.short and any(_known_as(other, _surname(part.words, name)) for other in before)
    beside = bool(before) and before[-1].sentence == number
    alone = not roles and right == name.last
    if alone and at and beside and not again and _coordinated(part, part.names[at - 1], name):
        return _like_the_one_before(part, name, known, before[-1], others)
    org = _body_of(part, name, known, roles, left, right)
    country = shared.state.code if shared else _country_of(part, name, known, left, right)
    hits = _role_hits(roles, org)
    return Person(
        _name(part, name, known, roles, others),
        _surname(part.words, name),
        name.short,
        _role_text(part, hits, name, known, org),
        hits[0].value if hits else "",
        org,
        country,
        _ours(part, org, country, known),
        _only_mentioned(part, name, known),
        _span(part.words, name.first, name.last),
        _evidence(part, name, left, right, bool(roles), org, country),
        number,
        STATED if org or country else INFERRED if roles else GUESS,
        tuple(hit.value for hit in hits),
    )


def _known_as(person: Person, surname: str) -> bool:
    """Somebody named in full before, whom "E. Karimov" means: what stands beside his initials is not his."""
    return not person.short and person.surname[:_ENOUGH] == surname[:_ENOUGH]


def _beside(found: Hit | Org, name: Name, left: int, right: int) -> bool:
    """Within the words that present a name, before or after it."""
    return (left <= found.first and found.last <= name.first) or (name.last <= found.first and found.last <= right)


def _like_the_one_before(part: Marked, name: Name, known: Known, before: Person, others: set[str]) -> Person:
    """ "Experts A. B. and C. D.": with the role and body of the first."""
    return replace(
        before,
        name=_name(part, name, known, [], others),
        surname=_surname(part.words, name),
        short=name.short,
        passage=_span(part.words, name.first, name.last),
    )


def _body_of(part: Marked, name: Name, known: Known, roles: Sequence[Hit], left: int, right: int) -> Org | None:
    """The body of somebody's role: named beside him, by an abbreviation that no list has, or as "its"."""
    org = _nearest([org for org in part.orgs if _beside(org, name, left, right)], name, known)
    org = org or _unknown_body(part, left, name, roles) or _unknown_at(part, name, right, roles) or _its(part, roles)
    if org is None or not org.name or not org.name.casefold().split()[-1].startswith(_COMMITTEES):
        return org
    return next((house for house in part.orgs if house.type == "parliament" and house.code), org)


def _country_of(part: Marked, name: Name, known: Known, left: int, right: int) -> str:
    """The state beside a name, not the place where he works."""
    beside = [m for m in part.mentions if left <= m.first < name.first or name.last <= m.first < right]
    studied = [m for org in part.orgs for m in beside if org.first <= m.first < org.last and org.country != m.code]
    own = [m for m in beside if m not in studied and not is_subject(part.words, m, known.language)]
    return next((m.code for m in own if m.adjective or not is_place(part.words, m, known.language)), "")


def _evidence(part: Marked, name: Name, left: int, right: int, has_role: bool, org: Org | None, country: str) -> Passage:
    """The name with what presents it."""
    first = min(left if has_role or org or country else name.first, name.first)
    last = right if right > name.last and (has_role or org) else name.last
    return _span(part.words, first, max(last, name.last))


def _only_mentioned(part: Marked, name: Name, known: Known) -> bool:
    """A letter or book of his, thanks to him: said before a name, in Uzbek after it; or that he was absent."""
    if part.of_others(known):
        return True
    words = part.words
    if known.language == "uz":
        return known.words.cues["thanked"].inside(words[name.last : name.last + _THANKED_WITHIN])
    after = words[name.last : name.last + _THANKED_WITHIN]
    before = words[max(0, name.first - _THANKED_WITHIN) : name.first]
    return known.words.cues["thanked"].inside(before) or known.words.cues["absent"].inside(after)


def _its(part: Marked, roles: Sequence[Hit]) -> Org | None:
    """ "… headed by its Director": the body named last before."""
    if not roles or roles[0].first == 0 or part.words[roles[0].first - 1].norm not in _POSSESSIVES:
        return None
    return next((org for org in reversed(part.orgs) if org.last < roles[0].first and not org.bare), None)


def _unknown_body(part: Marked, left: int, name: Name, roles: Sequence[Hit]) -> Org | None:
    """An abbreviation that no list knows, between a role and a name: "руководитель отдела ЕСВД …"."""
    words = part.words
    for at in range(left, name.first) if roles else ():
        word = words[at]
        known_place = any(m.first <= at < m.last for m in part.mentions) or at in part.role_places
        if word.abbreviation and word.text.isupper() and len(word.text) > 2 and not known_place:
            return Org(at, at + 1, word.text, "other", head=at, start=word.start, end=word.end)
    return None


def _unknown_at(part: Marked, name: Name, right: int, roles: Sequence[Hit]) -> Org | None:
    """The same after a name: "…, Senior Fellow at ELIAMEP"."""
    words = part.words
    for at in range(name.last, min(right, len(words))) if roles else ():
        word = words[at]
        linked = words[at - 1].norm in ("at", "of", "with", "the", "из")
        if linked and word.abbreviation and word.text.isupper() and not any(m.first <= at < m.last for m in part.mentions):
            return Org(at, at + 1, word.text, "other", head=at, start=word.start, end=word.end)
    return None


def _nearest(orgs: Sequence[Org], name: Name, known: Known) -> Org | None:
    """The organisation of a role: the one that stands nearest, a bare noun only where no name stands."""
    house = [org for org in orgs if org.type == "parliament" and org.code]
    if house:
        return house[0]
    full = [org for org in orgs if not org.bare or org.own] or [org for org in orgs if not _in_role(org, known)]
    return min(full, key=lambda org: min(abs(name.first - org.last), abs(org.first - name.last)), default=None)


def _in_role(org: Org, known: Known) -> bool:
    """In Uzbek a bare noun without an ending is part of the role: "dastur koordinatori"."""
    return known.language == "uz" and org.name.casefold() in ("dastur", "дастур", "loyiha", "лойиҳа", "departament", "kengash")


def _role_hits(roles: Sequence[Hit], org: Org | None) -> list[Hit]:
    return [hit for hit in roles if org is None or not (org.first <= hit.first < org.last) or org.first == hit.first]


def _role_text(part: Marked, hits: Sequence[Hit], name: Name, known: Known, org: Org | None) -> str:
    """The role as the text has it, in the nominative: from its first word to its last, its adjectives with it."""
    if not hits:
        return ""
    words = part.words
    first, last = hits[0].first, hits[-1].last
    if hits[-1].first > name.last > hits[0].last:
        first, last = hits[0].first, hits[0].last
    while (
        first > 0
        and first - 1 in part.role_places
        and first - 1 != name.last
        and not (org and org.first <= first - 1 < org.last)
    ):
        first -= 1
    inside = [o for o in part.orgs if first < o.first and o.last < last]
    if inside:
        last = inside[0].first
    while first < last - 1 and words[first].norm in ("va", "и", "and", "в", "по", "the", "of", "boyicha"):
        first += 1
    while last > first + 1 and words[last - 1].norm in ("va", "и", "and", "of", "the", "в", ","):
        last -= 1
    return part.role_text(first, last, known)


def _ours(part: Marked, org: Org | None, country: str, known: Known) -> bool | None:
    if org is not None and org.own:
        return True
    if org is not None and not org.bare:
        return False
    if country and country != known.home:
        return False
    return None


def _coordinated(part: Marked, before: Name, name: Name) -> bool:
    between = part.words[before.last : name.first]
    return len(between) <= 2 and all(word.norm in ("va", "и", "and", ",", "hamda") for word in between)


def _name(part: Marked, name: Name, known: Known, roles: Sequence[Hit], others: set[str]) -> str:
    words = part.words
    near = [hit for hit in roles if hit.last <= name.first]
    heads = [words[at] for hit in near[:1] for at in range(hit.first, hit.last)]
    acting = near and [word.norm for word in words[max(0, near[0].first - 4) : near[0].first]] == ["и", ".", "о", "."]
    case = case_of(heads) if known.language == "ru" and heads and not acting else ""
    if known.language == "ru" and not heads:
        case = listed_case(words, part.names, name, part.roles)
    ahead = words[name.last : name.last + 4]
    governed = any(
        w.norm.startswith(("qabul", "kutib", "qildi", "rahmat", "taklif", "tanish", "minnatdor", "topshir")) for w in ahead
    )
    return in_one_script(nominative(words[name.first : name.last], known.language, case, others, governed))


def _surname(words: Sequence[Token], name: Name) -> str:
    norm = words[name.last - 1].norm
    return norm.removesuffix("s") if words[name.last - 1].text.endswith(("'s", "’s")) else norm


def _span(words: Sequence[Token], first: int, last: int) -> Passage:
    return words[first].start, words[last - 1].end
