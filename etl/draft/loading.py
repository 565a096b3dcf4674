"""The load that follows what a person accepted or took back, and what is told of it."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from dataclasses import replace

from etl.commands import load, say
from etl.draft.asked import Asked
from etl.draft.journal import Entry
from etl.draft.outcome import NOT_ALL, Loaded, Outcome
from etl.problems import Fault


def with_load(outcome: Outcome, asked: Asked) -> Outcome:
    """The outcome with that of the load. A load that fails takes nothing back: the next one brings the record in."""
    if not asked.as_json:
        say([outcome.message])
    printed = io.StringIO()
    try:
        if asked.as_json:
            with redirect_stdout(printed):
                load(asked.job())
        else:
            load(asked.job())
    except Fault as fault:
        said = f"{outcome.message} It is kept, but not loaded: {fault}\nThe next load brings it in."
        return replace(outcome, message=said, code=NOT_ALL, loaded=Loaded("failed", problems=fault.problems))
    return replace(outcome, loaded=_report(printed.getvalue(), outcome.entry))


def _report(printed: str, entry: Entry | None) -> Loaded:
    told = json.loads(printed) if printed else {}
    pairs = [{pair["meeting_id"], pair["other_id"]} for pair in told.get("duplicates", ())]
    mine = entry.meeting_id if entry else ""
    alike = sorted(str(other) for pair in pairs if mine in pair for other in pair - {mine})
    return Loaded(str(told.get("outcome", "")), told.get("data_version"), tuple(alike))
