-- One row per format with selected meetings and counterpart who took part in one; where none is named, one with person NULL:
-- format, family (codes), person (id), role, organisation and country as the latest of the meetings has them, meetings, the latest by id,
-- days and precision. Repeated in each row of a format: format_meetings, unnamed (those of them that name no counterpart),
-- people (how many counterparts), countries (a list of country and meetings, the most first; the home country is no partner).
-- Repeated in all rows: every (counterparts of any format), stateless (those of them whose country a line does not know).
-- Of very many lines the first 500 are listed, nobody reads more: of each format those seen last, as many of the one as of the other.
-- Spellings are brought together where people.csv says so. Left out: participants from the home country, and the institute's own people.
WITH ours AS (
    SELECT format_id, family_id, meeting_id, first_day, last_day, precision
    FROM selected JOIN meeting_format USING (meeting_id) JOIN format USING (format_id)
),
theirs AS (
    SELECT DISTINCT ours.*, person_id AS person, role, organisation, country, position
    FROM ours JOIN meeting_person USING (meeting_id) WHERE side = 'partner'
),
people AS (
    SELECT format_id, person, count(DISTINCT meeting_id)::INTEGER AS meetings,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision, role: role,
                 organisation: organisation, country: country},
                (coalesce(last_day, DATE '0001-01-01'), meeting_id, -position)) AS newest
    FROM theirs GROUP BY ALL
),
by_country AS (
    SELECT format_id, code AS country, count(*)::INTEGER AS n
    FROM ours JOIN partner USING (meeting_id) WHERE subject = 'country' GROUP BY ALL
),
countries AS (
    SELECT format_id, list({'country': country, 'meetings': n} ORDER BY n DESC, country) AS countries FROM by_country GROUP BY ALL
),
whole AS (
    SELECT format_id, family_id, count(*)::INTEGER AS format_meetings,
        count(*) FILTER (meeting_id NOT IN (SELECT meeting_id FROM theirs))::INTEGER AS unnamed
    FROM ours GROUP BY ALL
),
placed AS (
    SELECT *, newest.last_day AS last_day, count(person) OVER (PARTITION BY format_id) AS people,
        row_number() OVER (PARTITION BY format_id ORDER BY newest.last_day DESC NULLS LAST, meetings DESC, person) AS place
    FROM whole LEFT JOIN people USING (format_id)
),
numbered AS (SELECT *, row_number() OVER (ORDER BY place, format_meetings DESC, format_id) AS number FROM placed),
together AS (
    SELECT count(DISTINCT person)::INTEGER AS every,
        (count(DISTINCT person) FILTER (newest.country IS NULL))::INTEGER AS stateless
    FROM people
)
SELECT format_id AS format, family_id AS family, person, newest.role AS role, newest.organisation AS organisation,
    newest.country AS country, meetings, newest.meeting_id AS meeting_id, newest.first_day AS first_day,
    numbered.last_day AS last_day, newest.precision AS precision, format_meetings, unnamed, people::INTEGER AS people,
    coalesce(countries, []) AS countries, every, stateless
FROM numbered LEFT JOIN countries USING (format_id) CROSS JOIN together
WHERE number <= 500
ORDER BY format_meetings DESC, format_id, place;
