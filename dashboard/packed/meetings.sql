-- One row per meeting, by position: the columns of packed_meeting as plain integers. Days count from 1970-01-01, months from
-- 1970-01; NULL: not dated. venue_country: its place in `countries`, from 1; 0: not known.
SELECT
    meeting_row, first_day - DATE '1970-01-01' AS first_day, last_day - DATE '1970-01-01' AS last_day,
    datediff('month', DATE '1970-01-01', first_day)::INTEGER AS first_month,
    datediff('month', DATE '1970-01-01', last_day)::INTEGER AS last_month,
    precision, partners, kind, venue,
    coalesce(list_position($countries, venue_country), 0) AS venue_country, documents,
    country_set AS country, topic_set AS topic, format_set AS format, level_set AS level
FROM packed_meeting POSITIONAL JOIN packed_text;
