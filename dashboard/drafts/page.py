"""What the templates are given: the list of drafts, one draft as text and form, the sentences about what was done."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import render_template, request

from dashboard.drafts import leave
from dashboard.drafts.etl_command import Told
from dashboard.drafts.folder import Done, Draft, Drafts, Passage
from dashboard.drafts.form import MORE, SHOWN, TITLES, Control, controls
from dashboard.drafts.marking import hue, lines_under, pieces
from dashboard.drafts.todo import todo
from dashboard.drafts.why import why
from dashboard.drafts.words import Words
from dashboard.pages import COUNTRY, PAGES
from dashboard.theme import style_sheet
from dashboard.wording import BCP47, LANGUAGE_NAMES

MOST_DONE = 10  # lines of the journal below the list
LONGEST_QUOTE = 160  # characters of a passage below its field
COMMAND = "python -m etl draft"
DID = ("accept", "correct", "reject")
FORMS = re.compile(r"/(accept|check|reject|undo|sign-out)$")  # whose addresses only forms are sent to


@dataclass(frozen=True, slots=True)
class Shown:
    """One draft as it is to be shown: after what was told, with what a person made of its record."""

    draft: Draft
    who: str
    done: str = ""
    told: Told | None = None
    record: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A control with its number and colour, its passages, and what is wrong with it."""

    control: Control
    number: int
    passages: tuple[tuple[str, str, bool], ...]  # the words, how sure and why, whether they stand marked in the text
    problems: tuple[Mapping[str, str], ...]

    @property
    def hue(self) -> int:
        return hue(self.number)


def listed(words: Words, drafts: Drafts, who: str, door: leave.Door, done: str) -> str:
    """The drafts that wait, and what was done last."""
    waiting = [_line(draft, words) for draft in drafts.waiting()]
    last = [(one, words.moment(one.at)) for one in reversed(drafts.done()[-MOST_DONE:])]
    return _rendered("list.html", words, who=who, door=door, waiting=waiting, last=last, command=COMMAND,
                     counted=words.say("drafts-waiting", count=len(waiting)),
                     notice=_notice(done, drafts, words), fields=_heads(words), folder=drafts.folder)  # fmt: skip


def _heads(words: Words) -> dict[str, str]:
    return {name: words.label("field", name) for name in ("date_start", "kind", "countries")}


def _line(draft: Draft, words: Words) -> dict[str, Any]:
    record = draft.record
    countries = record.get("countries")
    return {
        "draft": draft,
        "title": _title(draft, words),
        "day": words.day(str(record.get("date_start") or "")),
        "kind": words.label("kind", str(record.get("kind") or "")),
        "countries": words.wording.listed([words.country(str(code)) for code in countries])
        if isinstance(countries, list)
        else "",
        "fault": _fault(draft, words),
        "todo": [todo(sentence, words) for sentence in draft.undecided],
    }


def _title(draft: Draft, words: Words) -> str:
    titles = [draft.record.get(name) for name in (f"title_{words.language}", *TITLES)]
    return next((title for title in titles if isinstance(title, str) and title.strip()), draft.name)


def _fault(draft: Draft, words: Words) -> str:
    if not draft.fault:
        return ""
    if draft.fault.isdecimal():
        return words.say("drafts-fault-line", line=draft.fault)
    return words.say(f"drafts-fault-{draft.fault}")


def draft(words: Words, drafts: Drafts, shown: Shown, door: leave.Door) -> str:
    """One draft: its text with the evidence, its record as controls, what can be done with it."""
    one, told = shown.draft, shown.told
    waiting = [other.name for other in drafts.waiting()]
    following = next((name for name in waiting if name > one.name), next((name for name in waiting if name != one.name), ""))
    fields = _fields(shown, words, drafts.text(one))
    text = pieces(drafts.text(one), one.passages)
    numbers = {name: field.number for name, field in fields.items()}
    return _rendered(
        "draft.html", words, who=shown.who, door=door, draft=one, title=_title(one, words), fault=_fault(one, words),
        fields=fields, todo=[todo(sentence, words) for sentence in one.undecided], shown=SHOWN, more=MORE, text=text,
        numbers=numbers,
        style=lambda names: lines_under([numbers[name] for name in names if name in numbers]),
        settled=_settled_words(drafts.settled(one), words), last=drafts.settled(one), following=following,
        countries=words.countries(), told=_told(told, words), notice=_notice(shown.done, drafts, words),
        whole=[problem for problem in (told.problems if told else ()) if problem["field"] not in fields],
        at=f"/drafts/{quote(one.name)}", open_more=any(fields[name].problems for name in MORE) if fields else False,
    )  # fmt: skip


def _fields(shown: Shown, words: Words, text: str) -> dict[str, Field]:
    record = shown.draft.record if shown.record is None else shown.record
    problems = shown.told.problems if shown.told else ()
    there = {one for one in shown.draft.passages if text[max(0, one.starts) : max(0, one.ends)] == one.words}
    found = {}
    for number, (name, control) in enumerate(controls(record, words).items(), 1):
        own = [passage for passage in shown.draft.passages if passage.field == name]
        passages = tuple((_cut(one.words), _sure(one, words), one in there) for one in own)
        found[name] = Field(control, number, passages, tuple(p for p in problems if p["field"] == name))
    return found


def _sure(passage: Passage, words: Words) -> str:
    """How sure a value is, and why it is, where it was concluded."""
    said = words.say(f"meeting-evidence-{passage.confidence}")
    return f"{said}: {why(passage.why, words)}" if passage.why else said


def _cut(passage: str) -> str:
    line = " ".join(passage.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE].rstrip()}…"


def _settled_words(done: Done | None, words: Words) -> str:
    """Who was quicker."""
    if done is None:
        return ""
    said = "drafts-already-rejected" if done.did == "reject" else "drafts-already-accepted"
    return words.say(said, by=done.by, at=words.moment(done.at))


def _told(told: Told | None, words: Words) -> str:
    """What became of a form that was sent and did not lead on."""
    if told is None or told.outcome == "already":
        return ""  # the draft itself says who was quicker
    if told.outcome == "refused":
        return words.say("drafts-refused", count=len(told.problems))
    return words.say("drafts-checked" if told.outcome == "checked" else "drafts-failed")


def _notice(done: str, drafts: Drafts, words: Words) -> dict[str, Any]:
    """What was done just before, told from the journal: the address says only which line."""
    if done in ("undone", "undone-before", "failed"):
        return {"said": words.say(f"drafts-{done}")}
    entry = next((one for one in drafts.done() if str(one.number) == done), None)
    if entry is None or entry.did not in DID:
        return {}
    said = words.say(f"drafts-done-{entry.did}", id=entry.draft if entry.did == "reject" else entry.meeting_id)
    alike = [code for code in request.args.get("alike", "").split(",") if code in words.version.meeting_ids]
    there = entry.did != "reject" and entry.meeting_id in words.version.meeting_ids
    unloaded = bool(request.args.get("unloaded")) and entry.did != "reject" and not there
    return {"said": said, "number": entry.number, "alike": alike, "unloaded": unloaded,
            "open": entry.meeting_id if there else ""}  # fmt: skip


def sign_in(words: Words, door: leave.Door, fault: str = "") -> str:
    """The form of a server with a password."""
    return _rendered("sign_in.html", words, who="", door=door, fault=words.say(fault) if fault else "")


def refused(words: Words, word: str) -> str:
    """Why a request is not answered."""
    return _rendered("refused.html", words, who="", door=None, why=words.say(word))


SAID = (
    "drafts-title", "drafts-explained", "drafts-how", "drafts-last", "drafts-undo", "drafts-announcement", "drafts-undecided",
    "drafts-text", "drafts-text-missing", "drafts-record", "drafts-more", "drafts-accept", "drafts-accept-corrected",
    "drafts-check", "drafts-check-boxes", "drafts-reject", "drafts-reason", "drafts-next", "drafts-all", "drafts-add-row",
    "drafts-a-line-each", "drafts-open", "drafts-not-loaded", "drafts-alike", "drafts-sign-in", "drafts-password",
    "drafts-sign-out", "drafts-your-name", "drafts-show-in-text", "drafts-keys", "drafts-kept", "drafts-name", "drafts-role",
    "drafts-organisation", "drafts-country", "drafts-type", "drafts-did-accept", "drafts-did-correct", "drafts-did-reject",
    "drafts-legend", "drafts-draft", "drafts-published",
    "not-stated", "skip-to-content", "pages", "sections", "languages", "theme-dark", "theme-light",
)  # fmt: skip


def _rendered(template: str, words: Words, **given: Any) -> str:
    """A template with the frame that every page has."""
    version, language = words.version, words.language
    frame = {
        "say": {word: words.say(word) for word in SAID},
        "language": language,
        "tag": BCP47[language],
        "colours": style_sheet(),
        "institute": words.label("institute", "name"),
        "pages": [(page.PATH, words.say(page.TITLE)) for page in PAGES if COUNTRY not in page.PATH],
        "period": version.institute.landing_period,
        "languages": [(code, short, full, BCP47[code]) for code, (short, full) in LANGUAGE_NAMES.items()],
        "here": FORMS.sub("", request.path),
        "token": leave.token(),
    }
    return render_template(template, **frame, **given)
