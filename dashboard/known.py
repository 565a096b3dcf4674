"""python -m dashboard.known FILE PATH MEMORY: works out what is known of a version's file and writes it to a path (mapped.py).

A worker of a server runs it, so that it answers meanwhile: nobody else needs to. It gives way to those who answer.
"""

import logging
import os
import subprocess
import sys
from pathlib import Path

from dashboard.answering import answered
from dashboard.contents import read_contents
from dashboard.filters import Asked, Filter
from dashboard.mapped import Work, code_digest, write
from dashboard.memory import from_one_place, give_back
from dashboard.packed import LONG, OF_A_COUNTRY, ROWS
from dashboard.queries import VIEW
from dashboard.version import open_version

log = logging.getLogger(__name__)

HOUSE = Path(__file__).parents[1]
PATIENCE = 600  # seconds: less than a worker may take to open (__main__.py)
GIVES_WAY = 10  # to others who want a processor: it gets a tenth of what they leave none of


def worked_out(file: Path, memory_limit: str) -> Work:
    """What is the same for all views of a version; then, as questions and their rows, what most readers open with: everything,
    the institute's own period.

    DuckDB answers that: another engine may hang, and a worker that starts must not wait for it.
    """
    contents = yield read_contents(file, memory_limit)
    give_back()
    version = open_version(contents, file, memory_limit)
    for preset in {"all", version.institute.landing_period}:
        try:
            answered(version, Asked(filter=Filter(preset=preset)), ROWS.keys() - OF_A_COUNTRY.keys() - LONG - {VIEW})
        except Exception:  # whoever asks for it finds out; all else is served
            log.exception("%s: what readers open with could not be answered beforehand (%s)", file, preset)
    version.connection.close()
    yield version.kept.all()


def worked_out_apart(file: Path, memory_limit: str, path: Path) -> bool:
    """Runs this module; whether it did what it should. What it did not do is done here, and then tells why it cannot be."""
    command = [sys.executable, "-m", "dashboard.known", str(file), str(path), memory_limit]
    try:
        ran = subprocess.run(command, cwd=HOUSE, timeout=PATIENCE, check=False, capture_output=True, text=True)
    except (OSError, subprocess.TimeoutExpired) as fault:
        log.warning("%s was not worked out in a process of its own: %s", file, fault)
        return False
    if ran.returncode:
        log.warning("%s was not worked out in a process of its own: %s", file, ran.stderr[-2000:])
    elif ran.stderr:
        log.warning("%s was worked out in a process of its own, which said: %s", file, ran.stderr[-2000:])
    return not ran.returncode


if __name__ == "__main__":
    os.nice(GIVES_WAY)
    from_one_place()
    file, path, limit = sys.argv[1:]
    if not Path(path).name.startswith(code_digest()):
        sys.exit("the files of the program are others than those that the server runs: restart it")
    write(Path(path), worked_out(Path(file), limit))
