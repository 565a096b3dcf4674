"""The texts that drafts were read from, beside the drafts: `texts/<sha256>.txt`, for the account alone.

They are what evidence counts the characters of. What goes to the database of them is single sentences.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from etl.draft.draft_file import DraftFile
from etl.draft.reading import PressText
from etl.evidence import is_passage
from etl.folding import fold

TEXTS = "texts"
LONGEST_SENTENCE = 600  # characters; of a longer one what stands round the passage
_END = re.compile(r"(?<=\w\w\w[.!?…])[\"”»)]*\s+(?=[\"“«(]?[A-ZА-ЯЁЎҚҒҲ])|\n\s*\n")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def keep_text(press: PressText, folder: Path) -> None:
    """Keeps a text as it was read, where only this account may look."""
    place = folder / TEXTS
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = place / f"{press.sha256}.txt"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(press.text, encoding="utf-8")


def text_of_draft(draft: DraftFile, folder: Path) -> str:
    """The text of a draft in a folder; "" where it is not kept."""
    path = folder / TEXTS / f"{draft.sha256}.txt"
    if not _SHA256.fullmatch(draft.sha256) or not path.is_file():
        return ""
    return path.read_text(encoding="utf-8", errors="replace")


def evidence(draft: DraftFile, record: Mapping[str, object], text: str) -> dict[str, list[dict[str, object]]]:
    """The passages of each field, with their sentences where the text is known.

    Of a field that a person corrected only those are left whose value still stands there; what is no passage is left out.

    Args:
        draft: The draft.
        record: What is confirmed: the draft's record, or what a person made of it.
        text: What the draft was read from; "" where it is not kept.
    """
    corrected = draft.corrected(record)
    found: dict[str, list[dict[str, object]]] = {}
    for name, passages in draft.evidence.items():
        known = [p for p in passages if is_passage(p)] if isinstance(passages, list) else []
        if name in corrected:
            known = [p for p in known if _still_there(p.get("value"), record.get(name))]
        if known:
            found[name] = [dict(p) | _sentence(p, text) for p in known]
    return found


def _still_there(value: object, said: object) -> bool:
    entries = said if isinstance(said, list) else [said]
    named = [str(entry.get("name", "")) if isinstance(entry, dict) else str(entry) for entry in entries]
    return isinstance(value, str) and any(fold(name).startswith(fold(value)) for name in named)


def _sentence(passage: Mapping[str, object], text: str) -> dict[str, object]:
    start, end = int(str(passage["from"])), int(str(passage["to"]))
    if not start < end or text[start:end] != passage["text"]:
        return {}
    ends = [0, *(place for found in _END.finditer(text) for place in found.span()), len(text)]
    first, last = max(place for place in ends if place <= start), min(place for place in ends if place >= end)
    if last - first <= LONGEST_SENTENCE:
        return {"sentence": " ".join(text[first:last].split())}
    room = max(0, (LONGEST_SENTENCE - (end - start)) // 2)
    before, after = text[max(first, start - room) : start], text[end : min(last, end + room)]
    before = f"… {before.partition(' ')[2]}" if start - room > first else before  # whole words
    after = f"{after.rpartition(' ')[0]} …" if end + room < last else after
    return {"sentence": " ".join(f"{before}{text[start:end]}{after}".split())}
