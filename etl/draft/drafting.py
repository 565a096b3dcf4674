"""A text → its drafts: one for each event, in the fields of a record, each with its evidence; or the reason for none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.draft.anchors import anchors
from etl.draft.antecedents import with_abbreviations, with_antecedents
from etl.draft.claims import GUESS, INFERRED, STATED, Claim
from etl.draft.dated import Dated
from etl.draft.dating import event_day, following
from etl.draft.documents import documents
from etl.draft.draft_record import (
    Draft,
    counterpart_entry,
    one_line,
    organisation_claim,
    organisation_entry,
    ours_entry,
    person_claim,
)
from etl.draft.events import SAID_LATE, Event, events, foreign, why_none
from etl.draft.held_at import ONLINE, Venue
from etl.draft.kinds import kind
from etl.draft.known import Known
from etl.draft.layout import Layout, layout
from etl.draft.levels import level
from etl.draft.marked import Marked, mark
from etl.draft.reading import PressText
from etl.draft.tenses import told_in_past
from etl.draft.topics import formats, topics
from etl.draft.trips import hosted_abroad, trip_country
from etl.draft.venue import venue
from etl.draft.whose_bodies import organises

_SURELY_ITS = 5.0  # weight of a date that is a meeting's own, not one its guests talked about
_SEVERAL = 2  # partner states, from which on no body is taken to be of the venue's
_TITLES = {"uz": "title_uz", "ru": "title_ru", "en": "title_en"}
_LANGUAGES = {("uz", "Latn"): "uz-Latn", ("uz", "Cyrl"): "uz-Cyrl", ("ru", "Cyrl"): "ru", ("en", "Latn"): "en"}


def drafts(press: PressText, known: Known) -> tuple[list[Draft], str]:
    """The drafts of a text, or none and the reason.

    Args:
        press: The text as read.
        known: The lists of its language.
    """
    laid = layout(press.text, press.written.language, known.words, press.published)
    title = mark(laid.title, known) if laid.title else None
    body = [mark(sentence, known) for sentence in laid.body]
    title, body = _explained(title, body, known)
    labels = [mark(sentence, known) for sentence in laid.labels]
    background = [mark(sentence, known) for sentence in laid.background if _in_body(laid, sentence.paragraph)]
    found = events(title, body, known)
    reason = why_none(title, labels, body, found, known)
    abroad = [event for event in found if _met_abroad(title, event, known)] if reason == SAID_LATE else []
    if reason and not abroad:
        return [], reason
    found = abroad or [event for event in found if event.who.theirs or foreign(event, known)]
    ahead = announced(title, labels, body, known)
    made: list[Draft] = []
    before: Dated | None = None
    place: Venue | None = None
    for event in found:
        alone = len(found) == 1
        where = venue(title, event.lead if alone else event.scope, known)
        place = where if where.claim.confidence == STATED or place is None else place  # a second meeting of one trip
        draft, before = _draft(press, laid, title, event, background if alone else [], known, ahead, before, alone, place)
        made.append(draft)
    return made, ""


def _met_abroad(title: Marked | None, event: Event, known: Known) -> bool:
    """Whether a body that no list has was met in another country, or on a trip to one: it is then taken to be of it."""
    where = venue(title, event.lead, known)
    elsewhere = where.country not in ("", known.home) and where.claim.confidence == STATED
    others = [org for org in event.who.organisations if org.country != known.home]
    return bool(others) and (elsewhere or trip_country(event.scope, known) is not None)


def _explained(title: Marked | None, body: list[Marked], known: Known) -> tuple[Marked | None, list[Marked]]:
    every = with_antecedents(with_abbreviations([*([title] if title else []), *body]), known)
    return (every[0], every[1:]) if title else (None, every)


def _in_body(laid: Layout, paragraph: int) -> bool:
    """A "let us recall" within the text, not a block of background under it."""
    block = next(
        (s.paragraph for s in laid.background if s.paragraph > max((b.paragraph for b in laid.body), default=0)), None
    )
    return block is None or paragraph <= block


def announced(title: Marked | None, labels: Sequence[Marked], body: Sequence[Marked], known: Known) -> bool:
    """Whether the text tells of something to come: its label or its first sentences say so, and nothing happened yet."""
    if any(part.has(known, "announcement") for part in labels):
        return True
    first = [part for part in [*([title] if title else []), *body[:2]] if part.words[-1].text != "?"]
    told = [part for part in first if part.has(known, "announcement")]
    later = bool(told) and told[0] in body[1:] and told_in_past(body[0].words, known.language)
    return bool(told) and not later and not any(_happened(part, known) for part in first)


def _happened(part: Marked, known: Known) -> bool:
    """Whether a verb tells of something done: "was held", not the one of "will be held"."""
    coming = [range(hit.first, hit.last) for hit in known.words.cues["announcement"].find(part.words)]
    done = known.words.cues["happened"].find(part.words)
    return any(not any(hit.first in ahead for ahead in coming) for hit in done)


def _draft(
    press: PressText,
    laid: Layout,
    title: Marked | None,
    event: Event,
    background: Sequence[Marked],
    known: Known,
    ahead: bool,
    before: Dated | None,
    alone: bool,
    where: Venue,
) -> tuple[Draft, Dated]:
    draft = Draft(announcement=ahead)
    trip = trip_country(event.scope, known)
    where = hosted_abroad(where, event.lead, event.who.countries, trip, known)
    _settle_abroad(event, where, trip.value if trip else "", known)
    dated = _dated(press, laid, title, event, known, ahead, before, alone)
    named = formats(event.scope, known)
    year = dated.first.year if dated.first else None
    papers = documents(event.scope if alone else event.lead, background, known, dated.claim.passages, year)
    presented = [person.evidence for person in event.who.people]
    talked = topics(event.lead if not alone else event.scope, known, named, papers, presented)
    _say_date(draft, dated)
    _say_title(draft, press, laid, event)
    for name, claim in (
        ("kind", kind(title if alone else None, event, where, papers, known, ahead)),
        ("level", level(event, known)),
    ):
        draft.say(name, claim.value, [claim])
    _say_participants(draft, event)
    draft.say("city", where.city, [where.claim])
    draft.say("venue_country", where.country, [where.claim])
    draft.say("formats", [claim.value for claim in named], named)
    draft.say("topics", [claim.value for claim in talked], talked)
    draft.say("documents", [f"{paper.title} ({paper.status})" for paper in papers], [paper.claim for paper in papers])
    draft.record["source_url"] = press.url
    draft.record["source_lang"] = _LANGUAGES[press.written.language, press.written.script]
    draft.record["note"] = "announcement" if draft.announcement else ""  # reasons stand beside their evidence
    draft.undecided = _undecided(draft, dated, event, where)
    return draft, dated


def _say_title(draft: Draft, press: PressText, laid: Layout, event: Event) -> None:
    """The headline, else the first sentence of the event."""
    heading = laid.title or event.lead[0].sentence
    span = heading.start, heading.end
    draft.say(_TITLES[press.written.language], one_line(press.text[span[0] : span[1]]), [Claim("", (span,))])


def _say_participants(draft: Draft, event: Event) -> None:
    who = event.who
    draft.say("countries", [claim.value for claim in who.countries], who.countries)
    bodies = [organisation_claim(org) for org in who.organisations]
    draft.say("organisations", [organisation_entry(org) for org in who.organisations], bodies)
    draft.say("counterparts", [counterpart_entry(person) for person in who.theirs], [person_claim(p) for p in who.theirs])
    draft.say("institute_side", [ours_entry(person) for person in who.ours], [person_claim(p) for p in who.ours])


def _settle_abroad(event: Event, where: Venue, trip: str, known: Known) -> None:
    """Bodies whose state the text does not say, met on a trip to one country: taken to be of that country."""
    country = trip or (where.country if where.country != known.home else "")
    if not country:
        return
    for at, org in enumerate(event.who.organisations):
        host = any(
            part.sentence.start <= org.start < part.sentence.end and organises(part, org, known) for part in event.scope
        )
        if not org.country and org.type != "international" and (host or len(event.who.countries) < _SEVERAL):
            event.who.organisations[at] = replace(org, country=country)
            event.who.theirs = [
                replace(p, country=country) if p.org and p.org.name == org.name else p for p in event.who.theirs
            ]
            if country not in [claim.value for claim in event.who.countries]:
                event.who.countries.append(Claim(country, ((org.start, org.end),), INFERRED, "the country of the trip"))


def _dated(
    press: PressText,
    laid: Layout,
    title: Marked | None,
    event: Event,
    known: Known,
    ahead: bool,
    before: Dated | None,
    alone: bool,
) -> Dated:
    anchor = anchors(press, laid)
    sentences = list(dict.fromkeys(part.sentence for part in [*([title] if title else []), *event.scope]))
    if alone:
        return event_day(press, laid, sentences, anchor, known.words, ahead)
    own = [part.sentence for part in event.lead]
    if before:
        after = following(press, own, before)
        if after:
            return after
    stated = event_day(press, laid, own, anchor, known.words, ahead, _SURELY_ITS)
    if stated.first:
        return stated
    shared = event_day(press, laid, sentences, anchor, known.words, ahead)
    if shared.first or (before and before.first):
        return shared if shared.first or not before else _again(before)
    return event_day(press, laid, list(laid.told), anchor, known.words, ahead)


def _again(before: Dated) -> Dated:
    """A further meeting of a text that names one day only."""
    claim = Claim(before.claim.value, before.claim.passages, INFERRED, "the only day that the text names")
    return Dated(before.first, before.last, claim)


def _say_date(draft: Draft, dated: Dated) -> None:
    draft.record["date_basis"] = dated.basis
    if dated.first:
        draft.say("date_start", dated.first.isoformat(), [dated.claim])
        if dated.last and dated.last != dated.first:
            draft.say("date_end", dated.last.isoformat(), [dated.claim])


def _undecided(draft: Draft, dated: Dated, event: Event, where: Venue) -> list[str]:
    """What a person should look at, in sentences."""
    said: list[str] = []
    if dated.first is None:
        said.append(f"date_start: {dated.claim.why or 'the text does not say when'}")
    if not event.who.countries:
        said.append("countries: no partner state takes part; is that right?")
    said += [
        f"organisations: which country {org.name} is of"
        for org in event.who.organisations
        if not org.country and org.type != "international"
    ]
    said += [f"counterparts: whom {p.name} represents" for p in event.who.theirs if p.org is None and not p.country]
    said += [
        f"{name}: a guess, {claims[0].why}"
        for name, claims in draft.evidence.items()
        if claims[0].confidence == GUESS and claims[0].why
    ]
    if not event.who.ours:
        said.append("institute_side: nobody of ours is named")
    if where.city == ONLINE and re.search(r"\w", where.claim.why):
        said.append("city: online, by one word alone")
    return said
