"""The rows of topic_about, part by part: what is said of countries is not said of people, nor of meetings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from dashboard.packed.sets import Numbers


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a part. What is not said of it stands in neither of the two.

    Args:
        at: The position of the latest meeting of each, or NONE.
        texts, numbers: The columns, by name.
    """

    name: str
    meetings: Numbers
    at: Numbers
    texts: Mapping[str, Sequence[str | None]]
    numbers: Mapping[str, Numbers] = field(default_factory=dict)

    def text(self, name: str) -> Sequence[str | None]:
        return [self.name] * len(self.at) if name == "part" else self.texts.get(name, [None] * len(self.at))

    def number(self, name: str) -> Numbers:
        return self.numbers.get(name, np.zeros_like(self.at))

    def of(self, order: Numbers) -> "Part":
        """Some of the rows, or all in another order."""
        places = order.tolist()
        said = {name: [words[place] for place in places] for name, words in self.texts.items()}
        counted = {name: numbers[order] for name, numbers in self.numbers.items()}
        return Part(self.name, self.meetings[order], self.at[order], said, counted)

    def by_code(self) -> "Part":
        codes = [code or "" for code in self.texts["code"]]
        return self.of(np.array(sorted(range(len(codes)), key=codes.__getitem__), dtype=np.int64))
