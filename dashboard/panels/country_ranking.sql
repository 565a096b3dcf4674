-- One row per partner country with a meeting that fits the filter, whenever it was: country (code); meetings of the period
-- and, shared, the parts of them that are its own where the countries of a meeting share it; the same of the comparison
-- (NULL where there is none); history, the meetings of each bin of the sparkline in order. last_… the last dated meeting by
-- the as-of day, days_since, contact_days, usual_gap (days) and status are those of contacts.sql, whatever the period.
-- Left out of the history: meetings not dated, or whose possible days cross an edge of a bin.
WITH counted AS (
    SELECT code, share, 'selected' AS part FROM selected JOIN partner USING (meeting_id) WHERE subject = 'country'
    UNION ALL
    SELECT code, share, 'compared' FROM compared JOIN partner USING (meeting_id) WHERE subject = 'country'
),
summed AS (
    SELECT code, count(*) FILTER (part = 'selected') AS meetings, count(*) FILTER (part = 'compared') AS comparison,
        sum(share) FILTER (part = 'selected') AS shared, sum(share) FILTER (part = 'compared') AS comparison_shared
    FROM counted GROUP BY ALL
),
spark AS (
    SELECT unnest(generate_series(
        date_trunc(spark_bin, spark_since), spark_until::TIMESTAMP,
        CASE spark_bin WHEN 'month' THEN INTERVAL 1 MONTH WHEN 'quarter' THEN INTERVAL 3 MONTH ELSE INTERVAL 1 YEAR END
    ))::DATE AS bin
    FROM asked
),
past AS (
    SELECT code, bin, count(*) AS n FROM history JOIN partner USING (meeting_id) WHERE subject = 'country' GROUP BY ALL
),
series AS (
    SELECT rhythm.code, list(coalesce(n, 0)::INTEGER ORDER BY spark.bin) AS history
    FROM rhythm CROSS JOIN spark LEFT JOIN past ON past.code = rhythm.code AND past.bin = spark.bin
    WHERE rhythm.subject = 'country' GROUP BY ALL
)
SELECT
    rhythm.code AS country,
    coalesce(summed.meetings, 0)::INTEGER AS meetings, coalesce(summed.shared, 0)::DOUBLE AS shared,
    CASE WHEN compare_since IS NOT NULL THEN coalesce(summed.comparison, 0)::INTEGER END AS comparison,
    CASE WHEN compare_since IS NOT NULL THEN coalesce(summed.comparison_shared, 0)::DOUBLE END AS comparison_shared,
    history, last_meeting, last_first_day, last_last_day, last_precision, days_since, contact_days, usual_gap, status
FROM rhythm JOIN series USING (code) LEFT JOIN summed USING (code), asked
WHERE rhythm.subject = 'country'
ORDER BY meetings DESC, country;
