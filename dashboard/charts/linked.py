"""Sentences some of whose numbers lead to their records.

A number goes into a message as marked text and is found again in what the message says: wherever a language puts it,
and however deep the message lies in another, it keeps its link.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.markup import data

# Letters of the private use area: no label and no message has them.
OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
MARKED = re.compile(f"{OPEN}([0-9]+){MIDDLE}([^{CLOSE}]*){CLOSE}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; with an address it leads there.

    `measure` says what in the view at that address equals the number: meetings (records), countries or documents (of
    the totals), chosen (countries the filter names), or rests-on where the number is not a count of what is there.
    """

    text: str
    href: str = ""
    measure: str = ""


@dataclass(slots=True)
class Links:
    """The links of one text while it is put into words."""

    _to: list[tuple[str, str]] = field(default_factory=list)

    def mark(self, text: str, href: str, measure: str) -> str:
        """The text as it goes into a message."""
        self._to.append((href, measure))
        return f"{OPEN}{len(self._to) - 1}{MIDDLE}{text}{CLOSE}"

    def pieces(self, said: str) -> tuple[Piece, ...]:
        """What a message said, taken apart at its links."""
        found: list[Piece] = []
        end = 0
        for match in MARKED.finditer(said):
            found += [Piece(said[end : match.start()])] if match.start() > end else []
            found.append(Piece(match[2], *self._to[int(match[1])]))
            end = match.end()
        return (*found, Piece(said[end:])) if said[end:] else tuple(found)


def as_text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def as_html(pieces: Sequence[Piece]) -> list[str | Component]:
    """The sentence with its links; what each of them counts stands beside it as data."""
    return [
        html.A(piece.text, href=piece.href, className="view", **data(measure=piece.measure)) if piece.href else piece.text
        for piece in pieces
    ]
