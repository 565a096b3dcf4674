"""Reads the arrays of a version from its file, once."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from dashboard.packed.contacts import contacts
from dashboard.packed.latest import ranks
from dashboard.packed.links import Links, links_of
from dashboard.packed.marks import marks
from dashboard.packed.meetings import ABOUT, Meetings, Vocabulary, bodies_of
from dashboard.packed.papers import Documents, roles
from dashboard.packed.sets import Array, Sets, places_in

HERE = Path(__file__).parent
MEETINGS = (HERE / "meetings.sql").read_text(encoding="utf-8")
MEMBERS = (HERE / "members.sql").read_text(encoding="utf-8")
ORGANISATIONS = (HERE / "organisations.sql").read_text(encoding="utf-8")
IDS = (HERE / "ids.sql").read_text(encoding="utf-8")
TITLES = (HERE / "titles.sql").read_text(encoding="utf-8")
PARENTS = (HERE / "parents.sql").read_text(encoding="utf-8")
COUNTRIES = (HERE / "countries.sql").read_text(encoding="utf-8")
MILESTONES = (HERE / "milestones.sql").read_text(encoding="utf-8")
DOCUMENTS = (HERE / "documents.sql").read_text(encoding="utf-8")
ROLES = (HERE / "roles.sql").read_text(encoding="utf-8")
LINKS = (HERE / "links.sql").read_text(encoding="utf-8")
PEOPLE = (HERE / "people.sql").read_text(encoding="utf-8")
NATIONALITIES = (HERE / "nationalities.sql").read_text(encoding="utf-8")
IN_ONE_WORD = (HERE / "in_one_word.sql").read_text(encoding="utf-8")
BY_ID = (HERE / "by_id.sql").read_text(encoding="utf-8")
OF_ORGANISATIONS = (HERE / "of_organisations.sql").read_text(encoding="utf-8")
SMALL = {**dict.fromkeys(("precision", "partners", "kind", "venue"), np.uint8), "venue_country": np.uint16}


def load(cursor: Any) -> Meetings:
    """The meetings of a version.

    Args:
        cursor: A cursor of the version's DuckDB connection.

    Raises:
        duckdb.CatalogException: The version was published before there were packed tables.
    """
    cursor.execute("SELECT 1 FROM packed_text, packed_word LIMIT 0")  # read later, and there or not as the rest is
    members = cursor.execute(MEMBERS).fetchall()
    sets, vocabulary = {subject: _sets(subject, members) for subject in ABOUT}, _vocabulary(cursor)
    columns, count, dated = _columns(cursor, sets["country"].codes)
    ids = cursor.sql(IDS).to_arrow_table()["meeting_id"].to_pandas().array  # letters side by side, no objects of Python
    by_id = cursor.execute(BY_ID).fetchnumpy()["position"]
    rank_of_id = places_in(by_id)
    rank_of_day, rank_of_contact = ranks(columns, by_id, rank_of_id)
    partners = sets["country"].without(vocabulary.home)
    of_groups = partners.gathered(vocabulary.members)
    return Meetings(
        ids=ids, dated=dated, columns=columns, sets=sets, vocabulary=vocabulary,
        position_of_row=places_in(columns.pop("meeting_row")),
        partners=partners, groups=of_groups.once(), members=of_groups,
        last_days=np.sort(columns["last_day"]),
        longest=int((columns["last_day"] - columns["first_day"]).max(initial=0)),
        rank_of_id=rank_of_id, rank_of_day=rank_of_day, rank_of_contact=rank_of_contact,
        **_organisations(cursor, count),
        people=_people(cursor, count),
        documents=Documents(**cursor.execute(DOCUMENTS).fetchnumpy()),
        roles=roles(cursor.execute(ROLES).df()),
        in_one_word=_in_one_word(cursor, columns["topic"], sets["topic"]),
        marks=marks(columns, sets["format"], ids, rank_of_id, partial(_titles, cursor)),
        contacts=contacts(columns, sets, vocabulary.home),
    )  # fmt: skip


def _columns(cursor: Any, countries: Sequence[str]) -> tuple[dict[str, Array], int, int]:
    """The columns of the meetings, how many there are and how many are dated; days and months of the dated alone.

    Args:
        countries: By whose places here the country of a venue is named.
    """
    read = cursor.execute(MEETINGS, {"countries": list(countries)}).fetchnumpy()
    count, dated = len(read["first_day"]), int(np.ma.count(read["first_day"]))
    columns: dict[str, Array] = {}
    for name, values in read.items():
        of_days = name.endswith(("_day", "_month"))
        plain = np.ma.getdata(values)[: dated if of_days else count]
        columns[name] = np.ascontiguousarray(plain, dtype=SMALL.get(name, np.int32))
    return columns, count, dated


def _organisations(cursor: Any, count: int) -> dict[str, Any]:
    """The links to organisations, as Meetings has them: begins, organisation, partner, bodies."""
    links = cursor.execute(ORGANISATIONS).fetchnumpy()
    partner = links["partner"]
    return {
        "begins": np.searchsorted(links["position"], np.arange(count + 1)).astype(np.int64),
        "organisation": links["organisation"],
        "partner": partner,
        "bodies": bodies_of(links["position"][partner], links["organisation"][partner]),
    }


def _people(cursor: Any, count: int) -> Links:
    people = cursor.execute(PEOPLE).df()["person_id"].array
    countries = [country for (country,) in cursor.execute(NATIONALITIES).fetchall()]
    return links_of(cursor.execute(LINKS).fetchnumpy(), people, countries, count)


def _in_one_word(cursor: Any, of_meeting: Array, sets: Sets) -> dict[tuple[int, int], Array]:
    """Pair of topics, by their places → the positions of the meetings that have both of them in one word."""
    read = cursor.execute(IN_ONE_WORD).df()
    has, place = sets.incidence(), {code: at for at, code in enumerate(sets.codes)}
    found = {}
    for codes, rows in read.groupby(["topic", "other"]):
        if place.keys() >= set(codes):
            first, second = sorted(place[code] for code in codes)
            positions = rows["position"].to_numpy()
            numbers = of_meeting[positions]
            found[first, second] = positions[has[first][numbers] & has[second][numbers]]
    return found


def _titles(cursor: Any) -> dict[int, dict[str, Any]]:
    """Position → id and titles of every meeting of a format."""
    found = cursor.execute(TITLES)
    names = [column[0] for column in found.description][1:]
    return {row[0]: dict(zip(names, row[1:], strict=True)) for row in found.fetchall()}


def _sets(subject: str, members: list[tuple[str, int, int, str]]) -> Sets:
    """The sets of a subject; set 0 lists every code there is."""
    ours = [(number, code) for name, number, _, code in members if name == subject]
    return Sets.of(
        [code for number, code in ours if not number],
        [(number, code) for number, code in ours if number],
        max((number for number, _ in ours), default=0) + 1,
    )


def _vocabulary(cursor: Any) -> Vocabulary:
    parents = cursor.execute(PARENTS).fetchall()
    of_organisations = cursor.execute(OF_ORGANISATIONS).df()
    organisations = of_organisations.pop("organisation_id").array
    of: dict[str, list[tuple[str, str]]] = {}
    for subject, code, parent in parents:
        of.setdefault(subject, []).append((code, parent))
    groups: dict[str, set[str]] = {}
    for group, country in of.get("country_group", []):
        groups.setdefault(group, set()).add(country)
    return Vocabulary(
        home=of["home"][0][1],
        kinds={code: int(place) for code, place in of.get("kind", [])},
        group_of_topic=dict(of.get("topic", [])),
        place_of_group={code: int(place) for code, place in of.get("place_of_group", [])},
        place_of_topic={code: int(place) for code, place in of.get("place_of_topic", [])},
        family_of_format=dict(of.get("format", [])),
        partner_of_format=dict(of.get("partner", [])),
        rank_of_level={code: int(rank) for code, rank in of.get("level", [])},
        members={group: frozenset(countries) for group, countries in groups.items()},
        place_of_country_group={code: int(place) for code, place in of.get("place_of_country_group", [])},
        organisations=organisations,
        of_organisations={str(name): column.array for name, column in of_organisations.astype("category").items()},
        countries=cursor.execute(COUNTRIES).df(),
        milestones=dict(cursor.execute(MILESTONES).fetchall()),
    )
