"""What became of accepting, rejecting or undoing: in words, or for scripts as one JSON object.

format       "elchi-draft/1"
command      accept, reject or undo
outcome      accepted, corrected, rejected, undone; already: somebody was quicker, nothing was done; checked: nothing was
             to be done, and nothing is wrong; refused: something is wrong with the draft; nothing: nothing to undo
exit_code    0 done; 1 kept but not loaded, or not done because it was settled otherwise; 2 refused, nothing was done
message      a sentence
number, did, by, at, meeting_id, draft    of the journal's line: the new one, or the one that was quicker
load         {outcome, data_version}; outcome failed: the next load brings it in; null where nothing was to be loaded
alike        [meeting_id]: meetings that may be the same event
problems     [{field, message, remedy}], in the language asked for
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.draft.journal import Entry
from etl.problem_words import translated
from etl.problems import Problem

FORMAT = "elchi-draft/1"
DONE, NOT_ALL, REFUSED = 0, 1, 2
_TOLD = ("number", "did", "by", "at", "meeting_id", "draft")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the load after it came to."""

    outcome: str
    data_version: str | None = None
    alike: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the record is kept, but not published."""
        return self.outcome == "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a command."""

    word: str
    message: str
    code: int = DONE
    entry: Entry | None = None
    loaded: Loaded | None = None
    problems: Sequence[Problem] = field(default=())

    def as_json(self, command: str, language: str) -> str:
        """For scripts."""
        loaded = self.loaded
        told = {
            "format": FORMAT,
            "command": command,
            "outcome": self.word,
            "exit_code": self.code,
            "message": self.message,
            **{name: getattr(self.entry, name) if self.entry else None for name in _TOLD},
            "load": {"outcome": loaded.outcome, "data_version": loaded.data_version} if loaded else None,
            "alike": loaded.alike if loaded else [],
            "problems": [_problem(problem, language) for problem in (*self.problems, *(loaded.problems if loaded else ()))],
        }
        return json.dumps(told, ensure_ascii=False, indent=1)


def _problem(problem: Problem, language: str) -> dict[str, str]:
    said = translated(problem, language)
    return {"field": said.field, "message": said.message, "remedy": said.remedy}
