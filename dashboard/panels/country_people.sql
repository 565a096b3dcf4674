-- One row per person of the country the page is about whom the institute met in the selected meetings: person (id), role and
-- organisation as the latest meeting has them, meetings, the latest meeting's id, days and precision, and met: the people
-- of ours who were there, the most frequent first. Spellings are brought together where people.csv says so. Left out:
-- counterparts whose country is not known or another one. Of many the first 500 are listed, the last met first: nobody reads
-- more. every, the same on every row: how many there are in all.
WITH theirs AS (
    SELECT DISTINCT meeting_id, person_id, role, organisation, position, first_day, last_day, precision
    FROM selected JOIN meeting_person USING (meeting_id), asked WHERE side = 'partner' AND country = about
),
latest AS (
    SELECT person_id, count(DISTINCT meeting_id)::INTEGER AS meetings,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision, role: role,
                 organisation: organisation}, (coalesce(last_day, DATE '0001-01-01'), meeting_id, -position)) AS newest
    FROM theirs GROUP BY ALL
),
listed AS (
    SELECT *, count(*) OVER () AS every FROM latest
    ORDER BY newest.last_day DESC NULLS LAST, meetings DESC, person_id LIMIT 500
),
pairs AS (
    SELECT theirs.person_id, our.person_id AS ours, count(DISTINCT meeting_id) AS n
    FROM theirs SEMI JOIN listed USING (person_id) JOIN meeting_person our USING (meeting_id) WHERE our.side = 'institute'
    GROUP BY ALL
),
met AS (SELECT person_id, list(ours ORDER BY n DESC, ours) AS met FROM pairs GROUP BY ALL)
SELECT person_id AS person, newest.role AS role, newest.organisation AS organisation, meetings,
    newest.meeting_id AS meeting_id, newest.first_day AS first_day, newest.last_day AS last_day,
    newest.precision AS precision, coalesce(met, []) AS met, every::INTEGER AS every
FROM listed LEFT JOIN met USING (person_id)
ORDER BY last_day DESC NULLS LAST, meetings DESC, person;
