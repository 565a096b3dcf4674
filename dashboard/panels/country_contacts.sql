-- One row per bin and place: bin (its first day), place (here: in the home country, there: in the country the page is about,
-- online, elsewhere, unknown; a meeting has one of them), meetings and comparison (counts).
-- bin is NULL for meetings that have no place on the axis: not dated, or their possible days cross an edge of a bin.
WITH placed AS (
    SELECT meeting_id,
        CASE WHEN online THEN 'online' WHEN venue_country = home_country THEN 'here' WHEN venue_country = about THEN 'there'
             WHEN venue_country IS NOT NULL THEN 'elsewhere' ELSE 'unknown' END AS place
    FROM meeting, institute, asked
),
counted AS (
    SELECT first_day, last_day, meeting_id, 1 AS meetings, 0 AS comparison FROM selected
    UNION ALL
    SELECT first_day, last_day, meeting_id, 0, 1 FROM compared
)
SELECT
    CASE WHEN date_trunc(asked.bin, first_day) = date_trunc(asked.bin, last_day) THEN date_trunc(asked.bin, first_day)::DATE END
        AS bin, place,
    sum(meetings)::INTEGER AS meetings, sum(comparison)::INTEGER AS comparison
FROM counted JOIN placed USING (meeting_id), asked
GROUP BY ALL ORDER BY ALL;
