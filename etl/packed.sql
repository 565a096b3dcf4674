-- Fills the packed tables of schema.sql from the others. Run once, when all else of a version is written.

CREATE TEMP TABLE countries_of AS
SELECT meeting_id, list(country ORDER BY country) AS members FROM meeting_country GROUP BY meeting_id;
CREATE TEMP TABLE topics_of AS
SELECT meeting_id, list(topic_id ORDER BY topic_id) AS members FROM meeting_topic GROUP BY meeting_id;
CREATE TEMP TABLE formats_of AS
SELECT meeting_id, list(format_id ORDER BY format_id) AS members FROM meeting_format GROUP BY meeting_id;
CREATE TEMP TABLE levels_of AS
SELECT meeting_id, list(level_id ORDER BY level_id) AS members FROM meeting_level GROUP BY meeting_id;

CREATE TEMP TABLE country_sets AS
SELECT members, row_number() OVER (ORDER BY members) AS number FROM (SELECT DISTINCT members FROM countries_of);
CREATE TEMP TABLE topic_sets AS
SELECT members, row_number() OVER (ORDER BY members) AS number FROM (SELECT DISTINCT members FROM topics_of);
CREATE TEMP TABLE format_sets AS
SELECT members, row_number() OVER (ORDER BY members) AS number FROM (SELECT DISTINCT members FROM formats_of);
CREATE TEMP TABLE level_sets AS
SELECT members, row_number() OVER (ORDER BY members) AS number FROM (SELECT DISTINCT members FROM levels_of);

INSERT INTO country_set SELECT number, unnest(members) FROM country_sets ORDER BY ALL;
INSERT INTO topic_set SELECT number, unnest(members) FROM topic_sets ORDER BY ALL;
INSERT INTO format_set SELECT number, unnest(members) FROM format_sets ORDER BY ALL;
INSERT INTO level_set SELECT number, unnest(members) FROM level_sets ORDER BY ALL;

INSERT INTO packed_meeting
SELECT meeting_id, meeting.rowid, first_day, last_day,
    list_position(['unknown', 'year', 'month', 'day'], precision) - 1,
    list_position(['none', 'home-region', 'one-region', 'several-regions'], partners) - 1,
    kind.place,
    CASE WHEN online THEN 1 WHEN venue_country = home_country THEN 2 WHEN venue_country IS NOT NULL THEN 3 ELSE 0 END,
    coalesce(results, 0),
    coalesce(country_sets.number, 0), coalesce(topic_sets.number, 0), coalesce(format_sets.number, 0), coalesce(level_sets.number, 0)
FROM meeting JOIN kind USING (kind_id)
    LEFT JOIN (SELECT meeting_id, count(*) AS results FROM meeting_document WHERE status IN ('signed', 'adopted') GROUP BY meeting_id)
        USING (meeting_id)
    LEFT JOIN countries_of USING (meeting_id) LEFT JOIN country_sets ON countries_of.members = country_sets.members
    LEFT JOIN topics_of USING (meeting_id) LEFT JOIN topic_sets ON topics_of.members = topic_sets.members
    LEFT JOIN formats_of USING (meeting_id) LEFT JOIN format_sets ON formats_of.members = format_sets.members
    LEFT JOIN levels_of USING (meeting_id) LEFT JOIN level_sets ON levels_of.members = level_sets.members,
    institute
ORDER BY first_day NULLS LAST, last_day, meeting_id;

CREATE TEMP TABLE position_of AS SELECT meeting_id, rowid::INTEGER AS position FROM packed_meeting;

INSERT INTO packed_organisation
SELECT position_of.position, number, partner
FROM meeting_organisation JOIN position_of USING (meeting_id)
    JOIN (SELECT organisation_id, row_number() OVER (ORDER BY organisation_id) - 1 AS number FROM organisation) USING (organisation_id)
ORDER BY ALL;

INSERT INTO packed_person
SELECT DISTINCT person_id, position_of.position FROM meeting_person JOIN position_of USING (meeting_id) ORDER BY ALL;

DROP TABLE countries_of; DROP TABLE topics_of; DROP TABLE formats_of; DROP TABLE levels_of;
DROP TABLE country_sets; DROP TABLE topic_sets; DROP TABLE format_sets; DROP TABLE level_sets; DROP TABLE position_of;
