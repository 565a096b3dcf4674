"""A reader that asks a published database without pause, until its input ends; then says what it saw.

`python -m tests.etl.reader DATABASE` prints one JSON object: reads, failed (messages), seen (each distinct answer).
"""

from __future__ import annotations

import json
import os
import sys
import threading

import duckdb

# A whole version has as many records as meetings, all of one edition (the note tells which).
QUESTION = """
SELECT count(*) AS meetings, count(DISTINCT note) AS editions, any_value(note) AS edition,
    (SELECT count(*) FROM record) AS records, (SELECT count(*) FROM meeting_country) AS contacts,
    (SELECT count(*) FROM version) AS versions, (SELECT count(*) > 0 FROM label) AS labelled
FROM meeting
"""


def main(database: str) -> None:
    """Reads until standard input is closed."""
    ended = threading.Event()

    def wait() -> None:
        sys.stdin.read()
        ended.set()

    threading.Thread(target=wait, daemon=True).start()
    reads, failed, seen = 0, [], set()
    print("reading", flush=True)
    while not ended.is_set():
        try:
            with duckdb.connect(os.path.realpath(database), read_only=True) as connection:
                seen.add(connection.execute(QUESTION).fetchall()[0])
        except duckdb.Error as error:
            failed.append(str(error))
        reads += 1
    print(json.dumps({"reads": reads, "failed": failed, "seen": sorted(seen)}))


if __name__ == "__main__":
    main(sys.argv[1])
