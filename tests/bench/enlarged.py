"""python -m tests.bench.enlarged DATABASE TIMES TO: a published version with every meeting so many times, for measuring only.

A load of ten million takes an hour; this takes minutes. What is counted is there in full, under ids of their own and packed as
a load packs it (etl/packed.sql). Left out are words, notes and the records as received: nothing can be searched in it, and
nothing loaded on top of it. Meetings of the copies have the days and codes of the first, so sets do not grow in number.
"""

import argparse
import time
from pathlib import Path

import duckdb

from etl.publish import PLACES

HOUSE = Path(__file__).parents[2]
QUERIES = (HOUSE / "etl" / f"{name}.sql" for name in ("schema", "packed", "packed_text"))
SCHEMA, PACKED, TEXTS = (query.read_text(encoding="utf-8") for query in QUERIES)
LEFT_OUT = ("record", "meeting_written", "suspected_duplicate", "problem")
TABLES = """
    SELECT table_name, bool_or(column_name = 'meeting_id'), bool_or(column_name = 'words') FROM duckdb_columns()
    WHERE database_name = 'source' GROUP BY table_name ORDER BY min(table_oid)"""


def main() -> None:
    cli = argparse.ArgumentParser(prog="python -m tests.bench.enlarged", description=__doc__)
    cli.add_argument("database", type=Path)
    cli.add_argument("times", type=int)
    cli.add_argument("to", type=Path, help="a file that is not there yet")
    stated, begun = cli.parse_args(), time.monotonic()
    with duckdb.connect(stated.to, config={"memory_limit": "10GB"}) as connection:
        connection.execute(SCHEMA)
        source = str(stated.database.resolve()).replace("'", "''")
        connection.execute(f"ATTACH '{source}' AS source (READ_ONLY)")
        for name, of_meetings, searched in connection.execute(TABLES).fetchall():
            if name in LEFT_OUT or name.startswith("packed_") or name.endswith("_set"):
                continue
            replaced = "meeting_id || '~' || time AS meeting_id" + (", '' AS words, NULL AS note" if searched else "")
            rows = f"* EXCLUDE (time) REPLACE ({replaced}) FROM source.{name}, range({stated.times}) t(time)"
            connection.execute(f"INSERT INTO {name} BY NAME SELECT {rows if of_meetings else f'* FROM source.{name}'}")
            print(name, f"{time.monotonic() - begun:.0f} s", flush=True)
        connection.execute("DETACH source")
        connection.execute(PACKED)
        for begins in range(0, connection.execute("SELECT count(*) FROM meeting").fetchall()[0][0], PLACES):
            connection.execute(TEXTS, {"begins": begins, "ends": begins + PLACES})
        connection.execute("CHECKPOINT")


if __name__ == "__main__":
    main()
