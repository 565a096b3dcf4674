"""The forms a country's name is written in: rules over text, with the words of country_name_parts.csv."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from etl.folding import fold

PLACES = ("before", "after", "same-state", "in-exile")
_REMARK = re.compile(r"(?P<name>.+?)\s*\((?P<remark>[^()]+)\)")
_SIGNS = re.compile(r"[^\w&+]+")  # what stands between words; brackets are a remark's, and no words of a name
_BETWEEN = re.compile(r"\s*(?:[,;/\n&]|(?<!\w)(?:and|und|et|y|va|ва|и|hamda|ҳамда)(?!\w))\s*", re.IGNORECASE)
_SAME_WORD = {"saint": "st", "sainte": "st", "&": "and", "+": "and"}
_NO_WORDS = {"the"}
MOST_PARTS = 24  # of one cell; beyond it a text is no list of countries


@dataclass(frozen=True, slots=True)
class NameParts:
    """Words of style that may surround a name, and remarks in brackets; folded."""

    before: tuple[str, ...] = ()  # "republic of"
    after: tuple[str, ...] = ()  # "respublikasi"
    remarks: dict[str, str] = field(default_factory=dict)  # "provisional government" → same-state


def name_parts(lines: Iterable[tuple[str, str]]) -> NameParts:
    """The parts from pairs of part and place, longer ones first: "federal republic of" before "republic of"."""
    folded = sorted(((fold(part), place) for part, place in lines), key=lambda pair: -len(pair[0]))
    return NameParts(
        tuple(part for part, place in folded if place == "before"),
        tuple(part for part, place in folded if place == "after"),
        {part: place for part, place in folded if place not in ("before", "after")},
    )


def plain(name: str) -> str:
    """The name without what writers differ in: "St. Kitts & the U.S.A." → "st kitts and usa"."""
    words = [_SAME_WORD.get(word, word) for word in _SIGNS.split(fold(name).replace("&", " & "))]
    joined: list[str] = []
    initials = False
    for word in words:
        if not word or word in _NO_WORDS:
            continue
        if initials and len(word) == 1:
            joined[-1] += word
        else:
            joined.append(word)
        initials = len(word) == 1
    return " ".join(joined)


def forms(written: str, parts: NameParts) -> Iterator[str]:
    """The written name, then turned round ("Korea, South" → "South Korea"), then each without words of style."""
    turned = [written]
    if stated := remark(written):
        turned.append(f"{stated[1]} {stated[0]}")
    if written.count(",") == 1:
        name, style = (part.strip() for part in written.split(","))
        turned += [f"{style} {name}", f"{style.removesuffix(' of')} of {name}"]
    yield from turned
    for form in turned:
        yield from _without_style(fold(form), parts)


def _without_style(folded: str, parts: NameParts) -> Iterator[str]:
    bare = folded.removeprefix("the ")
    yield from (bare.removeprefix(part + " ") for part in parts.before if bare.startswith(part + " "))
    yield from (bare.removesuffix(" " + part) for part in parts.after if bare.endswith(" " + part))


def remark(written: str) -> tuple[str, str] | None:
    """Name and remark of "Upper Volta (Burkina Faso)"; None without brackets at the end."""
    match = _REMARK.fullmatch(written.strip())
    return (match["name"], match["remark"].strip()) if match else None


def divided(written: str) -> Sequence[tuple[int, int]]:
    """Where the parts of a list written in one text begin and end: at commas, semicolons, strokes, "and" and "&"."""
    ends = [(match.start(), match.end()) for match in _BETWEEN.finditer(written)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(written)]
    spans = [(start, stop) for start, stop in zip(starts, stops, strict=True) if start < stop]
    return spans if len(spans) <= MOST_PARTS else ()
