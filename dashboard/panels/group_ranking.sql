-- One row per group of countries with a meeting that fits the filter, whenever it was: country_group (code) and the columns
-- of ranked.sql. A meeting counts once for a group, however many of its members took part, and once for each group a
-- country belongs to, so the groups overlap.
SELECT code AS country_group, * EXCLUDE (subject, code) FROM ranked WHERE subject = 'country_group'
ORDER BY meetings DESC, country_group;
