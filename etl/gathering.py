"""The meetings of an edition, gathered one by one: those to be merged wait for each other, the others are shown at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from etl.apart import kept_apart
from etl.duplicates import line_up, suspected
from etl.edition import Edition
from etl.lineup import Lineup
from etl.merges import merge_all
from etl.people import mentioned, recognised
from etl.reader import Reader
from etl.records import Meeting


@dataclass(slots=True)
class Gathering:
    """What was gathered so far of an edition in the making."""

    made: Edition
    reader: Reader
    merging: set[str] = field(init=False)  # the ids that data/merges.csv names
    aside: dict[str, Meeting] = field(default_factory=dict)  # their meetings
    lineup: Lineup = field(default_factory=Lineup)
    mentions: Counter[str] = field(default_factory=Counter)  # of each line of data/people.csv

    def __post_init__(self) -> None:
        merges = self.reader.reference.merges
        self.merging = {meeting_id for merge in merges for meeting_id in (merge.kept_id, merge.merged_id)}

    def add(self, meeting: Meeting) -> None:
        """Shows a meeting, unless it is to be merged."""
        if meeting.meeting_id in self.merging:
            self.aside[meeting.meeting_id] = meeting
        else:
            self._show(meeting)

    def _show(self, meeting: Meeting) -> None:
        self.made.shown += 1
        self.made.shelf.show(meeting)
        self.made.named.add(meeting)
        self.mentions.update(mentioned(meeting, self.reader.reference.people))
        line_up(self.lineup, meeting)

    def finish(self) -> None:
        """When all are there: merges those that a person said are one, and tells which others may be."""
        made, reference = self.made, self.reader.reference
        self.aside, made.merges = merge_all(self.aside, reference.merges)
        for meeting in self.aside.values():
            self._show(meeting)
        made.people = recognised(self.mentions, reference.people)
        shown = set(self.lineup.ids) if reference.apart else ()
        known: dict[str, Meeting] = {}
        found = suspected(self.lineup, lambda ids: self._known(known, ids))
        made.suspicions, made.apart = kept_apart(found, reference.apart, shown)
        made.suspects = {name: known[name] for pair in made.suspicions for name in (pair.meeting_id, pair.other_id)}

    def _known(self, known: dict[str, Meeting], ids: Collection[str]) -> dict[str, Meeting]:
        """The meetings that were read again so far, with those of these ids."""
        known |= self._again([meeting_id for meeting_id in ids if meeting_id not in known])
        return known

    def _again(self, ids: Collection[str]) -> dict[str, Meeting]:
        """Meetings that are shown, read once more: only their records are kept."""
        read = {known: self.reader.read(record) for known, record in self.made.shelf.stored(ids).items()}
        return {known: meeting for known, meeting in read.items() if isinstance(meeting, Meeting)} | {
            known: self.aside[known] for known in ids if known in self.aside
        }
