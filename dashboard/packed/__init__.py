"""The rows of panels counted from packed arrays: what a filter change asks for most, at a million meetings too.

A panel is its query (panels/NAME.sql): that says what its rows are, and answers wherever nothing stands here. For the panels
in ROWS a function of this folder counts the same rows without the query: DuckDB needs 5 to 40 ms of processor time to
plan and set up one panel, does so anew each time, and scans the whole star for each; numpy counts all of them in a few
milliseconds of work and 8 of making tables.

    meetings.py   the arrays: one place per meeting in the order of time, days and codes as small integers (packed_meeting)
    sets.py       which codes meetings have together: counting a set counts all its codes
    view.py       one view: which meetings are selected, compared, in the background (selected.sql); fitting.py which fit
    scope.py, changes.py   the facts of what_changed
    contacts.py   what all records tell about a country, whatever is asked: for what_changed
    marks.py      the meetings that have a mark in a lane, whatever is asked; mark_records.py what lanes tell of each
    loading.py    reads all of it from a version's file, once
    about.py      what the panels of a country's page share
    papers.py     the documents of meetings, and the roles that ours had
    rhythm.py     when we met each partner, of the meetings that fit: for ranked, the panels that rank partners
    links.py      who was named at which meeting, a link each: person, side, country as small integers
    named.py      who is named at the meetings of a view; latest.py the last meeting of each, told.py the columns that say it
    NAME.py       rows(view) -> DataFrame for each panel, and facts.py for the view's own facts

Delete a NAME.py and its line in ROWS, and the query answers again. tests/dashboard/test_packed.py and `python -m
tests.bench.agree DATABASE` hold both to the same rows, whatever is asked.
"""

from collections.abc import Callable, Mapping

import pandas as pd

from dashboard.packed import (
    country_brief,
    country_others,
    country_people,
    country_places,
    country_records,
    country_subjects,
    directory,
    facts,
    format_people,
    lanes,
    meeting_list,
    met,
    milestones,
    over_time,
    partner_map,
    partner_years,
    ranked,
    record,
    topic_about,
    topic_pages,
    topic_pairs,
    topics,
    totals,
    what_changed,
)
from dashboard.packed.view import View

OF_A_COUNTRY: Mapping[str, Callable[[View], pd.DataFrame]] = {  # the panels of a page about one
    "country_brief": country_brief.rows,
    "country_contacts": country_places.contacts,
    "country_agenda": country_subjects.agenda,
    "country_meetings": country_records.meetings,
    "country_people": country_people.rows,
    "country_organisations": country_others.organisations,
    "country_visits": country_places.visits,
    "country_levels": country_subjects.levels,
    "country_formats": country_subjects.formats,
    "country_documents": country_records.documents,
    "country_peers": country_others.peers,
}
ROWS: Mapping[str, Callable[[View], pd.DataFrame]] = {
    **OF_A_COUNTRY,
    "": facts.rows,  # a view's own facts
    "totals": totals.rows,
    "what_changed": what_changed.rows,
    "over_time": over_time.rows,
    "partner_map": partner_map.rows,
    "topics": topics.rows,
    "formats": lanes.rows,
    "format_lanes": lanes.by_total,
    "counterparts": directory.counterparts,
    "institute_side": directory.institute_side,
    "organisations": directory.organisations,
    "who_met_whom": met.rows,
    "format_people": format_people.rows,
    "format_brief": lanes.brief,
    "format_milestones": milestones.rows,
    "format_partners": partner_years.rows,
    "meeting_list": meeting_list.rows,
    "meeting": record.rows,
    "country_ranking": ranked.countries,
    "group_ranking": ranked.groups,
    "gone_quiet": ranked.quiet,
    "country_topics": topic_pages.of_countries,
    "topic_periods": topic_pages.over_time,
    "topic_frequency": topic_pages.frequency,
    "topic_multiples": topic_pages.multiples,
    "topic_pairs": topic_pairs.rows,
    "topic_about": topic_about.rows,
}

# What grows with the records, or is one meeting's: counted when it is asked for, not when a version is opened.
LONG = frozenset({"counterparts", "institute_side", "meeting", "meeting_list", "organisations", "who_met_whom"})
