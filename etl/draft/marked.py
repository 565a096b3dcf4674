"""A sentence with everything that was found in it: places, names, organisations, roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.draft import spans_ru, spans_uz
from etl.draft.delegations import with_delegations
from etl.draft.departments import with_departments
from etl.draft.divisions import without_divisions
from etl.draft.known import Known, Org
from etl.draft.lexicon import Hit
from etl.draft.names import Name, names, role_words
from etl.draft.org_spans import of_a_name
from etl.draft.organisations import organisations
from etl.draft.places import Mention
from etl.draft.tokens import Sentence, Token


@dataclass(frozen=True, slots=True)
class Marked:
    """One sentence, marked."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    cities: tuple[tuple[int, int, str], ...]
    names: tuple[Name, ...]
    orgs: tuple[Org, ...]
    roles: tuple[Hit, ...]
    role_places: frozenset[int]
    cues: frozenset[str]

    @property
    def words(self) -> Sequence[Token]:
        """Its tokens."""
        return self.sentence.tokens

    def has(self, known: Known, cue: str) -> bool:
        """Whether a cue of the lists stands in it."""
        return cue in self.cues

    def own(self) -> bool:
        """Whether the institute is named in it."""
        return any(org.own for org in self.orgs)

    def of_others(self, known: Known) -> bool:
        """Whether it quotes, thanks or cites somebody who was not there; whom we invited came."""
        return self.has(known, "mentioned") and not (self.has(known, "invited") and self.own())

    def role_text(self, first: int, last: int, known: Known) -> str:
        """Words of a role in the nominative."""
        words = self.words[first:last]
        if known.language == "uz":
            return spans_uz.nominative_role(words, known.words.role_forms)
        if known.language == "ru":
            return spans_ru.nominative(words, 0)
        return " ".join(word.text for word in words).replace(" ,", ",").replace(" - ", "-")


def mark(sentence: Sentence, known: Known) -> Marked:
    """Finds everything in a sentence."""
    words = sentence.tokens
    mentions = tuple(known.places.mentions(words))
    cities = tuple(known.places.city(words))
    roles = tuple(
        hit for hit in known.words.roles.find(words) if not (of_a_name(words, hit) or _office(words, hit, known.language))
    )
    named = tuple(names(words, known, mentions, cities))
    orgs = organisations(words, known, mentions, {at for name in named for at in range(name.first, name.last)})
    orgs = with_delegations(words, orgs, mentions, known)
    if known.language == "en":
        named = tuple(
            name for name in named if not any(o.first < name.last and name.first < o.last for o in orgs if not o.own)
        )
    elif known.language == "ru":
        named = tuple(name for name in named if not any(o.first <= name.first and name.last <= o.last for o in orgs))
    if known.language == "en":
        orgs, roles, mentions = with_departments(words, orgs, roles, mentions)
    elif known.language == "uz":
        orgs, roles, mentions = without_divisions(words, orgs, roles, mentions)
    places = frozenset({at for hit in roles for at in range(hit.first, hit.last)} | role_words(known.words, words))
    return Marked(sentence, mentions, cities, named, tuple(orgs), roles, places, known.words.every_cue.values(words))


def _office(words: Sequence[Token], hit: Hit, language: str) -> bool:
    """ "Vazirlik", the ministry, is no "vazir"; "the speakers" of a conference preside over no parliament."""
    if language == "en":
        return words[hit.first].norm == "speakers"
    return language == "uz" and any(
        "lig" in words[at].norm or words[at].norm.endswith(("lik", "likning", "likda", "likdan"))
        for at in range(hit.first, hit.last)
        if "boshlig" not in words[at].norm
    )


def moved(org: Org, name: str) -> Org:
    """The same organisation under another name."""
    return replace(org, name=name)
