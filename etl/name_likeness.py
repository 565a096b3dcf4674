"""How alike two names of people are, written in any alphabet, in full or with initials. For proposals only."""

from __future__ import annotations

import re

from etl.likeness import Evidence, latin

NEAR = 4  # letters a word has at least to be like another one
DIGRAPHS = ("sh", "ch", "ts", "iu", "ia")  # an initial of two letters: "Sh. Karimov", "Ю. Каримов"
_SOFT = re.compile(r"ie")  # Sergeev, Sergeyev: what is left of the y


def words(name: str) -> list[str]:
    """A name's words in Latin letters, competing spellings made one: "Мустафаев, Б." → mustafaev, b."""
    return [_SOFT.sub("e", word) for word in re.findall(r"[^\W\d_]+", latin(name))]


def names_alike(one: str, other: str) -> Evidence | None:
    """How two names are alike: every word of the shorter one answers to a word of the other, in any order."""
    shorter, longer = sorted((words(one), words(other)), key=lambda name: (len(name), name))
    left, kinds = list(longer), []
    for word in sorted(shorter, key=len, reverse=True):
        answers = [(kind, w) for w in left if (kind := _answer(word, w))]
        if not answers:
            return None
        kind, answer = max(answers)
        left.remove(answer)
        kinds.append(kind)
    if max(kinds, default=0) < 2 or (len(shorter) == 1 < len(longer)):
        return None  # initials alone, or a surname alone, say nothing
    reason, points = {3: ("same-name", 4), 2: ("near-name", 3), 1: ("initials", 2)}[min(kinds)]
    if left and reason == "same-name":
        reason, points = "part-of-name", 3
    return Evidence(reason, points, f"{one} and {other}")


def _answer(word: str, other: str) -> int:
    """3: the same word; 2: one letter apart, or one begins the other ("Bahrom", "Bahromjon"); 1: an initial; 0: neither."""
    if word == other:
        return 3 if len(word) > 1 and word not in DIGRAPHS else 1
    short, long = sorted((word, other), key=len)
    if len(short) == 1 or short in DIGRAPHS:
        return int(long.startswith(short))
    if len(long) >= NEAR and (_one_letter_apart(short, long) or (len(short) >= NEAR and long.startswith(short))):
        return 2
    return 0


def _one_letter_apart(short: str, long: str) -> bool:
    """Whether one letter changed, added or left out makes one of the other."""
    at = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def skeleton(word: str) -> str:
    """A word's consonants, marked as such: spellings that differ in vowels meet."""
    return f"{word[:1]}.{re.sub('[aeiou]', '', word[1:])}"
