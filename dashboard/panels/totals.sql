-- One row per measure: meetings; countries and organisations, each once and without the home ones; documents signed
-- or adopted. value and comparison are counts over the meetings of the period and of the comparison (NULL where there
-- is none); history holds one count for each bin of the sparkline, in order. Left out of the history: meetings not
-- dated, or whose possible days cross an edge of a bin.
WITH counted AS (
    SELECT meeting_id, 'value' AS part, NULL::DATE AS bin FROM selected
    UNION ALL SELECT meeting_id, 'comparison', NULL FROM compared
    UNION ALL SELECT meeting_id, 'history', bin FROM history
),
measured AS (
    SELECT 1 AS place, 'meetings' AS measure, part, bin, count(DISTINCT meeting_id) AS n
    FROM counted GROUP BY ALL
    UNION ALL
    SELECT 2, 'countries', part, bin, count(DISTINCT country)
    FROM counted JOIN meeting_country USING (meeting_id), institute WHERE country <> home_country GROUP BY ALL
    UNION ALL
    SELECT 3, 'organisations', part, bin, count(DISTINCT organisation_id)
    FROM counted JOIN meeting_organisation USING (meeting_id) WHERE partner GROUP BY ALL
    UNION ALL
    SELECT 4, 'documents', part, bin, count(*)
    FROM counted JOIN meeting_document USING (meeting_id) WHERE status IN ('signed', 'adopted') GROUP BY ALL
),
measure AS (
    FROM (VALUES (1, 'meetings'), (2, 'countries'), (3, 'organisations'), (4, 'documents')) AS m (place, measure)
),
summed AS (
    SELECT measure, sum(n) FILTER (part = 'value') AS value, sum(n) FILTER (part = 'comparison') AS comparison
    FROM measured GROUP BY ALL
),
series AS (
    SELECT measure.measure, list(coalesce(n, 0)::INTEGER ORDER BY spark.bin) AS history
    FROM measure CROSS JOIN spark LEFT JOIN measured ON measured.measure = measure.measure AND measured.bin = spark.bin
    GROUP BY ALL
)
SELECT
    measure,
    coalesce(value, 0)::INTEGER AS value,
    CASE WHEN compare_since IS NOT NULL THEN coalesce(comparison, 0)::INTEGER END AS comparison,
    history
FROM measure JOIN series USING (measure) LEFT JOIN summed USING (measure), asked
ORDER BY place;
