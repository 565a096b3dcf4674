-- One row per document of the selected meetings: title, status (signed and adopted are results; planned, mentioned), and the
-- meeting it belongs to by id, days and precision; others, the number of that meeting's other partner countries. Results come
-- first, then the newest. Of many results, and of many that are none, the first 500 are listed: nobody reads more, and a page of
-- tens of thousands stands still. every: how many there are in all, of results or of the others, as the row is one.
WITH named AS (
    SELECT selected.*, title, status, position, status NOT IN ('signed', 'adopted') AS spoken
    FROM selected JOIN meeting_document USING (meeting_id)
),
placed AS (
    SELECT *, count(*) OVER (PARTITION BY spoken) AS every,
        row_number() OVER (PARTITION BY spoken ORDER BY last_day DESC NULLS LAST, meeting_id, position) AS place
    FROM named
)
SELECT title, status, meeting_id, first_day, last_day, precision,
    (SELECT count(*) FROM meeting_country, asked
     WHERE meeting_country.meeting_id = placed.meeting_id AND country IS DISTINCT FROM about)::INTEGER AS others,
    every::INTEGER AS every
FROM placed WHERE place <= 500
ORDER BY spoken, place;
