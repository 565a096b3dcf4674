"""What the newest record says of each person that says anything: a role, an organisation, a country."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from dashboard.packed.latest import flags_of, newest
from dashboard.packed.links import SPELT
from dashboard.packed.named import Named, read_of
from dashboard.packed.sets import Flags, Numbers, as_text
from dashboard.packed.told import NONE, numbers_at, texts
from dashboard.packed.view import View

NAMES = Path(__file__).with_name("names.sql").read_text(encoding="utf-8")

Says = Callable[[Numbers], Flags]
"""Which of some links say something."""


def newest_that(view: View, named: Named, says: Says, shown: Numbers) -> Numbers:
    """The newest link of each of some that says something; NONE where none does."""
    found = _newest_of(view, named.recent(view), says, shown)
    silent = np.flatnonzero(found == NONE)
    if len(silent) and view.plan.period.since is not None:
        found[silent] = _newest_of(view, named, says, shown[silent])
    return found


def _newest_of(view: View, named: Named, says: Says, shown: Numbers) -> Numbers:
    theirs = named.of(shown)
    saying = theirs.rows(says(theirs.link))
    place = newest(view.meetings, saying.number, saying.at, named.size)[shown]
    return numbers_at(saying.link, place)


def that_say(view: View, named: Named, says: Says, this: Says) -> int:
    """Of how many the newest link that says something says this."""
    left, count = named.meetings > 0, 0
    for links in (named.recent(view), named):
        said = says(links.link)
        agreed = said & this(links.link)
        once, otherwise = (flags_of(links.number[which], named.size) & left for which in (agreed, said & ~agreed))
        unsure = np.flatnonzero(once & otherwise)  # these alone are put in the order of time
        count += int(np.count_nonzero(once & ~otherwise)) + int(np.count_nonzero(this(_newest_of(view, links, says, unsure))))
        left &= ~(once | otherwise)
        if view.plan.period.since is None or not left.any():
            break
    return count


def names_of(view: View, links: Numbers) -> Any:
    """The name as each of some links says it: mostly the person's id, then nothing is read."""
    known = view.meetings.people
    names = np.asarray(texts(known.people, known.person[links]), dtype=object)
    spelt = np.flatnonzero(known.has(links, SPELT))
    if len(spelt):
        names[spelt] = read_of(view, links[spelt], NAMES, ("name",))["name"]
    return as_text(names.tolist())
