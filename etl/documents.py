"""What a record says about papers → a title and a status. Only what was signed or adopted counts as a result."""

from __future__ import annotations

import re
from dataclasses import dataclass

STATUSES = ("signed", "adopted", "planned", "mentioned")

# The word in brackets that says what became of it, and the status that follows. "renewed" says nothing new.
_REMARKS = (
    (
        re.compile(
            r"\b(mentioned|discussed|presented|not of the institute|упомянут\w*|tilga olingan|тилга олинган)\b", re.IGNORECASE
        ),
        "mentioned",
    ),
    (re.compile(r"\b(planned|draft|планируется|rejalashtirilgan|режалаштирилган)\b", re.IGNORECASE), "planned"),
    (re.compile(r"\b(signed|подписан\w?|imzolangan|имзоланган)\b", re.IGNORECASE), "signed"),
    (re.compile(r"\b(adopted|принят\w?|qabul qilingan|қабул қилинган)\b", re.IGNORECASE), "adopted"),
)
_SIGNED = re.compile(
    r"memorand|agreement|road ?map|protocol|contract|меморандум|соглашени|memorandum|bitim", re.IGNORECASE
)
_ADOPTED = re.compile(
    r"declaration|resolution|communiqu|statement|final document|\bplans?\b|concept|деклараци|резолюци|коммюник|заявлени"
    r"|deklaratsiya|rezolyutsiya|bayonot",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
# A remark that only says the status is not repeated in the title; one that says more ("planned at …") stays.
_BARE_REMARK = re.compile(
    r"[,;]?\s*\b(mentioned|discussed|presented|planned|draft|renewed|signed|adopted|упомянут\w*|планируется|подписан\w?|принят\w?"
    r"|tilga olingan|rejalashtirilgan|imzolangan|qabul qilingan|тилга олинган|режалаштирилган|имзоланган|қабул қилинган)"
    r"\s*(?=\))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Document:
    """A paper named in a record, and what became of it."""

    title: str
    status: str  # one of STATUSES


def document(written: str) -> Document:
    """The document of a text such as "Memorandum ISRS-CACI (planned)".

    A remark in brackets decides; without one, memoranda and agreements count as signed, declarations, resolutions and
    plans as adopted, and anything else as mentioned: a report or a programme is not a result of the meeting.
    """
    remarks = " ".join(_BRACKETS.findall(written))
    title = " ".join(_BARE_REMARK.sub("", written).replace("()", "").split())
    for pattern, status in _REMARKS:
        if pattern.search(remarks):
            return Document(title, status)
    if _SIGNED.search(written):
        return Document(title, "signed")
    return Document(title, "adopted" if _ADOPTED.search(written) else "mentioned")
