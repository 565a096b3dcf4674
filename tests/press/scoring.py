"""How drafts are compared with the truth: field by field, values found, invented and missed. README.md says what is true."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from etl.draft.draft_record import Draft
from etl.draft.drafting import drafts
from etl.draft.knowledge import knowledge
from etl.draft.known import Known
from etl.draft.reading import read_text
from etl.draft.tokens import normal
from etl.folding import fold
from etl.reference import read_reference

PRESS = Path(__file__).parent
DATA = PRESS.parents[1] / "data"
INSTITUTES = PRESS / "institutes"  # of texts that are another institute's own
FIELDS = (
    *("events", "announcement", "date", "date_basis", "kind", "level", "countries", "people", "roles", "organisations"),
    *("city", "venue_country", "formats", "topics", "documents"),
)


@dataclass(slots=True)
class Tally:
    """Values that are in both, only in the draft, only in the truth."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    def add(self, right: int, drafted: int, true: int) -> None:
        """Counts one event's field."""
        self.right, self.invented, self.missed = (
            self.right + right,
            self.invented + drafted - right,
            self.missed + true - right,
        )

    @property
    def precision(self) -> float:
        """Of what was drafted, what is right; 1 where nothing was."""
        return self.right / (self.right + self.invented) if self.right + self.invented else 1.0

    @property
    def recall(self) -> float:
        """Of what is true, what was drafted."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return (
            2 * self.precision * self.recall / (self.precision + self.recall)
            if self.right
            else float(not (self.invented or self.missed))
        )


@dataclass(slots=True)
class Score:
    """Tallies by field and language ("" for all), the confusion of topics, what differs, values without evidence."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=dict)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)
    unproved: int = 0
    texts: int = 0

    def add(self, name: str, language: str, right: int, drafted: int, true: int) -> None:
        """Counts one event's field under its language and under all."""
        for key in ((name, language), (name, "")):
            self.tallies.setdefault(key, Tally()).add(right, drafted, true)


class Reader:
    """Reads texts of the corpus, each language's lists loaded once."""

    def __init__(self) -> None:
        self.reference = read_reference(DATA)
        self.known: dict[tuple[str, str], Known] = {}

    def read(self, path: Path, truth: Mapping[str, Any]) -> tuple[list[Draft], str, str]:
        """The drafts of a text, the reason for none, and the text as read."""
        press = read_text(path, truth.get("published", ""), truth.get("url", ""))
        return (*drafts(press, self._known(press.written.language, truth.get("institute", ""))), press.text)

    def _known(self, language: str, institute: str) -> Known:
        if (language, institute) not in self.known:
            settings = INSTITUTES / f"{institute}.toml" if institute else None
            self.known[language, institute] = knowledge(language, self.reference, DATA, settings)
        return self.known[language, institute]


def texts(half: str) -> Iterable[tuple[Path, dict[str, Any]]]:
    """The texts of a half with their truth."""
    for truth in sorted((PRESS / half).glob("*.toml")):
        text = next(path for path in (truth.with_suffix(".txt"), truth.with_suffix(".html")) if path.exists())
        yield text, tomllib.loads(truth.read_text(encoding="utf-8"))


def scored(half: str, reader: Reader) -> Score:
    """The score of one half of the corpus."""
    score = Score()
    for path, truth in texts(half):
        made, reason, text = reader.read(path, truth)
        score.texts += 1
        score.unproved += sum(unproved(draft, text) for draft in made)
        label = truth["language"] if truth["script"] != "Cyrl" or truth["language"] == "ru" else "uz_Cyrl"
        _compare(score, label, path.stem, made, truth.get("event", []), reason)
    return score


def unproved(draft: Draft, text: str) -> int:
    """Fields with a value and no passage of the text; what the text is (its address and language) and the note aside."""
    named = {name for name, value in draft.record.items() if value} - {"source_url", "source_lang", "note", "date_basis"}
    proved = {
        name
        for name, claims in draft.evidence.items()
        if claims and all(text[a:b].strip() for c in claims for a, b in c.passages)
    }
    return len(named - proved)


def _compare(
    score: Score, language: str, name: str, made: Sequence[Draft], events: Sequence[Mapping[str, Any]], reason: str
) -> None:
    pairs = _paired(made, events)
    score.add("events", language, sum(d is not None and t is not None for d, t in pairs), len(made), len(events))
    if len(made) != len(events):
        score.differences.append(f"{name}: {len(made)} events for {len(events)}; {reason}")
    for draft, truth in pairs:
        for part in FIELDS[1:]:
            drafted = _values(part, draft.record | {"announcement": draft.announcement}) if draft else []
            true = _values(part, truth) if truth else []
            right = _matched(part, drafted, true)
            score.add(part, language, len(right), len(drafted), len(true))
            wrong, missed = _rest(part, drafted, true)
            if (wrong or missed) and draft and truth:
                score.differences.append(f"{name} {part}: wrong {wrong}, missed {missed}")
            if part == "topics" and draft and truth:
                score.confused.update(("—", topic) for topic in wrong)
                score.confused.update((topic, "—") for topic in missed)


def _paired(made: Sequence[Draft], events: Sequence[Mapping[str, Any]]) -> list[tuple[Draft | None, Mapping[str, Any] | None]]:
    """Drafts and true events in order: a text's events come in its order on both sides."""
    most = max(len(made), len(events))
    return [(made[at] if at < len(made) else None, events[at] if at < len(events) else None) for at in range(most)]


def _values(part: str, record: Mapping[str, Any]) -> list[Any]:
    if part == "date":
        return [(record.get("date_start", ""), record.get("date_end", ""))]
    if part in ("announcement",):
        return [bool(record.get(part, False))]
    if part in ("date_basis", "kind", "level", "city", "venue_country"):
        return [record.get(part, "")]
    if part in ("people", "roles"):
        both = [(side, person) for side in ("counterparts", "institute_side") for person in record.get(side, [])]
        return [
            (side, fold(p["name"]).replace(".", ""), fold(p.get("role", "")))
            if part == "roles"
            else (side, fold(p["name"]).replace(".", ""))
            for side, p in both
        ]
    if part == "organisations":
        return [(org["name"], org.get("country", "")) for org in record.get(part, [])]
    if part == "documents":
        return [_paper(paper) for paper in record.get(part, [])]
    return list(record.get(part, []))


def _paper(paper: str | Mapping[str, str]) -> tuple[str, str]:
    if not isinstance(paper, str):
        return fold(paper["title"]), paper["status"]
    title, _, status = paper.rpartition(" (")
    return fold(title), status.rstrip(")")


def _same(part: str, one: Any, other: Any) -> bool:
    """Equal; organisations by most of their words, roles and papers by half of them, for their wording is ours."""
    if part == "organisations":
        return bool(one[1] == other[1]) and alike(one[0], other[0], 0.6)
    if part == "roles":
        return bool(one[:2] == other[:2]) and (one[2] == other[2] or alike(one[2], other[2], 0.5))
    if part == "documents":
        return bool(one[1] == other[1]) and alike(one[0], other[0], 0.5)
    return bool(one == other)


def alike(one: str, other: str, share: float) -> bool:
    """Whether the words of two names, cut to five letters, have so large a share in common."""
    mine, theirs = _words(one), _words(other)
    return bool(mine | theirs) and len(mine & theirs) / len(mine | theirs) >= share


def _words(name: str) -> set[str]:
    marks = str.maketrans('«»“”"().,–—', " " * 11)
    return {normal(fold(word), "ru")[:5] for word in name.translate(marks).split() if len(word) > 2 or word.isupper()}


def _matched(part: str, drafted: Sequence[Any], true: Sequence[Any]) -> list[tuple[Any, Any]]:
    left = list(true)
    pairs: list[tuple[Any, Any]] = []
    for value in drafted:
        twin = next((other for other in left if _same(part, value, other)), None)
        if twin is not None:
            left.remove(twin)
            pairs.append((value, twin))
    return pairs


def _rest(part: str, drafted: Sequence[Any], true: Sequence[Any]) -> tuple[list[Any], list[Any]]:
    pairs = _matched(part, drafted, true)
    wrong, missed = list(drafted), list(true)
    for value, twin in pairs:
        wrong.remove(value)
        missed.remove(twin)
    return wrong, missed
