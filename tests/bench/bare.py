"""python -m tests.bench.bare FOLDER DATABASE: DuckDB alone, the same files into the same tables, nothing checked."""

import sys
from pathlib import Path

import duckdb

HERE = Path(__file__).parent
SCHEMA = HERE.parents[1] / "etl" / "schema.sql"
# A list of a CSV cell stands between ';', as in etl/columns.py.
READ = {
    ".parquet": "CREATE TEMP TABLE file_rows AS FROM read_parquet(?)",
    ".csv": """
        CREATE TEMP TABLE file_rows AS
        SELECT * REPLACE (
            string_split(nullif(countries, ''), '; ') AS countries,
            string_split(nullif(topics, ''), '; ') AS topics,
            string_split(nullif(formats, ''), '; ') AS formats,
            string_split(nullif(documents, ''), '; ') AS documents,
            string_split(nullif(organisations, ''), '; ') AS organisations,
            string_split(nullif(international_organisations, ''), '; ') AS international_organisations,
            string_split(nullif(counterparts, ''), '; ') AS counterparts,
            string_split(nullif(institute_side, ''), '; ') AS institute_side,
            string_split(nullif(other_urls, ''), '; ') AS other_urls)
        FROM read_csv(?, all_varchar = true)""",
}


def main(folder: Path, database: str) -> None:
    """Reads all files of the folder, which are of one format."""
    suffix = next(folder.iterdir()).suffix
    with duckdb.connect(database) as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        connection.execute(READ[suffix], [str(folder / f"*{suffix}")])
        connection.execute((HERE / "bare.sql").read_text(encoding="utf-8"))
        connection.execute("CHECKPOINT")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
