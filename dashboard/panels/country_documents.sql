-- One row per document of the selected meetings: title, status (signed and adopted are results; planned, mentioned), and the
-- meeting it belongs to by id, days and precision; others, the number of that meeting's other partner countries. Results come
-- first, then the newest.
SELECT title, status, meeting_id, first_day, last_day, precision,
    (SELECT count(*) FROM meeting_country, asked
     WHERE meeting_country.meeting_id = selected.meeting_id AND country IS DISTINCT FROM about)::INTEGER AS others
FROM selected JOIN meeting_document USING (meeting_id)
ORDER BY status NOT IN ('signed', 'adopted'), last_day DESC NULLS LAST, meeting_id, position;
