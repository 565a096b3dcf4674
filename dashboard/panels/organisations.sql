-- One row per partner organisation of the selected meetings: organisation (code), type and country (NULL: not known, or of no
-- country); meetings (of the period, each once); last_meeting with its days and precision, the last dated one by the as-of
-- day that fits the filter, whatever the period, and days_since.
-- Of many the first 500 are listed, by meetings, then by the last contact: nobody reads more.
-- The same on every row, and of all whether listed or not: every, how many there are; silent, the organisations of meetings
-- that fit but lie outside the period alone; unnamed, the selected meetings that name no partner organisation; home, the home
-- country's organisations, which are no partners.
WITH named AS (
    SELECT organisation_id, meeting_id, in_period, first_day, last_day, precision, first_day <= as_of AS past
    FROM matched JOIN meeting_organisation USING (meeting_id), asked WHERE fits AND partner
),
which AS (
    SELECT organisation_id,
        count(DISTINCT meeting_id) FILTER (in_period)::INTEGER AS meetings,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (least(last_day, as_of), precision = 'day', meeting_id)) FILTER (past) AS latest
    FROM named, asked GROUP BY organisation_id
),
listed AS (
    SELECT organisation_id, meetings, latest,
        CASE WHEN latest IS NOT NULL THEN as_of - least(latest.last_day, as_of) END::INTEGER AS days_since
    FROM which, asked WHERE meetings > 0 ORDER BY meetings DESC, days_since NULLS LAST, organisation_id LIMIT 500
),
told AS (
    SELECT count(*) FILTER (meetings > 0)::INTEGER AS every, count(*) FILTER (meetings = 0)::INTEGER AS silent,
        (SELECT count(*) FROM selected WHERE meeting_id NOT IN (SELECT meeting_id FROM named))::INTEGER AS unnamed,
        (SELECT count(DISTINCT organisation_id) FROM selected JOIN meeting_organisation USING (meeting_id)
         WHERE NOT partner)::INTEGER AS home
    FROM which
)
SELECT organisation_id AS organisation, type, country, meetings,
    latest.meeting_id AS last_meeting, latest.first_day AS last_first_day, latest.last_day AS last_last_day,
    latest.precision AS last_precision, days_since, every, silent, unnamed, home
FROM listed JOIN organisation USING (organisation_id), told
ORDER BY meetings DESC, days_since NULLS LAST, organisation;
