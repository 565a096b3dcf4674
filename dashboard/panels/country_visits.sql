-- One row per place where we met: place (here: in the home country, there: in the country the page is about, online, elsewhere,
-- unknown), meetings, comparison (NULL where there is none), the latest meeting there by id, days and precision.
-- Every place has a row, also without a meeting.
WITH placed AS (
    SELECT meeting_id,
        CASE WHEN online THEN 'online' WHEN venue_country = home_country THEN 'here' WHEN venue_country = about THEN 'there'
             WHEN venue_country IS NOT NULL THEN 'elsewhere' ELSE 'unknown' END AS place
    FROM meeting, institute, asked
),
ours AS (
    SELECT place, count(*) AS n,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (last_day, meeting_id)) FILTER (last_day IS NOT NULL) AS newest
    FROM selected JOIN placed USING (meeting_id) GROUP BY ALL
),
earlier AS (SELECT place, count(*) AS n FROM compared JOIN placed USING (meeting_id) GROUP BY ALL)
SELECT place, coalesce(ours.n, 0)::INTEGER AS meetings,
    CASE WHEN compare_since IS NOT NULL THEN coalesce(earlier.n, 0)::INTEGER END AS comparison,
    newest.meeting_id AS meeting_id, newest.first_day AS first_day, newest.last_day AS last_day, newest.precision AS precision
FROM (FROM (VALUES (1, 'here'), (2, 'there'), (3, 'online'), (4, 'elsewhere'), (5, 'unknown')) AS place (rank, place))
    LEFT JOIN ours USING (place) LEFT JOIN earlier USING (place), asked
ORDER BY rank;
