-- One row per format of the vocabulary's first family (of those chosen where some are), and one with format NULL for all of
-- them together, each meeting counted once: format, family, partner (codes; partner: its other side, a country or a group of countries,
-- NULL where it names none), meetings of the selection, total (that fit the filter, whatever the period), years (those of
-- total whose possible days lie in one year, a list of year and meetings), without_year (the rest of total), held (years
-- with a milestone of the format). first_year and last_year: as far as any record or milestone of the family reaches.
WITH first_family AS (SELECT arg_min(family_id, place) AS family_id FROM format_family),
members AS (SELECT format_id, family_id, partner, place FROM format JOIN first_family USING (family_id)),
shown AS (
    SELECT members.* FROM members, asked
    WHERE len(formats) = 0 OR list_contains(formats, format_id) OR list_contains(formats, family_id)
),
every_year AS (
    SELECT unnest([year(first_day), year(last_day)]) AS year FROM members JOIN meeting_format USING (format_id) JOIN meeting USING (meeting_id)
    UNION ALL
    SELECT year(first_day) FROM members JOIN milestone USING (format_id)
),
fitting AS (
    SELECT format_id, meeting_id, CASE WHEN year(first_day) = year(last_day) THEN year(first_day) END AS year,
        meeting_id IN (SELECT meeting_id FROM selected) AS selected
    FROM shown JOIN meeting_format USING (format_id) JOIN matched USING (meeting_id) WHERE fits
),
both_ways AS (SELECT * FROM fitting UNION ALL SELECT DISTINCT NULL, meeting_id, year, selected FROM fitting),
by_year AS (SELECT format_id, year, count(*)::INTEGER AS n FROM both_ways WHERE year IS NOT NULL GROUP BY ALL),
years AS (SELECT format_id, list({'year': year, 'meetings': n} ORDER BY year) AS years FROM by_year GROUP BY ALL),
sums AS (
    SELECT format_id, count(*) FILTER (selected) AS meetings, count(*) AS total, count(*) FILTER (year IS NULL) AS without_year
    FROM both_ways GROUP BY ALL
),
milestones AS (
    SELECT format_id, list(DISTINCT year(first_day)::INTEGER ORDER BY year(first_day)::INTEGER) AS held
    FROM shown JOIN milestone USING (format_id) GROUP BY ALL
),
lines AS (
    SELECT format_id, partner, place FROM shown
    UNION ALL
    SELECT NULL, NULL, 1000000 WHERE EXISTS (FROM shown)
)
SELECT lines.format_id AS format, family_id AS family, partner,
    coalesce(meetings, 0)::INTEGER AS meetings, coalesce(total, 0)::INTEGER AS total,
    coalesce(years, []) AS years, coalesce(without_year, 0)::INTEGER AS without_year, coalesce(held, []) AS held,
    (SELECT min(year) FROM every_year)::INTEGER AS first_year, (SELECT max(year) FROM every_year)::INTEGER AS last_year
FROM lines CROSS JOIN first_family
LEFT JOIN sums ON sums.format_id IS NOT DISTINCT FROM lines.format_id
LEFT JOIN years ON years.format_id IS NOT DISTINCT FROM lines.format_id
LEFT JOIN milestones ON milestones.format_id = lines.format_id
ORDER BY lines.place;
