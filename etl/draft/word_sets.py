"""Sets of small words that rules look for: lists/shared.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

LISTS = Path(__file__).parent / "lists"


@lru_cache(maxsize=1)
def _shared() -> dict[str, list[str]]:
    return tomllib.loads((LISTS / "shared.toml").read_text(encoding="utf-8"))


def word_set(name: str) -> frozenset[str]:
    """One of them."""
    return frozenset(_shared()[name])
