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

INSERT INTO packed_link
WITH known AS (
    SELECT person_id, row_number() OVER (ORDER BY person_id) - 1 AS person FROM (SELECT DISTINCT person_id FROM packed_person)
),
named AS (
    SELECT country, row_number() OVER (ORDER BY country) - 1 AS place
    FROM (SELECT DISTINCT country FROM meeting_person WHERE country IS NOT NULL)
)
SELECT position_of.position, person, list_position(['institute', 'partner', 'home'], side) - 1, coalesce(place, -1),
    role IS NOT NULL, organisation IS NOT NULL, name <> person_id, link.rowid
FROM meeting_person AS link JOIN position_of USING (meeting_id) JOIN known USING (person_id) LEFT JOIN named USING (country)
ORDER BY position_of.position, link.position;

INSERT INTO packed_document
SELECT position_of.position, document.rowid, status IN ('signed', 'adopted')
FROM meeting_document AS document JOIN position_of USING (meeting_id)
ORDER BY position_of.position, document.position;

INSERT INTO packed_pair
WITH word AS NOT MATERIALIZED (SELECT meeting_id, written, code FROM meeting_written WHERE field = 'topics'),
wide AS (SELECT written FROM word GROUP BY written HAVING min(code) <> max(code)),
shared AS MATERIALIZED (SELECT * FROM word SEMI JOIN wide USING (written)),
otherwise AS (SELECT meeting_id, code FROM word JOIN shared USING (meeting_id, code) WHERE word.written <> shared.written),
alone AS MATERIALIZED (SELECT * FROM shared ANTI JOIN otherwise USING (meeting_id, code)),
pairs AS (
    SELECT DISTINCT meeting_id, a.code AS topic_id, b.code AS other_id
    FROM alone AS a JOIN alone AS b USING (meeting_id, written) WHERE a.code < b.code
)
SELECT position_of.position, topic_id, other_id FROM pairs JOIN position_of USING (meeting_id)
ORDER BY ALL;

INSERT INTO packed_id SELECT position FROM position_of ORDER BY meeting_id;

DROP TABLE countries_of; DROP TABLE topics_of; DROP TABLE formats_of; DROP TABLE levels_of;
DROP TABLE country_sets; DROP TABLE topic_sets; DROP TABLE format_sets; DROP TABLE level_sets; DROP TABLE position_of;
