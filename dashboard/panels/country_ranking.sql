-- One row per partner country with a meeting that fits the filter, whenever it was: country (code) and the columns of ranked.sql.
SELECT code AS country, * EXCLUDE (subject, code) FROM ranked WHERE subject = 'country' ORDER BY meetings DESC, country;
