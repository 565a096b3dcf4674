"""JSON and JSON Lines → rows. Whatever JSON permits and a record does not is a problem of its line or record."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO

from etl import columns
from etl.encodings import decoded
from etl.limits import DEEPEST_NESTING, LARGEST_JSON, MOST_COLUMNS
from etl.problems import Fault, Problem, bad_file, bad_row, shown
from etl.read_csv import text_lines
from etl.record_file import Row, Rows

ONE_LINE = 'Write one JSON object a line: {"meeting_id": …}.'
RECORDS = 'Write a list of records: [{"meeting_id": …}, …].'


class _Unusable(ValueError):
    """JSON that Python reads and we do not: NaN, a key that stands twice, half a letter, too deep."""


def json_line_rows(handle: BinaryIO, source: str) -> Rows:
    """A row for each line; a line that is no JSON object is a problem and the rest goes on."""
    yield from _ours(plain_json_lines(handle, source))


def plain_json_lines(handle: BinaryIO, source: str) -> Rows:
    """The same with somebody's own keys."""
    for number, line in enumerate(text_lines(handle, source), 1):
        if line.strip():
            yield _line(line, f"{source}:{number}")


def _ours(rows: Rows) -> Rows:
    return (entry if isinstance(entry, Problem) else fields(entry[1], entry[0]) for entry in rows)


def _line(line: str, place: str) -> tuple[str, Row] | Problem:
    try:
        record = parsed(line)
    except _Unusable as fault:
        return bad_row(place, f"the line is JSON, but {fault}.", ONE_LINE, line.rstrip("\r\n"))
    except (ValueError, RecursionError):
        return bad_row(place, "the line is not JSON.", ONE_LINE, line.rstrip("\r\n"))
    if not isinstance(record, dict):
        return bad_row(place, "the line is JSON, but not an object.", ONE_LINE, line.rstrip("\r\n"))
    return place, record


def json_rows(handle: BinaryIO, source: str) -> Rows:
    """A row for each record of a JSON text, under our names for its keys; see plain_json_records."""
    yield from _ours(plain_json_records(handle, source))


def plain_json_records(handle: BinaryIO, source: str) -> Rows:
    """A row for each record of a JSON text: a list of records, or an object that holds one or is made of them.

    The place of the third record is "file.json#3".

    Raises:
        Fault: Where it is larger than LARGEST_JSON, no JSON, or holds no records.
    """
    content = handle.read(LARGEST_JSON + 1)
    if len(content) > LARGEST_JSON:
        message = f"it is larger than {LARGEST_JSON // 1_000_000} MB, the most that is read as one JSON text."
        raise Fault([bad_file(source, message, "Save it as JSON Lines: one record a line.")])
    text = decoded(content, source)
    if not text.strip():
        raise Fault([bad_file(source, "the file is empty.", "Put the records in, or take it away.")])
    for number, record in enumerate(_records(_whole(text, source), source), 1):
        place = f"{source}#{number}"
        if isinstance(record, dict):
            yield place, record
        else:
            yield bad_row(place, "the entry is not an object.", RECORDS, _line_of(record))


def _whole(text: str, source: str) -> object:
    try:
        return parsed(text)
    except _Unusable as fault:
        raise Fault([bad_file(source, f"the file is JSON, but {fault}.", RECORDS)]) from None
    except json.JSONDecodeError as error:
        place = f"{source}:{error.lineno}"
        message = f"the file is not JSON: {error.msg[:1].lower()}{error.msg[1:]} (column {error.colno})."
        raise Fault([bad_file(place, message, "Save it again, or download it again if it is cut off.")]) from None
    except (ValueError, RecursionError):
        raise Fault([bad_file(source, "the file is not JSON that can be read.", RECORDS)]) from None


def _records(whole: object, source: str) -> list[object]:
    """The records of a JSON text; Fault where it holds none."""
    found: list[object] = []
    if isinstance(whole, list):
        found = whole
    elif isinstance(whole, dict):
        found = _of_object(whole)
    if not found:
        raise Fault([bad_file(source, "the JSON holds no list of records.", RECORDS)])
    return found


def _of_object(whole: Mapping[str, object]) -> list[object]:
    """One record by itself; the list under the object's only key that has one; or records under their ids."""
    if any(columns.field_of(key) in columns.REQUIRED for key in whole):
        return [whole]
    lists = [value for value in whole.values() if isinstance(value, list) and any(isinstance(row, dict) for row in value)]
    if lists:
        return lists[0] if len(lists) == 1 else []
    if whole and all(isinstance(value, dict) for value in whole.values()):
        return [{"meeting_id": key} | record for key, record in whole.items() if isinstance(record, dict)]
    return []


def parsed(text: str) -> object:
    """The value of a JSON text. Raises ValueError where it is none, or none that a record may hold."""
    value = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    if "\\ud" in text or "\\uD" in text:
        _whole_letters(value)
    if text.count("[") + text.count("{") > DEEPEST_NESTING and _deeper(value):
        raise _Unusable(f"nested deeper than {DEEPEST_NESTING}")
    return value


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise _Unusable(f"{shown(_twice([key for key, _ in pairs]))} stands twice in one object")
    return made


def _twice(names: Sequence[str]) -> str:
    return Counter(names).most_common(1)[0][0]


def _no_number(name: str) -> object:
    raise _Unusable(f"{name} is no value")


def _whole_letters(value: object) -> None:
    """Half a surrogate pair is no letter: it could not be written anywhere."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise _Unusable("it holds half a letter (\\ud…)") from None


def _deeper(value: object) -> bool:
    level = [value]
    for _ in range(DEEPEST_NESTING):
        inner = [entry for entry in level if isinstance(entry, (list, dict))]
        level = [value for entry in inner for value in (entry.values() if isinstance(entry, dict) else entry)]
    return any(isinstance(entry, (list, dict)) for entry in level)


def fields(record: Mapping[str, object], place: str) -> tuple[str, Row] | Problem:
    """A record under our names for its keys; a slip in a key, or two keys for one field, is a problem."""
    if len(record) > MOST_COLUMNS:
        message = f"it has {len(record):,} keys, and a record may have {MOST_COLUMNS:,}."
        return bad_row(place, message, RECORDS, _line_of(record))
    named = [(columns.field_of(key) or key, value) for key, value in record.items()]
    ours = [(name, value) for name, value in named if name != columns.REMARK]
    names = [name for name, _ in ours]
    if len(set(names)) < len(names):
        return bad_row(place, f"two of its keys mean {_twice(names)}.", "Keep one of them.", _line_of(record))
    slips = columns.misspelt(names, place)
    return replace(slips[0], received=_line_of(record)) if slips else (place, dict(ours))


def _line_of(record: object) -> str:
    return json.dumps(record, ensure_ascii=False)
