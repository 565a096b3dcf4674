-- One row per partner country with a usual gap, which takes five contact days: country (code), days_since the last contact,
-- usual_gap (median days between consecutive contact days), times (days_since over usual_gap), status and the last dated
-- meeting, all by the as-of day and whatever the period (contacts.sql). The most unusual silence comes first.
-- unjudged, the same on every row: how many dated partner countries have too few contact days for a usual gap.
SELECT
    code AS country, days_since, usual_gap, days_since / usual_gap AS times, contact_days, status,
    last_meeting, last_first_day, last_last_day, last_precision,
    (SELECT count(*) FROM rhythm WHERE subject = 'country' AND usual_gap IS NULL AND status IS NOT NULL)::INTEGER AS unjudged
FROM rhythm WHERE subject = 'country' AND usual_gap IS NOT NULL
ORDER BY times DESC, country;
