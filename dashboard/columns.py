"""Rows that are looked up by key, in columns that all processes of a server map (mapped.py).

A ministry of a million meetings knows fifty thousand organisations in four languages: as objects of Python what is known of
them took 60 MB in each worker, twice while a new version is opened, and a third of a second to take over.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import repeat
from operator import methodcaller
from typing import Any

import pyarrow as pa

Told = tuple[Any, ...]
Group = tuple[str, ...]
PLAIN = methodcaller("as_py")


class Rows:
    """Rows by a key of one text or several.

    Args:
        places: Where the rows of each group begin and end: what is before the last text of the key.
        sought: That last text, in the order of each group.
        told: The other columns.
    """

    def __init__(self, places: Mapping[Group, tuple[int, int]], sought: pa.Array, told: list[pa.Array]) -> None:
        self._places, self._sought, self._told = places, sought, told

    @classmethod
    def by(cls, keys: int, table: pa.Table) -> "Rows":
        """The rows of a table by its first columns. DuckDB would hold on to twice as much memory for their order."""
        table = table.sort_by([(name, "ascending") for name in table.column_names])
        *groups, key = table.column_names[:keys]
        told = [_only(table[name]) for name in table.column_names[keys:]]
        return cls(dict(_places(table, groups)), _only(table[key]), told)

    def __reduce__(self) -> tuple[Any, ...]:
        return Rows, (self._places, self._sought, self._told)

    def __len__(self) -> int:
        return len(self._sought)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """The key of each row."""
        return ((*group, key) for group in self._places for key in self.keys_of(*group))

    def keys_of(self, *group: str) -> list[str]:
        """The last text of the key of each row whose key begins so."""
        first, end = self._places.get(group, (0, 0))
        found: list[str] = self._sought.slice(first, end - first).to_pylist()
        return found

    def each(self, *group: str) -> Iterator[tuple[str, Told]]:
        """The last text of the key and the other columns, of each row whose key begins so: at once, and not one by one."""
        first, end = self._places.get(group, (0, 0))
        told = [column.slice(first, end - first).to_pylist() for column in self._told]
        return zip(self.keys_of(*group), zip(*told, strict=True) if told else repeat(()), strict=bool(told))

    def of(self, *key: Any) -> tuple[Told, ...]:
        """The other columns of each row of a key."""
        *group, sought = key
        if not isinstance(sought, str):  # a table may hold nothing where a code stands
            return ()
        first, end = self._places.get(tuple(group), (0, 0))
        first = bisect_left(self._sought, sought, first, end, key=PLAIN)
        after = first
        while after < end and self._sought[after].as_py() == sought:
            after += 1
        return tuple(tuple(column[row].as_py() for column in self._told) for row in range(first, after))


class Texts(Set[str]):
    """A set of texts, of which each is a row."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._rows = Rows.by(1, pa.table({"text": pa.array([*texts], pa.large_string())}))

    def __contains__(self, text: object) -> bool:
        return bool(self._rows.of(text))

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows.keys_of())

    def __len__(self) -> int:
        return len(self._rows)

    @classmethod
    def _from_iterable(cls, texts: Iterable[Any]) -> frozenset[Any]:
        """What two sets of texts have together is a plain set."""
        return frozenset(texts)


def _only(column: pa.ChunkedArray) -> pa.Array:
    """A column as one array: to reach into several takes ten times as long."""
    return column.chunk(0) if column.num_chunks == 1 else pa.concat_arrays(column.chunks or [pa.array([], column.type)])


def _places(table: pa.Table, groups: list[str]) -> Iterator[tuple[Group, tuple[int, int]]]:
    """Where the rows of each group begin and end."""
    begins = 0
    counted = table.group_by(groups, use_threads=False).aggregate([([], "count_all")])  # in the order in which they come
    for row in counted.to_pylist():
        count = row.pop("count_all")
        yield tuple(row.values()), (begins, begins + count)
        begins += count
