-- The same as `matched` of selected.sql, where the arrays know which meetings fit. Read in its place.
--
-- flags      one row per meeting, by position: of_other_controls, on_topic, is_about (packed/fitting.py)

CREATE OR REPLACE TEMP TABLE matched AS
SELECT
    meeting_id, first_day, last_day,
    ['unknown', 'year', 'month', 'day'][precision + 1] AS precision,
    ['none', 'home-region', 'one-region', 'several-regions'][partners + 1] AS partners,
    of_other_controls, on_topic, is_about,
    CASE WHEN since IS NULL AND until IS NULL THEN true
         WHEN first_day IS NULL THEN false
         ELSE (since IS NULL OR first_day >= since) AND (until IS NULL OR last_day <= until) END AS in_period,
    coalesce(first_day >= compare_since AND last_day <= compare_until, false) AS in_comparison,
    coalesce((since IS NULL OR last_day >= since) AND (until IS NULL OR first_day <= until), false) AS touches_period,
    of_other_controls AND on_topic AS fits_whoever, of_other_controls AND on_topic AND is_about AS fits
FROM packed_meeting POSITIONAL JOIN flags, asked;
