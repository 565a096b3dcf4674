"""What a load makes of the records that came in and those published before. No input or output but the rows it is given."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from etl.corrections import outcomes
from etl.draft.journal import CONFIRMED
from etl.edition import Edition, Tally
from etl.gathering import Gathering
from etl.intake import Intake
from etl.named import Named
from etl.problems import within
from etl.read import RecordFile
from etl.reader import Reader
from etl.records import Meeting
from etl.reference import Reference
from etl.shelf import Shelf, Stock


def edition(
    files: Sequence[RecordFile],
    stock: Stock,
    reference: Reference,
    today: date,
    remove_missing: bool = False,
    shelf: Shelf | None = None,
    withdrawn: Collection[str] = (),
) -> Edition:
    """The next edition: what came in replaces the record of the same id, the rest of what was published stays.

    A row that is refused leaves the published record of its id as it was. Every record, the stored ones too, is
    read under the present vocabulary; a stored one that no longer can be is reported and kept for a better day.
    Rows are taken one by one, and given on to the shelf: an edition need not fit into memory.

    Args:
        files: What came in.
        stock: The records published before.
        reference: What records are read against; its corrections and merges too.
        today: The institute's date.
        remove_missing: Take away the records of a file that its rows no longer name. Of a file with unreadable lines
            none is taken away: they may be in those lines.
        shelf: Where its records and meetings go; without one they are kept in memory.
        withdrawn: Records of confirmed.jsonl whose confirmation was undone: they go, unless they came in again.
    """
    made, reader = Edition(shelf or Shelf(), Named(today)), Reader(reference, today)
    gathering = Gathering(made, reader)
    intake = Intake(made, stock, reader, gathering)
    for file in files:
        intake.take(file)
    _withdraw(intake, withdrawn)
    _sort_out_gone(intake, remove_missing)
    _read_again(intake)
    known = made.shelf.stored(reference.corrections)
    made.corrections = outcomes({name: record.raw for name, record in known.items()}, reference.corrections)
    gathering.finish()
    made.sort()
    return made


def _withdraw(intake: Intake, ids: Collection[str]) -> None:
    """Takes out what a person had confirmed and took back, also where the load that was to do it was cut off."""
    made, stock = intake.made, intake.stock
    missing = (set(ids) & stock.fingerprints.keys()) - intake.firsts.keys()
    for meeting_id, source in sorted(stock.sources(missing, [CONFIRMED]).items()):
        tally = next((tally for tally in made.tallies if tally.file == CONFIRMED), None)
        if tally is None:
            tally = Tally(CONFIRMED, "")
            made.tallies.append(tally)
        tally.removed += 1
        made.changes.removed[meeting_id] = source


def _sort_out_gone(intake: Intake, remove_missing: bool) -> None:
    """Tells which published records their files no longer have, and which of them go."""
    changes, sure = intake.made.changes, intake.sure
    missing = intake.stock.fingerprints.keys() - intake.firsts.keys() - changes.removed.keys()
    for meeting_id, source in sorted(intake.stock.sources(missing, intake.read).items()):
        tally = next((sure[name] for name in sure if within(source, name)), None)
        if remove_missing and tally:
            tally.removed += 1
            changes.removed[meeting_id] = source
        else:
            changes.gone[meeting_id] = source


def _read_again(intake: Intake) -> None:
    """Reads the stored records that this load did not replace; what it refused word for word is told already."""
    made = intake.made
    for meeting_id, record in intake.stock.fetch(list(_standing(intake))):
        made.shelf.put(meeting_id, record)
        meeting = intake.reader.read(record)
        if isinstance(meeting, Meeting):
            intake.gathering.add(meeting)
            continue
        made.unreadable += 1
        if record.fingerprint not in intake.told:
            made.problems.extend(replace(problem, reread=True) for problem in meeting)


def _standing(intake: Intake) -> Iterator[str]:
    """The ids of the published records that stay as they are."""
    for known in intake.stock.fingerprints:
        if (known not in intake.firsts or known in intake.refused) and known not in intake.made.changes.removed:
            yield known
