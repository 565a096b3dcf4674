"""Parquet → rows, a batch at a time.

By pyarrow, and not by DuckDB, which reads Parquet too: the only writer of the database need not also be a reader of
strangers' files, and pyarrow says what a file declares before it unpacks anything.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from etl import columns
from etl.cell_lists import listed
from etl.limits import LARGEST_FOOTER, LARGEST_ROW_GROUP, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from etl.problems import Fault, Problem, bad_file, bad_row
from etl.record_file import RecordFile, Row, Rows

BATCH = 2_000  # rows: a batch of hostile ones, each cell as long as may be, still fits into memory
AGAIN = "Write it again, or download it again if it is cut off."


def parquet_rows(handle: BinaryIO, source: str, plain: bool = False, file: RecordFile | None = None) -> Rows:
    """A row for each record; the place of the third is "file.parquet#3".

    Dates become ISO text, whole numbers text, lists and structs stay: people may be structs of name, role, ….

    Args:
        handle: The file.
        source: Its name.
        plain: Whether the columns are somebody's own, to be left as they are called.
        file: Is told how many rows there are.

    Raises:
        Fault: Where it is no Parquet that can be read, declares more than may be, or lacks columns of ours.
    """
    _bounded_footer(handle, source)
    try:
        table = _opened(handle)
        names = _names(table, source, plain)
        if file:
            file.declared = table.metadata.num_rows
        number = 0
        for batch in table.iter_batches(batch_size=BATCH):
            read = [_plain_column(column) for column in batch.columns]
            split = [_split(name, values) for name, values in zip(names, read, strict=True)]
            for at, cells in enumerate(zip(*split, strict=True)):
                number += 1
                row = dict(zip(names, cells, strict=True))
                yield _flawed(names, read, at, f"{source}#{number}") or (f"{source}#{number}", row)
    except (pa.ArrowException, OSError, ValueError) as error:
        said = " ".join(str(error).split())[:200]
        raise Fault([bad_file(source, f"the Parquet file is damaged ({said}).", AGAIN)]) from None


def _opened(handle: BinaryIO) -> Any:
    """The file, its texts as dictionaries: a word that a million rows share is unpacked once."""
    schema = pq.read_schema(handle)
    texts = [column.name for column in schema if pa.types.is_string(column.type) or pa.types.is_large_string(column.type)]
    handle.seek(0)
    return pq.ParquetFile(handle, read_dictionary=texts)


def _bounded_footer(handle: BinaryIO, source: str) -> None:
    size = handle.seek(0, 2)
    handle.seek(max(0, size - 8))
    tail = handle.read()
    handle.seek(0)
    if size < 12 or tail[4:] != b"PAR1":
        raise Fault([bad_file(source, "the Parquet file is cut off: its end is missing.", AGAIN)])
    if int.from_bytes(tail[:4], "little") > LARGEST_FOOTER:
        raise Fault([bad_file(source, f"its footer is larger than {LARGEST_FOOTER // 1_000_000} MB.", AGAIN)])


def _names(file: Any, source: str, plain: bool) -> list[str]:
    """The columns under our names. Raises Fault where the file declares too much, or its columns cannot be used."""
    declared = file.metadata
    groups = [declared.row_group(at).total_byte_size for at in range(declared.num_row_groups)]
    if declared.num_columns > MOST_COLUMNS or declared.num_rows > MOST_ROWS or max(groups, default=0) > LARGEST_ROW_GROUP:
        message = f"it declares {declared.num_rows:,} rows of {declared.num_columns:,} columns, more than is read."
        raise Fault([bad_file(source, message, "Divide it into several files, in smaller row groups.")])
    names = list(file.schema_arrow.names) if plain else columns.named(file.schema_arrow.names)
    if not plain and (faults := columns.header_problems(names, source)):
        raise Fault(faults)
    if not declared.num_rows:
        raise Fault([bad_file(source, "there are columns, but no row.", "Put the records in.")])
    return names


def _plain_column(column: Any) -> list[Any]:
    """A batch of one column as JSON would have it; what cannot be had so is a Flaw."""
    if pa.types.is_list(column.type) and _is_text(column.type.value_type):
        ends = column.offsets.to_pylist()
        entries = column.values.slice(ends[0], ends[-1] - ends[0])
        if _bounded(entries):
            texts, first = _values(entries), ends[0]
            filled = zip(column.is_valid().to_pylist(), ends, ends[1:], strict=False)
            return [texts[begin - first : end - first] if there else None for there, begin, end in filled]
    values = _values(column)
    return values if _is_text(column.type) and _bounded(column) else list(map(_tried, values))


def _split(name: str, values: list[Any]) -> list[Any]:
    """The values of a column, texts of a list field as lists."""
    if name not in columns.LISTS:
        return values
    return [listed(value, name) if isinstance(value, str) else value for value in values]


def _is_text(kind: Any) -> bool:
    return bool(pa.types.is_string(kind.value_type if pa.types.is_dictionary(kind) else kind))


def _bounded(column: Any) -> bool:
    """Whether no text of a column can be too long: so that not each of a million needs to be measured."""
    texts = column.dictionary if pa.types.is_dictionary(column.type) else column
    return bool(texts.nbytes <= LONGEST_CELL)


def _values(column: Any) -> list[Any]:
    """A column's values; the words of a dictionary are made once and shared by all their rows."""
    if pa.types.is_dictionary(column.type):
        words = column.dictionary.to_pylist()
        return [None if at is None else words[at] for at in column.indices.to_pylist()]
    return list(column.to_pylist())


class Flaw(ValueError):
    """Why a value cannot be had as JSON would have it: it stands in its place among the values of a column."""

    def __init__(self, why: str, value: object) -> None:
        super().__init__(why)
        self.value = value


def _tried(value: Any) -> object:
    try:
        return _plain(value)
    except ValueError as fault:
        return Flaw(str(fault), value)


def _flawed(names: list[str], read: list[list[Any]], at: int, place: str) -> Problem | None:
    """The first thing that is wrong with a row of a batch."""
    cells = [values[at] for values in read]
    if Flaw not in map(type, cells):
        return None
    name, flaw = next((name, cell) for name, cell in zip(names, cells, strict=True) if isinstance(cell, Flaw))
    received = [str(cell.value if isinstance(cell, Flaw) else cell) for cell in cells]
    fields: Row = dict(zip(names, received, strict=True))
    return bad_row(place, f"{name} {flaw}", "Write texts, numbers, dates, or lists of them.", fields)


def _plain(value: Any) -> object:
    """A value as JSON would have it. Raises ValueError for bytes that are no text, and for a text that is too long."""
    if value is None or isinstance(value, str):
        if value and len(value) > LONGEST_CELL:
            raise ValueError(f"is longer than {LONGEST_CELL:,} characters.")
        return value
    if isinstance(value, (datetime, date)):
        return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
    if value != value:  # NaN is how data frames write nothing
        return None
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return str(int(value)) if value == value // 1 else str(value)
    if isinstance(value, bytes):
        return _text(value)
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    return [_plain(entry) for entry in value] if isinstance(value, (list, tuple)) else str(value)


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        raise ValueError("is no text.") from None
