"""Who of ours met whom, countries and organisations (panels/who_met_whom.sql)."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from dashboard.packed.frequent import last_met
from dashboard.packed.latest import joined, last_past, once, pairs
from dashboard.packed.named import Named, bodies, people
from dashboard.packed.sets import Numbers, as_text
from dashboard.packed.told import texts, whole
from dashboard.packed.view import View

Partners = Callable[[Numbers], tuple[Numbers, Numbers]]
"""Of some meetings every partner: for each the place of its meeting among them, and its number."""


def rows(view: View) -> pd.DataFrame:
    """One row per person of ours and partner that met; columns as who_met_whom.sql has them."""
    meetings, ours, theirs = view.meetings, people(view, "institute"), bodies(view)

    def countries(at: Numbers) -> tuple[Numbers, Numbers]:
        return meetings.partners.expanded(meetings.columns["country"][at])

    def organisations(at: Numbers) -> tuple[Numbers, Numbers]:
        whose, links = joined(at, theirs.at, meetings.count)
        return whose, theirs.number[links]

    found = [_paired(view, "country", ours, countries, meetings.partners.codes),
             _paired(view, "organisation", ours, organisations, tuple(meetings.vocabulary.organisations))]  # fmt: skip
    table = pd.concat([part for part in found if len(part)] or found[:1], ignore_index=True)
    return table.assign(unnamed=np.full(len(table), ours.without(view), dtype=np.int32))


def _paired(view: View, subject: str, ours: Named, partners: Partners, codes: Sequence[str]) -> pd.DataFrame:
    """The pairs of one subject: the most met partner first, and with each the people who met most."""
    at, number = ours.at[ours.counts], ours.number[ours.counts]
    whose, code = partners(at)
    met = pairs(number[whose], code, len(codes))
    of_person = np.bincount(number[np.bincount(whose, minlength=len(at)) > 0], minlength=ours.size)[met.first]
    of_partner = np.bincount(partners(once(at))[1], minlength=len(codes))[met.second]
    order = np.lexsort((met.first, -of_person, met.second, -of_partner))
    latest = _latest(view, ours, partners, met.first * len(codes) + met.second, len(codes))[order]
    return pd.DataFrame({
        "person": texts(view.meetings.people.people, met.first[order]), "subject": as_text([subject] * len(order)),
        "code": texts(codes, met.second[order]), "meetings": whole(met.times[order]),
        **last_met(view, latest),
        "person_meetings": whole(of_person[order]), "partner_meetings": whole(of_partner[order]),
    })  # fmt: skip


def _latest(view: View, ours: Named, partners: Partners, known: Numbers, size: int) -> Numbers:
    """The last meeting of each pair, whatever the period.

    Args:
        known: The pairs, as a number each, in their order.
        size: How many partners there may be.
    """
    theirs = ours.past(view).of(once(known // size))
    whose, code = partners(theirs.at)
    pair = theirs.number[whose] * size + code
    place = np.searchsorted(known, pair)
    met = known[np.minimum(place, len(known) - 1)] == pair if len(known) else np.zeros(len(pair), dtype=bool)
    return last_past(view, place[met], theirs.at[whose[met]], len(known))
