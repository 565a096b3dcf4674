-- One row per format in which we met the country the page is about, and per format of whose other side it is part, met or not:
-- format, family (codes), meetings, the latest by id, days and precision. A meeting may belong to several formats.
WITH ours AS (
    SELECT format_id, count(*) AS n,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (coalesce(last_day, DATE '0001-01-01'), meeting_id)) AS newest
    FROM selected JOIN meeting_format USING (meeting_id) GROUP BY ALL
)
SELECT format.format_id AS format, format.family_id AS family, coalesce(n, 0)::INTEGER AS meetings, newest.meeting_id AS meeting_id,
    newest.first_day AS first_day, newest.last_day AS last_day, newest.precision AS precision
FROM format JOIN format_family USING (family_id) LEFT JOIN ours USING (format_id), asked
WHERE n > 0 OR partner = about OR partner IN (SELECT group_id FROM country_group_member WHERE country = about)
ORDER BY meetings DESC, format_family.place, format.place;
