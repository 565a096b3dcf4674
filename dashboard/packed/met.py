"""Who of ours met whom, countries and organisations (panels/who_met_whom.sql)."""

import numpy as np
import pandas as pd

from dashboard.packed.frequent import first, last_met
from dashboard.packed.latest import flags_of, last_past, once
from dashboard.packed.named import Named, people
from dashboard.packed.partners import Countries, Organisations, Partners
from dashboard.packed.sets import Numbers, as_text
from dashboard.packed.told import texts, whole
from dashboard.packed.view import View

PARTNERS, OURS = 200, 100  # the first of each that are paired (who_met_whom.sql)


def rows(view: View) -> pd.DataFrame:
    """One row per person of ours and partner that met, of many the first; columns as who_met_whom.sql has them."""
    ours = people(view, "institute")
    found = [_paired(view, "country", ours, Countries(view)), _paired(view, "organisation", ours, Organisations(view))]
    table = pd.concat([part for part in found if len(part)] or found[:1], ignore_index=True)
    return table.assign(unnamed=np.full(len(table), ours.without(view), dtype=np.int32))


def _paired(view: View, subject: str, ours: Named, partners: Partners) -> pd.DataFrame:
    """The pairs of one subject: the most met partner first, and with each the people who met most."""
    of_partner = partners.counted(once(ours.here.at))
    theirs = first(of_partner, PARTNERS)
    of_person, who = _people(ours, partners, theirs, len(of_partner))
    counts, latest = _together(view, ours, partners, who, theirs, len(of_partner))
    met = np.flatnonzero(counts)
    partner, person = theirs[met // max(len(who), 1)], who[met % max(len(who), 1)]
    return pd.DataFrame({
        "person": texts(view.meetings.people.people, person), "subject": as_text([subject] * len(met)),
        "code": texts(partners.codes, partner), "meetings": whole(counts[met]), **last_met(view, latest[met]),
        "person_meetings": whole(of_person[person]), "partner_meetings": whole(of_partner[partner]),
        "ours": np.full(len(met), np.count_nonzero(of_person), dtype=np.int32),
        "partners": np.full(len(met), np.count_nonzero(of_partner), dtype=np.int32),
    })  # fmt: skip


def _people(ours: Named, partners: Partners, theirs: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """Of each person at how many selected meetings with a partner; and the first of those who met any of some partners."""
    at, number = ours.here.at, ours.here.number
    every, some = (partners.at_any(at, chosen) for chosen in (np.ones(size, dtype=bool), flags_of(theirs, size)))
    of_person = np.bincount(number[every], minlength=ours.size)
    met = np.bincount(number[some], minlength=ours.size) > 0
    return of_person, first(np.where(met, of_person, 0), OURS)


def _together(
    view: View, ours: Named, partners: Partners, who: Numbers, theirs: Numbers, size: int
) -> tuple[Numbers, Numbers]:
    """Of each partner and each person, partner after partner, how many meetings of the period, and the last one whenever."""
    there = ours.past(view).of(who)
    whose, code = partners.expanded(there.at, flags_of(theirs, size))
    row, column = np.empty(size, dtype=np.int64), np.empty(ours.size, dtype=np.int64)
    row[theirs], column[who] = np.arange(len(theirs)), np.arange(len(who))
    cell, cells = row[code] * len(who) + column[there.number[whose]], len(theirs) * len(who)
    counts = np.bincount(cell[there.counts[whose]], minlength=cells)
    return counts, last_past(view, cell, there.at[whose], cells)
