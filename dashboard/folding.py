"""How words are compared: without case, accents on Latin letters, or a choice between apostrophes.

The records' words are folded by the ETL with the same rules; a test holds the two together, because neither half of
the house may import the other.
"""

import unicodedata
from functools import lru_cache

APOSTROPHES = "'’‘ʻʼ`´′ʹ‛ʾʿ＇"
_NO_APOSTROPHES = {ord(mark): None for mark in APOSTROPHES}
_DASHES = {ord(mark): "-" for mark in "‐‑‒–—―−"}
# Latin letters that Unicode does not take apart, and the one Russian letter that is written either way.
_LETTERS = {ord("ı"): "i", ord("ø"): "o", ord("ł"): "l", ord("đ"): "d", ord("ё"): "е"}


@lru_cache(10_000)  # roles, mostly: a view asks for the same few hundreds of times
def fold(text: str) -> str:
    """Text as it is searched: lower case, no apostrophes, no accents on Latin letters, single spaces; ё is е."""
    # U+00B4 and others turn into a space and a mark under NFKC, so apostrophes go first and again after.
    bare = unicodedata.normalize("NFKC", text.translate(_NO_APOSTROPHES)).translate(_NO_APOSTROPHES)
    kept: list[str] = []
    for mark in unicodedata.normalize("NFD", bare.casefold().translate(_DASHES)):
        if not (unicodedata.combining(mark) and kept and kept[-1].isascii()):
            kept.append(mark)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS).split())
