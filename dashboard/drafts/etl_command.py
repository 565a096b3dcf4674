"""Runs the ETL's own commands: the dashboard writes no record, and imports nothing of what does.

One at a time in this process; among processes the ETL's own lock decides.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dashboard.settings import Settings

HOME = Path(__file__).resolve().parents[2]  # where the package `etl` lies
PATIENCE = 300  # seconds for a command with its load
WAITING = 60  # seconds for another one of this process


@dataclass(frozen=True, slots=True)
class Told:
    """What a command answered (etl/draft/outcome.py says what the words mean); outcome failed: nothing that we know."""

    outcome: str
    number: int = 0
    did: str = ""
    by: str = ""
    at: str = ""
    meeting_id: str = ""
    draft: str = ""
    loaded: str = ""
    alike: tuple[str, ...] = ()
    problems: tuple[Mapping[str, str], ...] = field(default=())


class Etl:
    """The commands over the administrator's folders."""

    def __init__(self, settings: Settings) -> None:
        confirmed = ["--confirmed", str(settings.confirmed.absolute())] if settings.confirmed else []
        self._settings = settings
        self._places = ["--database", str(settings.database.absolute()), "--data", str(settings.data.absolute()), *confirmed]
        self._alone = threading.Lock()

    def settle(self, command: str, draft: str, who: str, language: str, *more: str, record: Any = None) -> Told:
        """accept or reject of a draft of the folder; `record` is what a person made of it."""
        words = [command, str(self._settings.drafts.absolute() / draft), "--by", who, "--lang", language, *more]
        return self._run([*words, "--record", "-"] if record is not None else words, record)

    def undo(self, number: int, who: str, language: str) -> Told:
        """Takes back the line of the journal of this number."""
        return self._run(["undo", "--number", str(number), "--by", who, "--lang", language])

    def _run(self, words: Sequence[str], record: Any = None) -> Told:
        if not self._alone.acquire(timeout=WAITING):
            return Told("failed")
        try:
            ran = subprocess.run(
                [sys.executable, "-m", "etl", *words, "--json", *self._places],
                cwd=HOME, input=json.dumps(record), capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired):
            return Told("failed")
        finally:
            self._alone.release()
        return _told(ran.stdout)


def _told(printed: str) -> Told:
    try:
        stated = json.loads(printed)
    except ValueError:
        return Told("failed")
    return Told(
        outcome=stated["outcome"],
        number=stated["number"] or 0,
        loaded=(stated["load"] or {}).get("outcome", ""),
        alike=tuple(stated["alike"]),
        problems=tuple(stated["problems"]),
        **{name: stated[name] or "" for name in ("did", "by", "at", "meeting_id", "draft")},
    )
