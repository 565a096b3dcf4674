"""What a load did, or would do, in words for a person. The same for scripts: etl/report_json.py."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from etl.apart import KeptApart
from etl.changes import Changed
from etl.corrections import Outcome, written
from etl.duplicates import Suspicion
from etl.edition import Edition
from etl.merges import Merged
from etl.people import Recognised
from etl.problems import shown

MOST = 20  # of a kind; of more the rest is counted. --json has all
# The words of the report, and what they count: "loaded" are the records that were not there before.
COUNTS = (
    ("read", "read"),
    ("loaded", "added"),
    *((word, word) for word in ("replaced", "unchanged", "refused")),
)


def report(made: Edition, outcome: str, in_detail: bool) -> Iterator[str]:
    """The lines of a report: each problem, what changes, the counts, the outcome.

    Args:
        made: What the load made.
        outcome: The last line.
        in_detail: Name each record that is added or changed; `check` does. What is removed, corrected or merged is
            named always.
    """
    yield from map(str, made.problems)
    if in_detail:
        yield from _first(_added(made))
        yield from _first(map(_changed, made.changes.changed))
    yield from _gone(made)
    yield from _corrections(made.corrections)
    yield from filter(None, map(_merge, made.merges))
    yield from _people(made.people)
    yield from (_stale(told) for told in made.apart if told.status != "applied")
    yield from _suspicions(made)
    yield ", ".join(f"{word} {made.total(what)}" for word, what in COUNTS)
    yield from (_not_read(*told) for told in made.not_read)
    if made.unreadable:
        yield f"published before, but not readable under the present vocabulary: {made.unreadable} (kept, not shown)"
    yield outcome


def counted(meetings: int) -> str:
    """ "1 meeting", "171 meetings"."""
    return f"{meetings} {'meeting' if meetings == 1 else 'meetings'}"


def _not_read(place: str, lines: int | None) -> str:
    if lines is None:
        return f"not read: all from {place} on, nobody knows how many lines"
    return f"not read: {lines:,} {'line' if lines == 1 else 'lines'}, from {place} on"


def _first(lines: Iterable[str]) -> Iterator[str]:
    told = list(lines)
    yield from told[:MOST]
    if len(told) > MOST:
        yield f"… and {len(told) - MOST} more (--json lists all)"


def _added(made: Edition) -> Iterator[str]:
    for meeting_id, source in made.changes.added.items():
        yield f"added {meeting_id} ({source})"


def _changed(changed: Changed) -> str:
    fields = (f"\n    {told.field}: {_shown(told.old)} → {_shown(told.new)}" for told in changed.fields)
    return f"changed {changed.meeting_id} ({changed.source})" + "".join(fields)


def _shown(value: object) -> str:
    return shown(written(value)) if value is not None else "(empty)"


def _gone(made: Edition) -> Iterator[str]:
    """Every record that is removed, and those that its source no longer has."""
    yield from (f"removed {meeting_id}: its file no longer has it" for meeting_id in made.changes.removed)
    kept = list(made.changes.gone)
    if not kept:
        return
    yield f"no longer in their file, kept: {_listed(kept)}"
    if made.changes.doubtful:
        files = ", ".join(made.changes.doubtful)
        yield f"    {files} could not be read whole, so nothing of it can be removed: correct it, or fetch it again."
    else:
        yield "    To take them out: python -m etl load --remove-missing"


def _listed(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - MOST} more" if len(ids) > MOST else ""
    return ", ".join(ids[:MOST]) + more


def _corrections(told: Sequence[Outcome]) -> Iterator[str]:
    for outcome in told:
        line = outcome.correction
        place, right, why = f"{line.meeting_id} {line.field}", _text(line.right), f"{line.reason}, {line.decided_on}"
        if outcome.status == "applied":
            yield f"corrected {place}: {_text(line.expected)} → {right} ({why})"
        elif outcome.status == "obsolete":
            found = "is right already" if outcome.found == line.right else f"holds {_text(outcome.found or '')}"
            yield f"{line.source}: obsolete: {place} {found}, not {_text(line.expected)}.\n    Take the line out."
    unknown = sum(outcome.status == "no-record" for outcome in told)
    if unknown:
        yield f"corrections of records that are not here: {unknown}"


def _text(value: str) -> str:
    return shown(value) if value else "(empty)"


def _merge(told: Merged) -> str:
    merge = told.merge
    if told.status == "applied":
        return f"merged {merge.merged_id} into {merge.kept_id} ({merge.reason}, {merge.decided_by}, {merge.decided_on})"
    unknown = merge.kept_id if told.status == "unknown-kept" else merge.merged_id
    return f"{merge.source}: '{unknown}' is no meeting here, so nothing is merged.\n    Correct the id, or take the line out."


def _people(told: Sequence[Recognised]) -> Iterator[str]:
    """How many spellings were brought together, and the lines that no record needs; nothing where none is needed."""
    variants = [known.line for known in told if known.status == "applied" and known.line.spelling != known.line.person]
    if variants:
        people = len({line.person for line in variants})
        yield f"spellings of a name brought together: {len(variants)}, of {people} people (data/people.csv)"
    idle = [f"'{known.line.spelling}' ({known.line.source})" for known in told if known.status == "obsolete"]
    if idle and len(idle) < len(told):
        yield f"obsolete, no record names anybody so: {_listed(idle)}.\n    Take the lines out."
    elif idle:
        yield f"people.csv: no record names any of its people; {len(idle)} lines."


def _stale(told: KeptApart) -> str:
    pair = told.apart
    return f"{pair.source}: obsolete: '{told.unknown}' is no meeting here, so nothing is kept apart.\n    Take the line out."


def _suspicions(made: Edition) -> Iterator[str]:
    """The pairs with a record that is new or changed; of the others only how many there are."""
    fresh = {*made.changes.added, *(changed.meeting_id for changed in made.changes.changed)}
    told = [pair for pair in made.suspicions if {pair.meeting_id, pair.other_id} & fresh]
    yield from _first(map(_suspicion, told))
    if made.suspicions:
        yield f"pairs that may be one event: {len(made.suspicions)} (python -m etl duplicates)"


def _suspicion(pair: Suspicion) -> str:
    """One pair that may be one event, with the evidence."""
    return f"may be one event: {pair.meeting_id} and {pair.other_id}, {pair.points} points: {pair.why()}"


def suspicions_in_full(made: Edition, today: date) -> Iterator[str]:
    """Every pair with its evidence, both records' titles, and the line that would join them, or keep them apart."""
    for pair in made.suspicions:
        yield _suspicion(pair)
        for meeting_id in (pair.meeting_id, pair.other_id):
            meeting = made.suspects[meeting_id]
            yield f"    {meeting_id} ({meeting.source}): {' / '.join(meeting.titles.values())}"
        yield f"    If they are: {pair.meeting_id},{pair.other_id},REASON,NAME,{today}"
    remedy = " The lines go into data/merges.csv, or, of two events, into data/not_duplicates.csv; then load again."
    yield f"pairs that may be one event: {len(made.suspicions)}.{remedy if made.suspicions else ''}"
