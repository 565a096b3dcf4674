"""The people, organisations and countries that took part in one event, from everything its sentences say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from etl.draft.claims import INFERRED, Claim, Passage
from etl.draft.marked import Marked
from etl.draft.organisations import Known, Org
from etl.draft.partners import partner_countries
from etl.draft.people import Person
from etl.draft.tokens import normal
from etl.folding import fold

_SUPRANATIONAL = {
    "un",
    "eu",
    "sco",
    "cis",
    "ots",
    "gcc",
    "osce",
    "eaeu",
    "asean",
    "nato",
    "arab-league",
    "unesco",
    "cica",
    "eco",
    "african-union",
}
_LIST_GAP = 14  # characters: ", ", " и ", " hamda ", ", а также "
_OWN_ROLES = (
    "direktor",
    "директор",
    "director",
    "xodim",
    "сотрудник",
    "fellow",
    "bolim",
    "отдел",
    "department",
    "loyiha",
    "проект",
    "project",
    "мутахассис",
    "mutaxassis",
    "специалист",
)


@dataclass(slots=True)
class Participants:
    """Who took part: people with their organisation settled, organisations, partner countries with their evidence."""

    ours: list[Person] = field(default_factory=list)
    theirs: list[Person] = field(default_factory=list)
    organisations: list[Org] = field(default_factory=list)
    countries: list[Claim] = field(default_factory=list)

    @property
    def people(self) -> list[Person]:
        """Both sides."""
        return [*self.theirs, *self.ours]


def participants(
    marked: Sequence[Marked], everybody: Sequence[Person], known: Known, context: Sequence[Person] = ()
) -> Participants:
    """Settles who took part.

    Args:
        marked: The event's sentences, title first where it has one.
        everybody: The people its sentences name, mention by mention.
        known: The lists.
        context: People named elsewhere in the text, whose surnames explain "J. Sodiqov".
    """
    found = Participants()
    for person in _merged(everybody, context):
        if person.mentioned and not _took_part(marked[person.sentence], known):
            continue
        settled = _listed_after(person, found) or _settled(person, marked, known, found)
        (found.ours if settled.ours else found.theirs).append(settled)
    found.organisations = _organisations(marked, found, known)
    found.countries = partner_countries(marked, found.theirs, found.organisations, known)
    _complete(found, known)
    return found


def _listed_after(person: Person, found: Participants) -> Person | None:
    """Somebody without an organisation of his own right after another in a list: of the same one."""
    if person.ours is not None or person.org is not None or person.country:
        return None
    before = next((p for p in reversed(found.people) if p.sentence == person.sentence and p.passage[1] <= person.evidence[0]), None)
    latest = max((p for p in found.people if p.sentence == person.sentence), key=lambda p: p.passage, default=None)
    if before is None or latest is None or person.evidence[0] - latest.passage[1] > _LIST_GAP or latest.level == "ambassador":
        return None
    return replace(person, org=latest.org, ours=bool(latest.ours), country=latest.country, confidence=INFERRED)


def _took_part(part: Marked, known: Known) -> bool:
    """A sentence that thanks or quotes may still be the one that tells of the meeting."""
    return part.has(known, "led") or (part.has(known, "held") and part.has(known, "meeting") and part.own())


def _merged(everybody: Sequence[Person], context: Sequence[Person]) -> list[Person]:
    """Each person once; a short form is the one named in full before, and a stranger's without a role is left out."""
    kept: list[Person] = []
    for person in everybody:
        twin = next((at for at, other in enumerate(kept) if _same(other, person)), None)
        if twin is not None:
            kept[twin] = _fuller(kept[twin], person)
            continue
        full = next((other for other in context if not other.short and _same(other, person)), None) if person.short else None
        if full:
            kept.append(replace(full, passage=person.passage, sentence=person.sentence, mentioned=person.mentioned))
        elif not person.short or (person.role and "." in person.name):
            kept.append(person)
    return kept


def _same(one: Person, other: Person) -> bool:
    if one.name == other.name:
        return True
    if not (one.short or other.short):
        return one.surname == other.surname and fold(one.name)[:3] == fold(other.name)[:3]
    shorter, longer = sorted((one.surname, other.surname), key=len)
    return len(shorter) > 1 and longer.startswith(shorter[: max(4, len(shorter) - 2)]) and len(longer) - len(shorter) < 5


def _fuller(one: Person, other: Person) -> Person:
    """One person from two mentions: the fuller name, the first role, the organisation and side that either says."""
    base, more = (other, one) if one.short and not other.short else (one, other)
    return replace(
        base,
        role=base.role or more.role,
        level=base.level or more.level,
        org=base.org or more.org,
        country=base.country or more.country,
        ours=base.ours if base.ours is not None else more.ours,
        mentioned=base.mentioned and more.mentioned,
        roles=base.roles or more.roles,
        sentence=min(one.sentence, other.sentence),
    )


def _settled(person: Person, marked: Sequence[Marked], known: Known, found: Participants) -> Person:
    """With its side and organisation, where the sentence itself leaves them open."""
    part = marked[person.sentence]
    if person.ours is True:
        return person
    if person.org is not None and person.org.bare and not person.org.own:
        whole = _bare_org(person, marked, known)
        if whole:
            return replace(person, org=whole, ours=False, confidence=INFERRED)
    diplomat = person.level == "ambassador" or (person.level == "senior-official" and person.country == known.home)
    if diplomat and person.org is None:
        return replace(person, ours=False)
    if person.ours is None:
        deputy_of = _bare_org(person, marked, known)
        if deputy_of:
            return replace(person, org=deputy_of, ours=False, confidence=INFERRED)
        if part.has(known, "led") and _leads_ours(part, person, known):
            return replace(person, ours=True, confidence=INFERRED)
        if travels(marked, known) and not part.own() and not any(_same(person, other) for other in found.ours if found):
            org = _of_context(person, marked, known)
            return replace(person, org=org, ours=False, confidence=INFERRED)
        joined = part.has(known, "included") or part.has(known, "led")
        if (
            like_ours(person, known)
            and not joined
            and person.country in ("", known.home)
            and not _their_delegation(part, known)
        ):
            return replace(person, ours=True, confidence=INFERRED)
        org = _of_context(person, marked, known)
        return replace(person, org=org, ours=False, confidence=INFERRED if org else person.confidence)
    if person.org is None and person.level not in ("ambassador",) and person.country and part.has(known, "led"):
        org = _of_context(person, marked, known)
        return replace(person, org=org, confidence=INFERRED) if org else person
    return person


def _leads_ours(part: Marked, person: Person, known: Known) -> bool:
    """Whether the delegation that somebody leads is the institute's: "делегация ИСМИ во главе с …"."""
    if known.language == "uz":
        after = next((org for org in part.orgs if org.start >= person.passage[1]), None)
        return after is not None and after.own and after.start - person.passage[1] < 40
    return travels([part], known)


def travels(marked: Sequence[Marked], known: Known) -> bool:
    """Whether it is the institute's own delegation that is spoken of: others are then the hosts."""
    for part in marked[:3]:
        places = [at for at in range(len(part.words)) if known.words.cues["delegation"].at(part.words, at)]
        if any(org.own and any(_of_ours(part, org, at, known) for at in places) for org in part.orgs):
            return True
    return False


def _of_ours(part: Marked, org: Org, at: int, known: Known) -> bool:
    """ "SMTI delegatsiyasi", "ISRS delegation", "делегация ИСМИ", "a delegation of the Institute"."""
    if known.language != "ru" and 0 <= at - org.last <= 1 and all(word.norm not in (",", ".") for word in part.words[org.last : at]):
        return not part.words[org.last - 1].norm.endswith(("da", "ga")) and (known.language == "uz" or at == org.last)
    between = [word.norm for word in part.words[at + 1 : org.first]]
    return known.language != "uz" and org.first > at and all(word in ("of", "the") for word in between)


def like_ours(person: Person, known: Known) -> bool:
    role = fold(person.role) + " " + normal(person.role, known.language)
    return any(word in role for word in _OWN_ROLES) and (person.org is None or person.org.own)


def _their_delegation(part: Marked, known: Known) -> bool:
    """The sentence speaks of a delegation and not of us: "the delegation included …"."""
    return part.has(known, "delegation") and not part.own() and part.has(known, "included")


def _bare_org(person: Person, marked: Sequence[Marked], known: Known) -> Org | None:
    """ "The Centre's deputy head": the last organisation named before whose noun that is."""
    if person.org is None or not person.org.bare or person.org.own:
        return None
    stem = normal(person.org.name, known.language)[:5]
    for part in reversed(marked[: person.sentence + 1]):
        for org in reversed(part.orgs):
            if not org.bare and not org.own and stem in normal(org.name, known.language) and org.start < person.passage[0]:
                return org
    return None


def _of_context(person: Person, marked: Sequence[Marked], known: Known) -> Org | None:
    """The organisation that the text names last before somebody whose own it does not name, else next in his sentence."""
    for part in reversed(marked[: person.sentence + 1]):
        before = [org for org in _theirs(part, known) if org.end <= person.passage[0]]
        if before:
            return before[-1]
    return next(iter(_theirs(marked[person.sentence], known)), None)


def _theirs(part: Marked, known: Known) -> list[Org]:
    orgs = [org for org in part.orgs if not org.own and not org.bare]
    return [org for org in orgs if org.code not in _SUPRANATIONAL and org.country != known.home]


def _organisations(marked: Sequence[Marked], found: Participants, known: Known) -> list[Org]:
    """Those of the people, organisers and guests, each once and by its fullest name; the institute is never among them."""
    listed = [person.org for person in found.theirs if person.org and not (person.org.bare and not person.org.code)]
    listed = [org for org in listed if not org.own]
    named = [org for place, part in enumerate(marked) for org in part.orgs if _takes_part(part, place, org, found, known)]
    kept: list[Org] = []
    for org in sorted([*listed, *named], key=lambda o: -len(o.name)):
        twin = next((at for at, other in enumerate(kept) if same(org, other, known)), None)
        if twin is None:
            kept.append(org)
        else:
            told = kept[twin]
            kept[twin] = replace(
                told, country=told.country or org.country, code=told.code or org.code, start=told.start, end=told.end
            )
    for person in found.theirs:
        if person.level == "ambassador" or any(role == "senior-official" for role in person.roles):
            embassy = _embassy(person, marked, known)
            if embassy and not any(
                same(embassy, other, known) or (other.type == "embassy" and other.country == embassy.country) for other in kept
            ):
                kept.append(embassy)
    return sorted(kept, key=lambda o: o.start)


def _takes_part(part: Marked, place: int, org: Org, found: Participants, known: Known) -> bool:
    """An organisation in the lead or in a sentence about who took part, unless it is a body of states or a subject."""
    if org.own or org.bare or org.code in _SUPRANATIONAL or part.has(known, "mentioned"):
        return False
    if org.type == "media" or (org.type == "parliament" and not org.code) or _is_subject(part, org, known):
        return False
    who = (
        part.has(known, "took_part") or part.has(known, "delegation") or part.has(known, "led") or part.has(known, "organised")
    )
    signed = part.has(known, "signed") and place < 4
    who = who or (part.has(known, "announcement") and place < 3)
    return (who and (part.has(known, "held") or place < 6)) or (place < 3 and part.has(known, "held")) or signed


def _is_subject(part: Marked, org: Org, known: Known) -> bool:
    """A format's council or forum, or what stands in a place's name, is no participant."""
    formats = [hit for hit in known.formats.find(part.words) if hit.first < org.last and org.first < hit.last]
    after = [word.norm for word in part.words[org.last : org.last + 2]]
    kinds = {"sessiyasi", "сессии", "session"} & {*after, *(w.norm for w in part.words[max(0, org.first - 3) : org.first])}
    return bool(formats or kinds)


def same(one: Org, other: Org, known: Known) -> bool:
    """Whether two names are of one organisation: by the vocabulary, or the words of one lie in the other."""
    if one.code and one.code == other.code:
        return True
    if one.type == other.type == "embassy" and one.country == other.country and one.country != known.home:
        return True
    apart = one.code and other.code and not {one.code, other.code} & _SUPRANATIONAL
    if apart or (one.country and other.country and one.country != other.country):
        return False
    mine, theirs = _stems(one.name, known.language), _stems(other.name, known.language)
    return bool(mine and theirs) and (_all_in(mine, theirs) or _all_in(theirs, mine))


def _all_in(some: set[str], others: set[str]) -> bool:
    return all(any(word.startswith(other) or other.startswith(word) for other in others) for word in some)


def _stems(name: str, language: str) -> set[str]:
    return {
        normal(word, language)[:5]
        for word in name.replace("«", " ").replace("(", " ").replace(")", " ").split()
        if len(word) > 2
    }


def _embassy(person: Person, marked: Sequence[Marked], known: Known) -> Org | None:
    """The embassy for which an ambassador or chargé took part, its name formed from the words of the text."""
    diplomat = (
        person.level == "ambassador"
        or "ishlar vakili" in normal(person.role, known.language)
        or "поверенн" in fold(person.role)
        or "charge" in fold(person.role)
    )
    if not diplomat or not person.country or (person.org and person.org.type != "embassy"):
        return None
    part = marked[person.sentence]
    mentions = [m for m in part.mentions if abs(part.words[m.first].start - person.passage[0]) < 160]
    of = next((m for m in mentions if m.code == person.country), None)
    if of is None:
        return None
    where = next((m for m in mentions if m.code != person.country and m.first > of.first and not m.adjective), None)
    word = " ".join(token.text for token in part.words[of.first : of.last])
    if of.adjective:
        language = "uz_Cyrl" if known.language == "uz" and any("Ѐ" < letter < "ӿ" for letter in word) else known.language
        word = known.vocabulary.label("country", person.country, language)
    in_ = " ".join(token.text for token in part.words[where.first : where.last]) if where else ""
    if known.language == "uz" and not of.adjective:
        word = _with_state(part, of.first, of.last)
    name = _embassy_name(known.language, word, in_, part)
    return Org(
        of.first, of.last, name, "embassy", person.country, start=part.words[of.first].start, end=part.words[of.last - 1].end
    )


def _with_state(part: Marked, first: int, last: int) -> str:
    """ "Qirgʻiziston Respublikasining": the country's name up to its genitive."""
    end = next((at for at in range(last - 1, min(last + 2, len(part.words))) if part.words[at].norm.endswith("ning")), last - 1)
    return " ".join(token.text for token in part.words[first : end + 1])


def _embassy_name(language: str, of: str, in_: str, part: Marked) -> str:
    if language == "ru":
        return f"Посольство {of} в {in_}" if in_ and in_.endswith(("е", "и")) else f"Посольство {of}"
    if language == "en":
        article = (
            "the "
            if of.split()[0] in ("United", "Republic", "Kingdom", "Russian", "Czech", "Kyrgyz", "State", "Netherlands")
            else ""
        )
        return f"Embassy of {article}{of}" + (f" in {in_}" if in_ else "")
    noun = "элчихонаси" if any("Ѐ" < letter < "ӿ" for letter in of) else "elchixonasi"
    return f"{of} {in_} {noun}" if in_ else f"{of} {noun}"


def _complete(found: Participants, known: Known) -> None:
    """Countries of people and organisations from one another, and from the only partner where nothing else says it."""
    by_org = {org.name: org for org in found.organisations}
    only = found.countries[0].value if len(found.countries) == 1 else ""
    done: list[Person] = []
    for person in found.theirs:
        org = next((other for other in found.organisations if person.org and same(person.org, other, known)), person.org)
        if org is None:
            org = next(
                (
                    o
                    for o in found.organisations
                    if o.type == "embassy" and o.country == person.country and person.level == "ambassador"
                ),
                None,
            )
            abroad = [o for o in found.organisations if o.type == "embassy" and o.country != known.home]
            if org is None and not person.country and len(abroad) == 1 and person.level == "senior-official":
                org = abroad[0]
            if org is None and any(r == "senior-official" for r in person.roles):
                org = next((o for o in found.organisations if o.type == "embassy" and o.country == person.country), None)
        country = org.country if org and (org.country or org.type == "international") else person.country
        done.append(replace(person, org=org, country=country if country or (org and org.type == "international") else only))
    found.theirs = done
    for at, org in enumerate(found.organisations):
        if not org.country and org.type != "international":
            whose = next((p.country for p in found.theirs if p.org and p.org.name == org.name and p.country), only)
            found.organisations[at] = replace(org, country=whose)
    by_org.clear()


def evidence_of(org: Org) -> tuple[Passage, ...]:
    """Where an organisation is named."""
    return ((org.start, org.end),)
