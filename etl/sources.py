"""What a load reads: its files, as records of ours or under a mapping, and what they are read against."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from etl.foreign import read_foreign
from etl.institute import Institute
from etl.job import Job
from etl.mapping import read_mapping
from etl.plain_table import read_plain_table
from etl.problems import Fault
from etl.proposal import proposal
from etl.read import RecordFile, passed_over, read_paths
from etl.reference import Reference, read_reference
from etl.whose import reference_for, refuse_strangers


def read_sources(job: Job, standing: Institute | None) -> tuple[Reference, list[RecordFile]]:
    """What records are read against, with the institute the database shows, and the files of the load.

    Args:
        job: Its files, their mapping, the data folder, and the database, for messages.
        standing: The institute of the database; None for a new one.

    Raises:
        Fault: Where data/ or the mapping contradicts itself, or the files are of another home country.
    """
    reference = read_reference(job.data)
    foreign = read_mapping(job.mapping, reference.vocabulary) if job.mapping else None
    refuse_strangers(job.paths, foreign, standing)
    reference = reference_for(reference, foreign, standing, job.database, job.data)
    if foreign:
        files = read_foreign(job.paths, foreign, reference.vocabulary, job.form)
    else:
        files = _read(job.paths or [job.data / "meetings"], job.form)
    return reference, files


def _read(paths: Sequence[Path], form: str | None) -> list[RecordFile]:
    """Reads the files, and names on stderr what is rightly passed over: it is no part of the report."""
    for path in passed_over(paths):
        print(f"{path.name}: not a file of records, passed over.", file=sys.stderr)
    return read_paths(paths, form)


def proposed_mapping(path: Path, data: Path, home: str) -> str:
    """A mapping for somebody's table, as TOML with what was seen in comments.

    Args:
        path: The table.
        data: The data folder.
        home: The country whose diplomacy it shows; "" for the institute's own.

    Raises:
        Fault: Where the table cannot be read.
    """
    reference = read_reference(data)
    table = read_plain_table(path)
    if not table.header or any(problem.unread != 0 for problem in table.problems):
        raise Fault(table.problems)
    return proposal(table, home or reference.institute.home_country, reference.vocabulary)
