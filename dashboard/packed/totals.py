"""How much there was in all (panels/totals.sql)."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from dashboard.packed.sets import Array, Numbers, as_text
from dashboard.packed.view import View

STRETCH, WIDE = 50_000, 3  # meetings read at once, so that what is made of them stays near; and how many apart are few
NOWHERE = np.int32(-(2**31))  # stays below 0 whichever organisation is added
MEASURES = ("meetings", "countries", "organisations", "documents")


def rows(view: View) -> pd.DataFrame:
    """One row per measure: measure, value, comparison, history."""
    held, bins = view.history
    sparks = len(view.plan.sparks())
    now, before = (_whole(view, part) for part in ("meetings", "comparison"))
    history = _measured(view, held, bins, sparks)
    compared = view.plan.compared.since is not None
    return pd.DataFrame({
        "measure": as_text(MEASURES),
        "value": now.astype(np.int32),
        "comparison": before.astype(np.int32) if compared else pd.array([None] * 4, dtype="Int32"),
        "history": list(history.astype(np.int32)),
    })  # fmt: skip


def _whole(view: View, part: str) -> Numbers:
    """One entry per measure."""
    positions = view.part(part)
    countries = np.count_nonzero(view.meetings.partners.counted(view.by_set("country", part)))
    organisations = _organisations(view, positions, np.zeros_like(positions), 1)[0]
    return np.array([len(positions), countries, organisations, view.column("documents", positions).sum()])


def _measured(view: View, positions: Numbers, bins: Numbers, size: int) -> Numbers:
    """One row per measure, one column per bin."""
    documents = np.bincount(bins, view.column("documents", positions), size).astype(np.int64)
    return np.stack([
        np.bincount(bins, minlength=size), _countries(view, positions, bins, size),
        _organisations(view, positions, bins, size), documents,
    ])  # fmt: skip


def _countries(view: View, positions: Numbers, bins: Numbers, size: int) -> Numbers:
    """How many partner countries each bin has, each once."""
    sets = view.meetings.sets["country"]
    counts = np.bincount(bins * sets.size + view.column("country", positions), minlength=size * sets.size)
    met = counts.reshape(size, sets.size) > 0
    partners = view.meetings.partners
    found = np.zeros((size, len(sets.codes)), dtype=bool)
    at, member = np.nonzero(met[:, partners.numbers])
    found[at, partners.places[member]] = True
    return np.array(found.sum(axis=1), dtype=np.int64)


def _organisations(view: View, positions: Numbers, bins: Numbers, size: int) -> Numbers:
    """How many partner organisations each bin has, each once."""
    most = len(view.meetings.vocabulary.organisations)
    found = np.zeros(size * most, dtype=bool)
    for cells in _cells(view, positions, (bins * most).astype(np.int32)):  # what does not fit there has no room in `found`
        found[cells] = True
    return np.array(np.count_nonzero(found.reshape(size, most), axis=1), dtype=np.int64)


def _cells(view: View, positions: Numbers, rows: Array) -> Iterator[Array]:
    """For each link of some meetings to a partner organisation the row of its meeting and the organisation, added up.

    Links lie in the order of the meetings. So where most of a stretch of meetings is asked for, its links are read as they
    lie, which takes a third of what picking them out takes; what then is too much falls out at the end.
    """
    meetings = view.meetings
    for begin in range(0, len(positions), STRETCH):
        some, of_some = positions[begin : begin + STRETCH], rows[begin : begin + STRETCH]
        first, last = int(some[0]), int(some[-1]) + 1
        if last - first > WIDE * len(some):
            whose, links = meetings.links(some)
            wanted = meetings.partner[links]
            yield of_some[whose[wanted]] + meetings.organisation[links[wanted]]
        else:
            row = np.full(last - first, NOWHERE)
            row[some - first] = of_some
            every = slice(int(meetings.begins[first]), int(meetings.begins[last]))
            cells = np.repeat(row, np.diff(meetings.begins[first : last + 1]))
            cells += meetings.organisation[every]
            yield cells[(cells >= 0) & meetings.partner[every]]
