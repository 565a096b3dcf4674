"""The facts of what_changed: each kind of panels/what_changed.sql, in its order and by its rules."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from dashboard.packed.contacts import PRECISIONS, Contacts
from dashboard.packed.scope import SUBJECTS, Scope
from dashboard.packed.sets import Array

Fact = dict[str, Any]  # the columns of the panel that a kind of fact fills
LONG, SILENCE = 365, 30  # days


class Changes(Scope):
    """What the period tells about one view."""

    def facts(self) -> Iterator[Fact]:
        fresh, returned = self._fresh(), list(self._returned())
        yield from self._totals()
        told = {fact["code"] for fact in (*fresh, *returned)}
        yield from self._more_or_fewer(told) if self.compares else self._most()
        yield from fresh
        yield from returned
        yield from self._levels()
        yield from self._silences()

    def _totals(self) -> Iterator[Fact]:
        for kind in ("meetings", "countries", "documents"):
            now, before = (self._total(kind, part) for part in ("meetings", "comparison"))
            weight = 1000.0 if not self.compares or now != before else 0.0
            if kind == "documents":
                silent = (now == 0 and (before == 0 or not self.compares)) or (self.compares and now == before)
                weight = 0.0 if silent else _change(now, before) + 2 if self.compares else 3.0
            yield {"kind": kind, "now": now, "before": before, "weight": weight}

    def _more_or_fewer(self, told: set[str]) -> Iterator[Fact]:
        for subject, weight in SUBJECTS.items():
            for code, (now, before) in self.counted[subject].items():
                much = abs(now - before) >= 3 and (now - before) ** 2 >= 2 * (now + before)
                if much and not self._alone(subject, code) and not (subject == "country" and code in told):
                    way = "up" if now > before else "down"
                    yield {"kind": f"{subject}-{way}", "now": now, "before": before, "code": code,
                           "weight": _change(now, before) * weight}  # fmt: skip

    def _most(self) -> Iterator[Fact]:
        """The three most frequent, unless tied with a fourth."""
        for subject in SUBJECTS:
            often = {c: now for c, (now, _) in self.counted[subject].items() if now >= 2 and not self._alone(subject, c)}
            for code, now in often.items():
                if sum(other >= now for other in often.values()) <= 3:
                    weight = 5 * now / max(len(self.view.selected), 1)
                    yield {"kind": f"{subject}-most", "now": now, "code": code, "weight": weight}

    def _seen(self, code: str) -> Fact:
        now, before = self.counted["country"][code]
        return {"code": code, "now": now, "before": before, "undated": self.contacts[code].undated}

    def _met_now(self) -> Iterator[tuple[str, Contacts, int]]:
        """Countries met in the period of which what came before is known, and how many records lie before it."""
        if self.reaches_back and self.since is not None:
            for code, met in self.contacts.items():
                if self.counted["country"][code][0] and not met.across(self.since, self.meetings.longest):
                    yield code, met, met.before(self.since)

    def _fresh(self) -> list[Fact]:
        found = [
            {"kind": "first-dated" if met.undated else "first", **self._seen(code)}
            for code, met, earlier in self._met_now()
            if not earlier
        ]
        for kind in {fact["kind"] for fact in found}:
            having = self.partners.having({fact["code"] for fact in found if fact["kind"] == kind})
            together = int(self.view.by_set("country", "meetings")[having].sum())
            for fact in found:
                if fact["kind"] == kind:
                    fact |= {"together": together, "weight": (3 if kind == "first" else 1) + fact["now"]}
        return found

    def _returned(self) -> Iterator[Fact]:
        for code, met, earlier in self._met_now():
            if not earlier or self.since is None:
                continue
            last = earlier - 1
            days = met.first_within(self.since, self.until) - int(met.last[last])
            if days > LONG:
                usual = _usual_gap(self._days(met), self.since)
                if days > 2 * (usual or 0):
                    told = _last(met.first[last], met.last[last], met.precision[last])
                    fact = self._seen(code)
                    yield {"kind": "return", **fact, "weight": 2 + fact["now"], "days": days, "usual_gap": usual, **told}

    def _days(self, met: Contacts) -> Array:
        return met.days_by(self.closes, self.meetings.longest)

    def _silences(self) -> Iterator[Fact]:
        chosen = self.filter
        if any((chosen.topics, chosen.formats, chosen.kinds, chosen.levels, chosen.organisations, chosen.documents,
                chosen.people, chosen.words)):  # fmt: skip
            return
        for code, met in self.contacts.items():
            latest = met.latest(self.closes, self.meetings.longest)
            if latest is None or not latest[1] or self.closes - latest[0] <= SILENCE:
                continue
            days, usual = self.closes - latest[0], _usual_gap(self._days(met))
            if usual is not None and days > 2 * usual:
                told = _last(latest[2], latest[0], latest[3])
                weight = min(days / max(usual, 1), 10)
                yield {"kind": "quiet", **self._seen(code), "days": days, "usual_gap": usual, "weight": weight, **told}

    def _levels(self) -> Iterator[Fact]:
        if not self.reaches_back or self.since is None:
            return
        ranks, since = self.words.rank_of_level, self.since
        most = max(ranks.values(), default=0)
        counts = {part: self._met_at(part) for part in ("meetings", "comparison")}
        certain = self._met_at("meetings", alone=True)
        for code, met in self.contacts.items():
            if not met.before(since):
                continue
            best_before = min((ranks[level] for level, day in met.levels.items() if day < since), default=0)
            best_now = min((ranks[level] for level in met.levels if certain.get((code, level))), default=0)
            for level in met.levels:
                if certain.get((code, level)) and ranks[level] == best_now < best_before and 2 * best_now <= most and (
                    not self.filter.levels or level in self.filter.levels
                ):
                    now, before = (counts[part].get((code, level), 0) for part in ("meetings", "comparison"))
                    yield {"kind": "level", "now": now, "before": before, "code": code, "level": level,
                           "weight": 7 - 4 * ranks[level] / most}  # fmt: skip


def _change(now: int, before: int) -> float:
    return (now - before) ** 2 / (now + before)


def _usual_gap(days: Array, before: int | None = None) -> float | None:
    """The median number of days between contacts; None below five of them.

    Args:
        before: Only contacts before this day.
    """
    known = days if before is None else days[: np.searchsorted(days, before)]
    return float(np.median(np.diff(known))) if len(known) >= 5 else None


def _last(first: int, last: int, precision: int) -> Fact:
    return {
        "last_first": np.datetime64(int(first), "D"), "last_day": np.datetime64(int(last), "D"),
        "last_precision": PRECISIONS[int(precision)],
    }  # fmt: skip
