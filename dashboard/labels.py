"""The words of a version's vocabulary, by subject, code and language.

A ministry of a million meetings knows fifty thousand organisations in four languages: as objects of Python these took fifty
megabytes in each worker. They lie in columns, which all workers map (mapped.py), and become a Label when they are asked for.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import pyarrow as pa

from dashboard.published import Label

LabelKey = tuple[str, str, str]  # subject, code, language
Places = dict[str, dict[str, int]]  # subject → code → row


class Labels(Mapping[LabelKey, Label]):
    """Labels that were asked for are kept: a view asks for the same as the one before.

    Args:
        columns: Language → its labels: text, short, place.
        rows: Language → the row of each code of each subject.
    """

    def __init__(self, columns: Mapping[str, pa.Table], rows: Mapping[str, Places]) -> None:
        self._columns, self._rows = columns, rows
        self._asked: dict[LabelKey, Label] = {}

    @classmethod
    def of(cls, labels: pd.DataFrame) -> "Labels":
        """Of a table with subject, code, language, text, short and place."""
        columns: dict[str, pa.Table] = {}
        rows: dict[str, Places] = {}
        for language, told in labels.groupby("language"):
            words = pa.Table.from_pandas(told[["text", "short", "place"]], preserve_index=False)
            columns[str(language)] = words.combine_chunks()
            rows[str(language)] = _rows(told, next(iter(rows.values()), {}))
        return cls(columns, rows)

    def __getitem__(self, key: LabelKey) -> Label:
        known = self._asked.get(key)
        if known is None:
            subject, code, language = key
            row = self._rows[language][subject][code]
            known = self._asked[key] = Label(*(column[row].as_py() for column in self._columns[language].columns))
        return known

    def __contains__(self, key: object) -> bool:
        subject, code, language = key if isinstance(key, tuple) else ("", "", "")
        return code in self._rows.get(language, {}).get(subject, {})

    def __iter__(self) -> Iterator[LabelKey]:
        for language, subjects in self._rows.items():
            yield from ((subject, code, language) for subject, codes in subjects.items() for code in codes)

    def __len__(self) -> int:
        return sum(map(len, self._columns.values()))

    def __reduce__(self) -> tuple[Any, ...]:
        return Labels, (self._columns, self._rows)

    def codes(self, subject: str) -> set[str]:
        """Every code of a subject that has a label in any language."""
        return {code for subjects in self._rows.values() for code in subjects.get(subject, {})}


def _rows(told: pd.DataFrame, other: Places) -> Places:
    """The rows of one language; those of another, where its codes stand alike, so that they are in memory once."""
    places: Places = {}
    for row, (subject, code) in enumerate(zip(told["subject"].tolist(), told["code"].tolist(), strict=True)):
        places.setdefault(subject, {})[code] = row
    return other if places == other else places
