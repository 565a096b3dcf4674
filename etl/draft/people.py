"""Who takes part: names with role, organisation and side, from what stands beside the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from etl.draft.claims import GUESS, INFERRED, STATED, Passage
from etl.draft.lexicon import Hit
from etl.draft.marked import Marked
from etl.draft.names import TITLES, Name
from etl.draft.nominative import case_of, nominative
from etl.draft.organisations import Known, Org
from etl.draft.tokens import Token
from etl.draft.word_sets import word_set

MOST_LEFT = 22
_COMMA_ROLE = {"uz": 1, "ru": 0, "en": 1}


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
    return found


def _person(
    part: Marked, at: int, name: Name, number: int, known: Known, others: set[str], before: Sequence[Person]
) -> Person:
    words = part.words
    left = _chain(part, name, known)
    right = _right(part, name, known)
    roles = [
        hit
        for hit in part.roles
        if (left <= hit.first and hit.last <= name.first) or (name.last <= hit.first and hit.last <= right)
    ]
    if not roles and at and before and before[-1].sentence == number and _coordinated(part, part.names[at - 1], name):
        shared = before[-1]
        written = _name(part, name, known, roles, others)
        return replace(
            shared, name=written, surname=_surname(words, name), short=name.short, passage=_span(words, name.first, name.last)
        )
    orgs = [
        org
        for org in part.orgs
        if (left <= org.first and org.last <= name.first) or (name.last <= org.first and org.last <= right)
    ]
    org = _nearest(orgs, name, known) or _unknown_body(part, left, name, roles)
    if (
        org is not None
        and org.name
        and org.name.casefold().split()[-1].startswith(("qoʻmita", "qo‘mita", "қўмита", "комитет", "committee"))
    ):
        org = next((house for house in part.orgs if house.type == "parliament" and house.code), org)
    country = next((m.code for m in part.mentions if (left <= m.first < name.first or name.last <= m.first < right)), "")
    role_hits = _role_hits(roles, org)
    role = _role_text(part, role_hits, name, known, org)
    level = role_hits[0].value if role_hits else ""
    first = min([left if roles or org or country else name.first, name.first])
    evidence = _span(words, first, max(right if right > name.last and (orgs or roles) else name.last, name.last))
    ours = _ours(part, org, country, known)
    cue = known.words.cues["mentioned"].inside(words)
    return Person(
        _name(part, name, known, roles, others),
        _surname(words, name),
        name.short,
        role,
        level,
        org,
        country,
        ours,
        cue,
        _span(words, name.first, name.last),
        evidence,
        number,
        STATED if org or country else INFERRED if roles else GUESS,
        tuple(hit.value for hit in role_hits),
    )


def _chain(part: Marked, name: Name, known: Known) -> int:
    """How far to the left the words that present a name reach."""
    words, at, commas = part.words, name.first, 0
    limit = max(0, name.first - MOST_LEFT)
    while at > limit:
        before = at - 1
        org = next((org for org in part.orgs if org.first <= before < org.last), None)
        if any(other.first <= before < other.last for other in part.names):
            break
        if org:
            if known.language == "uz" and _placed(words[org.last - 1].norm):
                break
            at = org.first
            continue
        if known.language == "uz" and words[before].text in '»”"' and (opening := _opening(words, before)):
            at = opening
            continue
        word = words[before]
        if (
            word.text == ","
            and commas < _COMMA_ROLE[known.language]
            and _role_ends(part, before, known)
            and (known.language == "en" or _role_begins(part, at))
        ):
            commas += 1
        elif not _presents(part, before, known) and not _about(words, at, before, known):
            break
        at = before
    return at


def _placed(norm: str) -> bool:
    """A place or goal rather than whose: "institutida", "institutga"."""
    return norm.endswith(("da", "ga", "dan", "siga", "sida"))


def _opening(words: Sequence[Token], closing: int) -> int:
    """Where the quotation that ends here begins; 0 where it does not."""
    return next((at for at in range(closing - 1, max(0, closing - 15), -1) if words[at].text in '«“"„'), 0)


def _about(words: Sequence[Token], at: int, before: int, known: Known) -> bool:
    """In Uzbek: what a role is about, left of "boʻyicha": "suv masalalari boʻyicha maxsus vakil"."""
    if known.language != "uz" or words[before].kind != "word":
        return False
    ahead = [word.norm for word in words[before + 1 : before + 7]]
    verbal = words[before].norm.endswith(("di", "dilar", "gan", "da", "ga", "dan"))
    return "boyicha" in ahead and not verbal


def _unknown_body(part: Marked, left: int, name: Name, roles: Sequence[Hit]) -> Org | None:
    """An abbreviation that no list knows, between a role and a name: "руководитель отдела ЕСВД …"."""
    words = part.words
    for at in range(left, name.first) if roles else ():
        word = words[at]
        known_place = any(m.first <= at < m.last for m in part.mentions) or at in part.role_places
        if word.abbreviation and word.text.isupper() and len(word.text) > 2 and not known_place:
            return Org(at, at + 1, word.text, "other", head=at, start=word.start, end=word.end)
    return None


def _role_ends(part: Marked, comma: int, known: Known) -> bool:
    if known.language == "en":
        return any(comma - 26 <= hit.first < comma for hit in part.roles)
    return any(hit.last == comma for hit in part.roles)


def _role_begins(part: Marked, at: int) -> bool:
    return any(hit.first <= at < hit.last for hit in part.roles)


_EN_LINKS = word_set("en_presenting")
_UZ_LINKS = word_set("uz_presenting")
_RU_STOP = word_set("ru_not_presenting")


def _presents(part: Marked, at: int, known: Known) -> bool:
    """Whether a word may stand between an organisation, a role and the name it presents."""
    word = part.words[at]
    if at in part.role_places or any(m.first <= at < m.last for m in part.mentions):
        return not (word.norm in ("and", "и", "va") and not _inside_role(part, at))
    if known.language == "en":
        return (
            word.norm in TITLES
            or word.norm in _EN_LINKS - {"and"}
            or (word.capital and at > 0 and not word.text.isupper())
            or _possessive(word.text)
        )
    if known.language == "uz":
        if word.norm in (
            "bilan",
            "hamda",
            "va",
            "ham",
            "tomonidan",
            "tarkibida",
            "ishtirokida",
            "shuningdek",
            "boshchiligidagi",
            "rahbarligidagi",
        ):
            return False
        return (
            word.norm in _UZ_LINKS
            or word.norm in TITLES
            or word.text in '«»“”"-–'
            or (word.kind == "word" and word.norm.endswith(("dagi", "ning", "gi", "iy", "viy", "lari")))
        )
    from etl.draft.spans_ru import cases

    if word.kind != "word" or word.norm in _RU_STOP:
        return word.text in '«»"'
    if word.abbreviation and word.text.isupper():
        return True
    return word.norm in ("при", "по", "в", "во", "имени") or (
        bool(cases(word.norm) & {"gent", "loct", "datv"}) and not _is_verb(word.norm)
    )


def _is_verb(norm: str) -> bool:
    from etl.draft.stems import parses

    return parses(norm)[0].tag.POS in ("VERB", "INFN", "GRND", "PRTS", "ADVB", "PREP", "CONJ", "PRCL")


def _possessive(text: str) -> bool:
    return text.endswith(("'s", "’s"))


def _inside_role(part: Marked, at: int) -> bool:
    """An "and" within "Extraordinary and Plenipotentiary", not between two people."""
    return at - 1 in part.role_places and at + 1 in part.role_places and not any(hit.last == at for hit in part.roles)


def _right(part: Marked, name: Name, known: Known) -> int:
    """How far to the right they reach: "из Университета", "(Фонд …)", ", Head of … at …", "of the AIR Center"."""
    words, last = part.words, name.last
    if last >= len(words):
        return last
    sign = words[last].norm
    org = next((org for org in part.orgs if last < org.first <= last + 3), None)
    if sign in ("из", "от", "of", "from", "at") and org and org.first <= last + (1 if known.language == "ru" else 3):
        return org.last
    if sign == "(":
        closing = next((at for at in range(last, min(len(words), last + 14)) if words[at].text == ")"), last)
        return (
            closing
            if any(last < org.first < closing for org in part.orgs) or any(last < hit.first < closing for hit in part.roles)
            else last
        )
    if sign == "," and any(last < hit.first <= last + (5 if known.language == "en" else 3) for hit in part.roles):
        if known.language == "uz" or any(
            other.first > last and other.first - last < 16 and not any(w.text == "," for w in words[last + 1 : other.first])
            for other in part.names
        ):
            return last
        return _clause_end(part, last + 1)
    return last


def _clause_end(part: Marked, at: int) -> int:
    """The end of what stands between commas; a comma inside an organisation's name is passed."""
    while at < len(part.words) and (part.words[at].text not in ",;.()–—" or any(o.first < at < o.last for o in part.orgs)):
        if part.words[at].norm in ("met", "who", "which", "at") and part.words[at].norm != "at":
            break
        at += 1
    return at


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
    case = case_of(heads) if known.language == "ru" else ""
    ahead = words[name.last : name.last + 4]
    governed = any(
        w.norm.startswith(("qabul", "kutib", "qildi", "rahmat", "taklif", "tanish", "minnatdor", "topshir")) for w in ahead
    )
    return nominative(words[name.first : name.last], known.language, case, others, governed)


def _surname(words: Sequence[Token], name: Name) -> str:
    norm = words[name.last - 1].norm
    return norm.removesuffix("s") if words[name.last - 1].text.endswith(("'s", "’s")) else norm


def _span(words: Sequence[Token], first: int, last: int) -> Passage:
    return words[first].start, words[last - 1].end
