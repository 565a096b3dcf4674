"""Which encoding a text is in: by its byte order mark, else UTF-8, else the code page under which it has words.

The rule for files that are not Unicode: decode under each code page in use here, and take the one that turns most words
with letters beyond ASCII into words of one alphabet in one case (lower, Title or UPPER); Windows-1251 where two are equal.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from etl.problems import Fault, bad_file

CODE_PAGES = ("cp1251", "cp866", "koi8-r", "cp1252")  # Windows, DOS and old mail in Cyrillic; Windows in the West
LEAST_WORDLY = 0.6  # share of words that must look like words
SAMPLE = 1_000_000  # bytes: of each step of the check, and from which a code page is chosen
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN_WORD = re.compile(r"[^\W\d_]*[^\W\d_a-zA-Z][^\W\d_]*")
_CYRILLIC_WORD = re.compile(r"(?:[А-ЯЁЎЄІЇ]?[а-яёўєії]+|[А-ЯЁЎЄІЇ]+)")
_LATIN_WORD = re.compile(r"(?:[A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]+|[A-ZÀ-ÖØ-Þ]+)")
# What a program writes that saves қ, ғ or ҳ as Windows-1251, which has none of them.
_LOST_LETTER = re.compile(r"[а-яёў]\?[а-яёў]|(?<!\S)\?[а-яёў]{2}")


def encoding_of(handle: BinaryIO, source: str, longest_line: int | None = None) -> str:
    """The encoding of a whole file, which is left at its beginning.

    Args:
        handle: The file.
        source: Its name.
        longest_line: Bytes of a line beyond which the reader gives up, so that what follows need not be looked at.

    Raises:
        Fault: Where it is none, or Unicode but for a few bytes: under a code page that would load as gibberish.
    """
    beginning = handle.read(4096)
    handle.seek(0)
    stated = _marked(beginning) or _utf16_without_mark(beginning)
    fault = _first_fault(handle, stated or "utf-8", longest_line)
    handle.seek(0)
    if fault is None:
        return stated or "utf-8"
    line, unicode_so_far, sample = fault
    if stated or unicode_so_far:
        named = (stated or "utf-8").removesuffix("-sig").upper()
        remedy = "Save it again as CSV UTF-8."
        raise Fault([bad_file(f"{source}:{line}", f"the file is {named}, but broken in this line.", remedy)])
    return _code_page(sample, source)


def decoded(content: bytes, source: str) -> str:
    """The text of a file that is read at once, under the same rule. Raises Fault as `encoding_of` does."""
    return content.decode(encoding_of(io.BytesIO(content), source))


def _marked(beginning: bytes) -> str | None:
    return next((name for mark, name in _MARKS if beginning.startswith(mark)), None)


def _utf16_without_mark(beginning: bytes) -> str | None:
    """UTF-16 whose mark was lost: the high byte of a digit, comma or line end is 0, always on the same side."""
    even, odd = beginning[0::2].count(0), beginning[1::2].count(0)
    if max(even, odd) < len(beginning) / 20 or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _first_fault(handle: BinaryIO, encoding: str, longest_line: int | None) -> tuple[int, bool, bytes] | None:
    """Where the text stops being what it is taken for: line, whether most beyond ASCII is good so far, a sample."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line, beyond_ascii, since_line_end = 1, 0, 0
    for chunk, last in _chunks(handle):
        try:
            text = decoder.decode(chunk, final=last)
        except UnicodeDecodeError as error:
            rest = error.object.decode(encoding, errors="replace")
            bad = rest.count("\ufffd")
            good = beyond_ascii + sum(letter > "\x7f" for letter in rest) - bad
            return line + bytes(error.object).count(b"\n", 0, error.start), good > bad, chunk
        line += text.count("\n")
        since_line_end = 0 if b"\n" in chunk or b"\r" in chunk else since_line_end + len(chunk)
        if longest_line and since_line_end > longest_line:
            return None
        beyond_ascii += len(chunk) - len(text)
    return None


def _chunks(handle: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    chunk = handle.read(SAMPLE)
    while chunk:
        following = handle.read(SAMPLE)
        yield chunk, not following
        chunk = following


def _code_page(sample: bytes, source: str) -> str:
    """The code page under which a sample has most words. Raises Fault where none gives words, or letters were lost."""
    best = max(CODE_PAGES, key=lambda name: _wordly(sample, name))
    if _wordly(sample, best) < LEAST_WORDLY:
        message = "it is neither UTF-8 nor Windows-1251 text."
        raise Fault([bad_file(source, message, "Save it as CSV UTF-8.")])
    text = sample.decode(best, errors="replace")
    if best == "cp1251" and (lost := _LOST_LETTER.search(text.lower())):
        line = text.count("\n", 0, lost.start()) + 1
        message = f"the letters қ, ғ and ҳ were lost when it was saved (here '{lost[0]}')."
        raise Fault([bad_file(f"{source}:{line}", message, "Save the table again from its program, as CSV UTF-8.")])
    return best


def _wordly(sample: bytes, encoding: str) -> float:
    """The share of a sample's words with letters beyond ASCII that are words of one alphabet in one case."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    shape = _LATIN_WORD if encoding == "cp1252" else _CYRILLIC_WORD
    words = [word for word in _FOREIGN_WORD.findall(text) if len(word) > 1]
    strange = sum(ord(mark) > 0x7F and not mark.isalpha() and mark not in "«»„“”‘’–—…№ \xa0°§" for mark in text)
    likely = sum(bool(shape.fullmatch(word)) for word in words)
    return likely / (len(words) + strange) if words or strange else 0.0
