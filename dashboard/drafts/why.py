"""Why a value was concluded and not read: the ETL's English reasons in the reader's language, as far as they are known."""

import re

from dashboard.drafts.words import Words

KNOWN = {
    "only the dateline says a day": "dateline",
    "the day after the meeting before": "day-after",
    "the day of the meeting before": "same-day",
    "the only day that the text names": "only-day",
    "the year is taken from another date of the text": "year-of-text",
    "a day without a year, and nothing tells the year": "no-year",
    "a day of the week, and nothing tells which week": "no-week",
    "a day of a month that is not known": "no-month",
    "a day counted from one that is not known": "no-beginning",
    "no calendar has it": "no-calendar",
    "no other kind is named": "no-kind",
    "the talks were held abroad": "abroad",
    "people of several states were brought together": "states",
    "no rank is named": "no-rank",
    "the frame in which it took place": "frame",
    "the country of the trip": "trip",
    "the institute's own delegation was received there": "hosts",
    "it was held at a body of that country": "body",
    "at the institute, whose seat it is": "seat",
    "guests were received, and the seat is there": "guests",
    "no place is named; the institute's seat is assumed": "assumed",
}
COUNTED = {"the year is taken from": "year", "counted from": "counted"}
ANCHORS = {
    "the dateline": "dateline",
    "the date at the head": "head",
    "the publication date": "published",
    "the page's stamp": "stamp",
    "the address": "address",
}
_COUNTED = re.compile(f"({'|'.join(COUNTED)}) ({'|'.join(ANCHORS)})")


def why(reason: str, words: Words) -> str:
    """A reason; nothing where there is none, English where nobody translated it."""
    if reason in KNOWN:
        return words.say(f"drafts-why-{KNOWN[reason]}")
    if found := _COUNTED.fullmatch(reason):
        return words.say(f"drafts-why-{COUNTED[found[1]]}", source=words.say(f"drafts-from-{ANCHORS[found[2]]}"))
    return reason
