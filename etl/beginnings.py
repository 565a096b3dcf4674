"""The first of many: looked at before the rest is read, and read again with it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TypeVar

from etl.problems import Fault

Kind = TypeVar("Kind")


def begun(rows: Iterator[Kind], size: int) -> tuple[list[Kind], Iterator[Kind]]:
    """The first rows, and all of them again. A Fault among the first is raised where it stands, after what came before.

    Raises:
        Fault: Where already the first row is at fault.
    """
    first: list[Kind] = []
    try:
        for row in islice(rows, size):  # not extend(): it would drop what came before a fault
            first.append(row)
    except Fault as fault:
        if not first:
            raise
        return first, _then(first, fault)
    return first, _all(first, rows)


def _then(first: list[Kind], fault: Fault) -> Iterator[Kind]:
    yield from first
    raise fault


def _all(first: list[Kind], rows: Iterator[Kind]) -> Iterator[Kind]:
    yield from first
    yield from rows
