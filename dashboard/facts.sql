-- One row: how many meetings fit, of how many; how many that fit have no place on the time axis, by what is known of them; and how
-- many country contacts the meetings that fit are, and how many of them name no partner country. Read after contacts.sql.
SELECT
    (SELECT count(*) FROM selected) AS matched,
    (SELECT count(*) FROM meeting) AS total,
    count(*) FILTER (precision = 'unknown') AS undated,
    count(*) FILTER (precision = 'year') AS year_only,
    count(*) FILTER (precision = 'month') AS month_only,
    count(*) FILTER (precision = 'day') AS crossing,
    (SELECT count(*) FROM selected JOIN partner USING (meeting_id) WHERE subject = 'country') AS contacts,
    (SELECT count(*) FROM selected ANTI JOIN (SELECT meeting_id FROM partner) USING (meeting_id)) AS without_country
FROM unplaced;
