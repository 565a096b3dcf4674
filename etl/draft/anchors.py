"""What tells the year of a text, or the day of its "today": dateline, head, publication, stamp, address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from etl.draft.day import Day
from etl.draft.days import days_in
from etl.draft.layout import Layout
from etl.draft.reading import PressText
from etl.draft.told_days import in_address


@dataclass(frozen=True, slots=True)
class Anchors:
    """What tells the year, or the day of "today": each with the words that say where it was taken from."""

    days: tuple[tuple[date, str], ...]

    def first(self) -> tuple[date, str] | None:
        """The best of them."""
        return self.days[0] if self.days else None


def anchors(press: PressText, laid: Layout) -> Anchors:
    """Dateline, date at the head, publication, page stamp, address, in this order."""
    found: list[tuple[date, str]] = []
    line = dateline(press, laid)
    language = press.written.language
    if line and line.year and (on := line.on(line.year)):
        found.append((on[0], "the dateline"))
    for sentence in laid.stamps:
        for day in days_in(press.text, language, sentence.start, sentence.end):
            if day.year and (on := day.on(day.year)):
                found.append((on[0], "the date at the head"))
    published = _iso(press.published)
    if published:
        found.append((published, "the publication date"))
    for stamp in press.stamps:
        for day in days_in(stamp, language):
            if day.year and (on := day.on(day.year)):
                found.append((on[0], "the page's stamp"))
    address = in_address(press.url)
    if address:
        found.append((address, "the address"))
    if line and not line.year and found and (on := line.on(found[0][0].year)):
        found.insert(0, (on[0], "the dateline"))
    return Anchors(tuple(found))


def _iso(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None


def dateline(press: PressText, laid: Layout) -> Day | None:
    """The date of "BISHKEK, 12-mart." at the beginning of the body."""
    if not laid.body:
        return None
    start = laid.body[0].start
    head = press.text[start : start + 70]
    match = re.match(r"[^\W\d_][\w‘'’ʻʼ -]{2,30},\s*", head)
    if not match:
        return None
    found = days_in(press.text, press.written.language, start, start + 80)
    if not found or found[0].start > start + match.end() + 1:
        return None
    after = press.text[found[0].end : found[0].end + 8]
    closed = re.match(r"\s*(?:г\.|года|yil\w*|йил)?\s*(?:[.–—-]|\()", after)
    return found[0] if closed and re.match(r"[A-ZА-ЯЎҚҒҲ]", head) else None
