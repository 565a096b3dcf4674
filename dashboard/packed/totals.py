"""How much there was in all (panels/totals.sql)."""

import numpy as np
import pandas as pd

from dashboard.packed.sets import Numbers
from dashboard.packed.view import View

MEASURES = ("meetings", "countries", "organisations", "documents")


def rows(view: View) -> pd.DataFrame:
    """One row per measure: measure, value, comparison, history."""
    held, bins = view.history
    sparks = len(view.plan.sparks())
    now, before = (_measured(view, part, np.zeros_like(part), 1)[:, 0] for part in (view.selected, view.compared))
    history = _measured(view, held, bins, sparks)
    compared = view.plan.compared.since is not None
    return pd.DataFrame({
        "measure": MEASURES,
        "value": now.astype(np.int32),
        "comparison": before.astype(np.int32) if compared else pd.array([None] * 4, dtype="Int32"),
        "history": list(history.astype(np.int32)),
    })  # fmt: skip


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
    meetings = view.meetings
    whose, links = meetings.links(positions)
    partner = meetings.partner[links]
    most = int(meetings.organisation.max(initial=0)) + 1
    found = np.zeros(size * most, dtype=bool)
    found[bins[whose[partner]] * most + meetings.organisation[links[partner]]] = True
    return np.array(found.reshape(size, most).sum(axis=1), dtype=np.int64)
