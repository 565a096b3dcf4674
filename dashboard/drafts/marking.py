"""A text with the passages of each field: pieces, each with the fields that were read there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.drafts.folder import Passage

HUES = 17  # steps round the circle of colours between one field and the next: neighbours differ most
MOST_LINES = 3  # under a piece that several fields share


_BROKEN = re.compile(r"(?<=[^\n]{60})(?<![.!?:;»”\"])\n(?!\n)")  # a long line that ends within a sentence


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of the text; `fields` by the length of their passage, the shortest first."""

    words: str
    fields: tuple[str, ...] = ()
    begins: tuple[tuple[str, int], ...] = ()  # the fields whose passage begins here, and which of theirs it is


def unwrapped(text: str) -> str:
    """The text with the lines of a paragraph joined, where it was broken for a width; as many characters as before."""
    return _BROKEN.sub(" ", text) if "\n\n" in text else text


def pieces(text: str, passages: Sequence[Passage]) -> list[Piece]:
    """The text in pieces. A passage whose place holds other words than it says is left out: the file was changed by hand."""
    known = [p for p in passages if 0 <= p.starts < p.ends <= len(text) and text[p.starts : p.ends] == p.words]
    order: dict[str, int] = {}
    numbered = []
    for passage in known:
        order[passage.field] = order.get(passage.field, 0) + 1
        numbered.append((passage, order[passage.field]))
    shown = unwrapped(text)
    edges = sorted({0, len(text), *(p.starts for p in known), *(p.ends for p in known)})
    return [
        _piece(shown[first:last], first, last, numbered) for first, last in pairwise(edges) if first < last
    ]


def _piece(words: str, first: int, last: int, numbered: Sequence[tuple[Passage, int]]) -> Piece:
    here = sorted((p for p, _ in numbered if p.starts <= first and last <= p.ends), key=lambda p: p.ends - p.starts)
    begins = {p.field: number for p, number in reversed(numbered) if p.starts == first}
    return Piece(words, tuple(dict.fromkeys(p.field for p in here)), tuple(begins.items()))


def hue(number: int) -> int:
    """The colour of the field of a number, in degrees."""
    return number * 360 * 7 // HUES % 360


def lines_under(numbers: Sequence[int]) -> str:
    """The lines under a piece, one a field, as the style of an element."""
    hues = [hue(number) for number in numbers[:MOST_LINES]]
    shown = [f"inset 0 -{2 * place}px oklch(var(--line) {degrees})" for place, degrees in enumerate(hues, 1)]
    return f"--h:{hue(numbers[0])};box-shadow:{','.join(shown)}" if numbers else ""
