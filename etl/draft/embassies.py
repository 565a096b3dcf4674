"""The embassy for which an ambassador took part, its name formed from the words of the text."""

from __future__ import annotations

from collections.abc import Sequence

from etl.draft.known import Known, Org
from etl.draft.marked import Marked
from etl.draft.people import Person
from etl.draft.tokens import normal
from etl.folding import fold

_NEAR = 160  # characters between a diplomat and his state in one sentence


def _names_state(part: Marked, country: str) -> bool:
    return any(m.code == country and not m.adjective for m in part.mentions)


def embassy_of(person: Person, marked: Sequence[Marked], known: Known) -> Org | None:
    """The embassy for which an ambassador or chargé took part, its name formed from the words of the text."""
    diplomat = (
        person.level == "ambassador"
        or "ishlar vakili" in normal(person.role, known.language)
        or "поверенн" in fold(person.role)
        or "charge" in fold(person.role)
        or (person.org is not None and person.org.bare and person.org.type == "embassy")
    )
    if not diplomat or not person.country or (person.org and person.org.type != "embassy"):
        return None
    own = marked[person.sentence]
    told = any(m.code == person.country for m in own.mentions)
    part = own if told else next((p for p in marked if _names_state(p, person.country)), own)
    mentions = [m for m in part.mentions if part is not own or abs(part.words[m.first].start - person.passage[0]) < _NEAR]
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
    end = next(
        (at for at in range(last - 1, min(last + 2, len(part.words))) if part.words[at].norm.endswith("ning")), last - 1
    )
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
