-- Partners in numbers, for the panels that rank them. Read after contacts.sql.
--
-- ranked     one row per partner (subject: country, country_group; code) with a meeting that fits the filter, whenever it was:
--            meetings of the period and, shared, the parts of them that are its own where the countries of a meeting share
--            it (a group has the sum of its members' parts); the same of the comparison (NULL where there is none); history,
--            the meetings of each bin of the sparkline in order; last_… the last dated meeting by the as-of day, days_since,
--            contact_days, usual_gap (days) and status, whatever the period. Left out of the history: meetings not dated, or
--            whose possible days cross an edge of a bin.

CREATE OR REPLACE TEMP VIEW ranked AS
WITH counted AS (
    SELECT subject, code, share, 'selected' AS part FROM selected JOIN partner USING (meeting_id)
    UNION ALL
    SELECT subject, code, share, 'compared' FROM compared JOIN partner USING (meeting_id)
),
summed AS (
    SELECT subject, code, count(*) FILTER (part = 'selected') AS meetings, count(*) FILTER (part = 'compared') AS comparison,
        sum(share) FILTER (part = 'selected') AS shared, sum(share) FILTER (part = 'compared') AS comparison_shared
    FROM counted GROUP BY ALL
),
past AS (
    SELECT subject, code, bin, count(*) AS n FROM history JOIN partner USING (meeting_id) GROUP BY ALL
),
series AS (
    SELECT rhythm.subject, rhythm.code, list(coalesce(n, 0)::INTEGER ORDER BY spark.bin) AS history
    FROM rhythm CROSS JOIN spark
    LEFT JOIN past ON past.subject = rhythm.subject AND past.code = rhythm.code AND past.bin = spark.bin
    GROUP BY ALL
)
SELECT
    subject, code,
    coalesce(summed.meetings, 0)::INTEGER AS meetings, coalesce(summed.shared, 0)::DOUBLE AS shared,
    CASE WHEN compare_since IS NOT NULL THEN coalesce(summed.comparison, 0)::INTEGER END AS comparison,
    CASE WHEN compare_since IS NOT NULL THEN coalesce(summed.comparison_shared, 0)::DOUBLE END AS comparison_shared,
    history, last_meeting, last_first_day, last_last_day, last_precision, days_since, contact_days, usual_gap, status
FROM rhythm JOIN series USING (subject, code) LEFT JOIN summed USING (subject, code), asked;
