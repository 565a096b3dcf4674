"""The static SQL of the dashboard, and the parameters that a view gives it."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dashboard.filters import Asked
from dashboard.folding import fold
from dashboard.plan import Plan

HERE = Path(__file__).parent
ASKED = (HERE / "asked.sql").read_text(encoding="utf-8")
SELECTED = (HERE / "selected.sql").read_text(encoding="utf-8")
MATCHED, OF_MATCHED = SELECTED.split(";\n\n", 1)  # the table of meetings that fit, and the views of it
FORGOTTEN = "DROP TABLE matched"  # a kept cursor takes no room
MATCHED_PACKED = (HERE / "packed" / "matched.sql").read_text(encoding="utf-8")
CONTACTS = (HERE / "contacts.sql").read_text(encoding="utf-8")
# Views that only some panels read → the name by which a query is known to read them: they take 5 ms each to set up.
OF_SOME = {re.compile(rf"\b{view}\b"): (HERE / file).read_text(encoding="utf-8")
           for view, file in (("lane", "lanes.sql"), ("ranked", "ranked.sql"))}  # fmt: skip
CHOICES = (HERE / "choices.sql").read_text(encoding="utf-8")
CHOICES_PACKED = (HERE / "packed" / "choices.sql").read_text(encoding="utf-8")
PEOPLE = (HERE / "people.sql").read_text(encoding="utf-8")
FACTS = (HERE / "facts.sql").read_text(encoding="utf-8")
RECORDS = (HERE / "export" / "records.sql").read_text(encoding="utf-8")
SOURCES = (HERE / "export" / "sources.sql").read_text(encoding="utf-8")
ADDED = (HERE / "export" / "added.sql").read_text(encoding="utf-8")
VIEW = ""  # stands for a view's own facts where panels are named
OF_FEW = ("opened", "highlight", "listing")  # parameters that most panels do not read
IDS = "SELECT meeting_id FROM meeting"
HAS_ID = "SELECT 1 FROM meeting WHERE meeting_id = $sought"
FIELDS = "SELECT field, form FROM field ORDER BY place"
FINGERPRINTS = "SELECT meeting_id, fingerprint FROM record"
WITH_WORDS = (HERE / "packed" / "with_words.sql").read_text(encoding="utf-8")
WRITTEN = (HERE / "packed" / "written.sql").read_text(encoding="utf-8")
LOADED_AT = "SELECT coalesce(max(loaded_at), '2020-01-01'::TIMESTAMP) FROM load"


def question(name: str, parameters: Mapping[str, object]) -> str:
    """What the rows of a panel depend on: a record that lies open, say, changes nothing in the panels beside it."""
    query = "" if name == VIEW else panel_sql(name)
    return repr((name, [value for key, value in parameters.items() if key not in OF_FEW or key in query]))


@cache
def panel_names() -> tuple[str, ...]:
    """Every panel there is: the SQL files of dashboard/panels."""
    return tuple(sorted(path.stem for path in (HERE / "panels").glob("*.sql")))


@cache
def panel_sql(name: str) -> str:
    return (HERE / "panels" / f"{name}.sql").read_text(encoding="utf-8")


def parameters_of(asked: Asked, days: Plan) -> dict[str, object]:
    chosen = asked.filter
    return {
        "since": days.period.since,
        "until": days.period.until,
        "compare_since": days.compared.since,
        "compare_until": days.compared.until,
        "shift_months": days.shift.months,
        "shift_days": days.shift.days,
        "as_of": days.as_of,
        "bin": days.bin,
        "axis_since": days.axis_since,
        "axis_until": days.axis_until,
        "spark_bin": days.spark_bin,
        "spark_since": days.spark_since,
        "spark_until": days.spark_until,
        "highlight": asked.highlight or None,
        "opened": asked.opened or None,
        "about": asked.about or None,
        "listing": asked.order,
        "countries": list(chosen.countries),
        "groups": list(chosen.groups),
        "topics": list(chosen.topics),
        "formats": list(chosen.formats),
        "kinds": list(chosen.kinds),
        "levels": list(chosen.levels),
        "organisations": list(chosen.organisations),
        "documents": list(chosen.documents),
        "people": list(chosen.people),
        "words": fold(chosen.words).split(),
    }
