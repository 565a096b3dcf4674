"""What hangs on meetings and is counted for a country's page: the documents, and the roles that ours had."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.packed.sets import Array, Flags, Numbers


@dataclass(frozen=True, slots=True)
class Documents:
    """Every document, by the position of its meeting and in the record's order.

    Args:
        row: Where it stands in `meeting_document`, whose titles are read from there.
        result: Whether it was signed or adopted.
    """

    position: Array
    row: Array
    result: Flags

    def of(self, meetings: Flags) -> Numbers:
        """The documents of the flagged meetings."""
        return np.flatnonzero(meetings[self.position])


@dataclass(frozen=True, slots=True)
class Roles:
    """Every participant of the institute whose role is written, by the position of the meeting.

    Args:
        written: The role as it is written, as a number of `names`.
        lowered: The same for the role in small letters, whatever its names.
        names: The roles as they are written.
    """

    position: Array
    written: Array
    lowered: Array
    names: list[str]


def roles(table: pd.DataFrame) -> Roles:
    """The roles, from one row per participant: position, role, lowered."""
    written, names = pd.factorize(table["role"])
    lowered, _ = pd.factorize(table["lowered"])
    return Roles(table["position"].to_numpy(np.int32), written.astype(np.int32), lowered.astype(np.int32), list(names))
