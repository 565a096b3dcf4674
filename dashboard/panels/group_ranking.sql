-- One row per group of countries with a meeting that fits the filter, whenever it was: country_group (code) and the columns
-- of country_ranking.sql. A meeting counts once for a group, however many of its members took part, and once for each group
-- a country belongs to, so the groups overlap. shared is the sum of the members' parts of the meetings.
WITH counted AS (
    SELECT code, share, 'selected' AS part FROM selected JOIN partner USING (meeting_id) WHERE subject = 'country_group'
    UNION ALL
    SELECT code, share, 'compared' FROM compared JOIN partner USING (meeting_id) WHERE subject = 'country_group'
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
    SELECT code, bin, count(*) AS n FROM history JOIN partner USING (meeting_id) WHERE subject = 'country_group' GROUP BY ALL
),
series AS (
    SELECT rhythm.code, list(coalesce(n, 0)::INTEGER ORDER BY spark.bin) AS history
    FROM rhythm CROSS JOIN spark LEFT JOIN past ON past.code = rhythm.code AND past.bin = spark.bin
    WHERE rhythm.subject = 'country_group' GROUP BY ALL
)
SELECT
    rhythm.code AS country_group,
    coalesce(summed.meetings, 0)::INTEGER AS meetings, coalesce(summed.shared, 0)::DOUBLE AS shared,
    CASE WHEN compare_since IS NOT NULL THEN coalesce(summed.comparison, 0)::INTEGER END AS comparison,
    CASE WHEN compare_since IS NOT NULL THEN coalesce(summed.comparison_shared, 0)::DOUBLE END AS comparison_shared,
    history, last_meeting, last_first_day, last_last_day, last_precision, days_since, contact_days, usual_gap, status
FROM rhythm JOIN series USING (code) LEFT JOIN summed USING (code), asked
WHERE rhythm.subject = 'country_group'
ORDER BY meetings DESC, country_group;
