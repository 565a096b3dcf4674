"""How words are compared: without case, accents on Latin letters, or a choice between apostrophes.

The records' words are folded by the ETL with the same rules; a test holds the two together, because neither half of
the house may import the other.
"""

import unicodedata

APOSTROPHES = "'’‘ʻʼ`´′ʹ‛ʾʿ＇"
_NO_APOSTROPHES = {ord(mark): None for mark in APOSTROPHES}
_PLAIN = {ord(mark): "-" for mark in "‐‑‒–—―−"} | {
    ord(letter): plain for letter, plain in zip("ıøłđё", "iolde"[:4] + "е", strict=True)
}


def fold(text: str) -> str:
    """Text as it is searched: lower case, no apostrophes, no accents on Latin letters, single spaces; ё is е."""
    bare = unicodedata.normalize("NFKC", text.translate(_NO_APOSTROPHES)).translate(_NO_APOSTROPHES).casefold()
    kept: list[str] = []
    for mark in unicodedata.normalize("NFD", bare):
        if not (unicodedata.combining(mark) and kept and kept[-1].isascii()):
            kept.append(mark)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).translate(_PLAIN).split())
