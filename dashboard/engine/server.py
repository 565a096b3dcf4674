"""What is asked of a ClickHouse, by whichever way (ways.py), and in which settings."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

import pyarrow as pa

SETTINGS = {  # what makes ClickHouse mean what SQL means
    "join_use_nulls": 1,  # no partner: NULL, not 0
    "aggregate_functions_null_for_empty": 1,  # the greatest of nothing: NULL, not 0
    "allow_experimental_nullable_tuple_type": 1,  # a struct may be NULL
    "use_variant_as_common_type": 0,  # no column of several types
    "formatdatetime_parsedatetime_m_is_month_name": 0,  # %M is minutes
    "compile_expressions": 0,  # each question is another one: what is compiled is used once
    "compile_aggregate_expressions": 0,
    "compile_sort_description": 0,
    "enable_analyzer": 1,
    "allow_suspicious_low_cardinality_types": 1,  # what is compared with a code is one of two values
}
WITHIN = {  # and what is left of this process's memory: a server's administrators say that themselves
    "max_memory_usage": 4_000_000_000,
    "max_bytes_before_external_group_by": 1_500_000_000,
}
PATIENCE = 10  # seconds without an answer to a reader's statement: DuckDB has the same rows
Parameters = Mapping[str, object]


class EngineFailed(Exception):
    """The engine cannot be reached, or refused what it was asked."""


class Session(Protocol):
    """Statements one after the other, with temporary tables of their own."""

    def run(self, statement: str, parameters: Parameters | None = None) -> pa.Table:
        """What a statement gives; an empty table where it gives nothing.

        Raises:
            EngineFailed: It was refused.
        """

    def insert(self, statement: str, parameters: Parameters, file: Path) -> None:
        """Puts the rows of a Parquet file into a table."""


class Server(Protocol):
    """A ClickHouse."""

    def session(self, database: str = "default", patience: float = PATIENCE) -> AbstractContextManager[Session]:
        """A session in one of its databases.

        Args:
            patience: Seconds for which a statement may go without an answer.
        """


def written(value: object) -> str:
    """A parameter as ClickHouse reads it."""
    if value is None:
        return "\\N"
    if isinstance(value, list):
        return f"[{','.join(_quoted(str(each)) for each in value)}]"
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def _quoted(text: str) -> str:
    inner = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{inner}'"


def table_of(answer: bytes) -> pa.Table:
    """What was answered, an Arrow stream.

    Raises:
        EngineFailed: It breaks off.
    """
    try:
        return pa.ipc.open_stream(answer).read_all() if answer else pa.table({})
    except (pa.ArrowException, OSError) as broken:  # OSError: cut off
        raise EngineFailed(f"What ClickHouse answered breaks off: {broken}") from broken
