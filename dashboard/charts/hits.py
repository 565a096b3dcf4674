"""What a word search found, marked where it is read: in whatever script or language it was typed.

A search finds a meeting by its titles in all four languages and by every name of whom and what it was about. The reader sees
one of the titles. So what was typed is compared letter by letter in Latin ("Душанбе" is in "Dushanbe"), and where it is
a name that a city, a country or a topic of the record has in another language ("Moscow"), the name shown is marked.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any
from unicodedata import normalize

from dashboard import elements as html
from dashboard.charts.record_words import Record, listed, text
from dashboard.filters import LANGUAGES
from dashboard.folding import fold
from dashboard.reader import Reader

CODES = {  # columns of a record that hold codes → subject of their labels
    "countries": "country", "venue_country": "country", "city": "city", "topics": "topic", "formats": "format",
    "organisations": "organisation", "people": "person",
}  # fmt: skip
OF_STRUCTS = ("organisation_id", "topic_id", "person_id")  # where the open record tells more of each than its code
SHORTEST = 3  # letters from which on a word may stand for a name of another language
# As Uzbek is written in Latin letters; apostrophes are folded away. ё is folded to е.
_LATIN = str.maketrans({
    **dict(zip("абвгғдежзийкқлмнопрстуўфхҳыэ", "abvggdejziykqlmnoprstuofxhie", strict=True)),
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "yu", "я": "ya", "ъ": "", "ь": "",
})  # fmt: skip


def sought(record: Record, reader: Reader) -> list[str]:
    """What to mark of a record: the folded words that were typed, and the names that they are in another language."""
    words = fold(reader.asked.filter.words).split()
    found = dict.fromkeys(words)
    if any(len(word) >= SHORTEST for word in words):
        for subject, code in _codes(record):
            found |= dict.fromkeys(_named_otherwise(subject, code, words, reader))
    return list(found)


def _named_otherwise(subject: str, code: str, words: Sequence[str], reader: Reader) -> Iterator[str]:
    """The names of a code, folded, of which a typed word is no part, though a part of its name in another language."""
    labels = [label for language in LANGUAGES if (label := reader.version.labels.get((subject, code, language)))]
    names = {fold(name) for label in labels for name in (label.text, label.short)}
    every = " ".join([reader.version.spelt(subject, code), *sorted(names)])
    for word in words:
        if len(word) >= SHORTEST and word in every:
            yield from (name for name in sorted(names) if in_latin(word) not in in_latin(name))


def _codes(record: Record) -> Iterator[tuple[str, str]]:
    for column, subject in CODES.items():
        value = record.get(column)
        for entry in [text(value)] if isinstance(value, str) else listed(value):
            code = entry if isinstance(entry, str) else next((entry[name] for name in OF_STRUCTS if name in entry), "")
            if code:
                yield subject, code


@cache
def _letter(mark: str) -> str:
    return " " if mark.isspace() else in_latin(fold(mark))


def in_latin(folded: str) -> str:
    """A folded text in Latin letters."""
    return folded.translate(_LATIN)


def marked(words: str, sought: Sequence[str]) -> list[Any]:
    """A text with what was sought marked in it, whatever its case, accents, apostrophes or script.

    Args:
        sought: Folded words, or names of several.
    """
    if not sought:
        return [words]
    words = normalize("NFC", words)
    pieces = [_letter(mark) for mark in words]
    places = [place for place, piece in enumerate(pieces) for _ in piece]  # of each folded letter in the text
    folded, hits = "".join(pieces), set[int]()
    for word in filter(None, map(in_latin, sought)):
        at = folded.find(word)
        while at >= 0:
            hits.update(range(places[at], places[at + len(word) - 1] + 1))
            at = folded.find(word, at + 1)
    runs = groupby(range(len(words)), key=hits.__contains__)
    parts = [(hit, "".join(words[place] for place in run)) for hit, run in runs]
    return [html.Mark(part) if hit else part for hit, part in parts]
