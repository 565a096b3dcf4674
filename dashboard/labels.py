"""The words of a version's vocabulary, by subject, code and language: they become a Label when they are asked for."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.columns import Rows
from dashboard.filters import LANGUAGES
from dashboard.published import Label

LabelKey = tuple[str, str, str]  # subject, code, language


class Labels(Mapping[LabelKey, Label]):
    """Labels that were asked for are kept: a view asks for the same as the one before.

    Args:
        rows: By language, subject and code: text, short, place.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._asked: dict[LabelKey, Label] = {}

    def __getitem__(self, key: LabelKey) -> Label:
        known = self._asked.get(key)
        if known is None:
            subject, code, language = key if isinstance(key, tuple) and len(key) == 3 else ("", "", "")
            found = self._rows.of(language, subject, code)
            if not found:
                raise KeyError(key)
            known = self._asked[key] = Label(*found[0])
        return known

    def __iter__(self) -> Iterator[LabelKey]:
        return ((subject, code, language) for language, subject, code in self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __reduce__(self) -> tuple[Any, ...]:
        return Labels, (self._rows,)

    def of(self, subject: str, language: str) -> dict[str, Label]:
        """All labels of a subject by their codes: who asks for each finds it kept then."""
        found = {code: Label(*told) for code, told in self._rows.each(language, subject)}
        self._asked |= {(subject, code, language): label for code, label in found.items()}
        return found

    def codes(self, subject: str) -> set[str]:
        """Every code of a subject that has a label in any language of the interface."""
        return {code for language in LANGUAGES for code in self._rows.keys_of(language, subject)}
