-- What the days of our contacts tell about each partner, country or group of countries. Read after selected.sql.
--
-- partner    one row per meeting and partner: subject (country, country_group), code, share (of the meeting; a group has the
--            sum of its members' shares). The home country is no partner; a group is one as far as its other members are.
-- contact    one row per meeting that fits the filter, whatever the period, took place by the as-of day, and partner.
--            day is its last possible day, but never beyond the as-of day; exact: known to the day.
-- rhythm     one row per partner with a meeting that fits the filter:
--              meetings     that fit, undated ones included
--              last_…       the last dated meeting: its id, days and precision; days_since counts from it to the as-of day
--              contact_days days on which we met, each once, of the meetings known to the day
--              usual_gap    median number of days between consecutive contact days; NULL below five of them: too few to
--                           call a silence unusual
--              status       quiet: silent for more than twice the usual gap and for more than 30 days; without a usual
--                           gap, for more than a year, after more than one meeting
--                           new: first met within the last year, and nothing undated
--                           once: the one meeting was more than a year ago
--                           active: all others; NULL where no meeting is dated

CREATE OR REPLACE TEMP VIEW partner AS
SELECT 'country' AS subject, country AS code, meeting_id, share
FROM meeting_country, institute WHERE country <> home_country
UNION ALL
SELECT 'country_group', group_id, meeting_id, sum(share)
FROM meeting_country JOIN country_group_member USING (country), institute WHERE country <> home_country
GROUP BY ALL;

CREATE OR REPLACE TEMP VIEW contact AS
SELECT subject, code, meeting_id, first_day, last_day, precision,
    least(last_day, as_of) AS day, precision = 'day' AS exact
FROM matched JOIN partner USING (meeting_id), asked
WHERE fits AND first_day <= as_of;

CREATE OR REPLACE TEMP VIEW rhythm AS
WITH gap AS (
    SELECT subject, code, day, day - lag(day) OVER (PARTITION BY subject, code ORDER BY day) AS days
    FROM (SELECT DISTINCT subject, code, day FROM contact WHERE exact)
),
gaps AS (
    SELECT subject, code, count(*) AS contact_days, CASE WHEN count(*) >= 5 THEN median(days) END AS usual_gap
    FROM gap GROUP BY ALL
),
dated AS (
    SELECT subject, code, count(*) AS dated, min(first_day) AS first_contact, max(day) AS last_contact,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (day, exact, meeting_id)) AS latest
    FROM contact GROUP BY ALL
),
known AS (
    SELECT subject, code, count(*) AS meetings, count(*) FILTER (first_day IS NULL) AS undated
    FROM matched JOIN partner USING (meeting_id), asked
    WHERE fits AND (first_day IS NULL OR first_day <= as_of) GROUP BY ALL
)
SELECT subject, code, meetings::INTEGER AS meetings,
    latest.meeting_id AS last_meeting, latest.first_day AS last_first_day, latest.last_day AS last_last_day,
    latest.precision AS last_precision,
    (as_of - last_contact)::INTEGER AS days_since,
    coalesce(contact_days, 0)::INTEGER AS contact_days, usual_gap,
    CASE WHEN last_contact IS NULL THEN NULL
         WHEN as_of - last_contact > greatest(2 * usual_gap, 30) AND usual_gap IS NOT NULL THEN 'quiet'
         WHEN first_contact > as_of - INTERVAL 1 YEAR AND undated = 0 THEN 'new'
         WHEN meetings = 1 THEN 'once'
         WHEN usual_gap IS NULL AND last_contact < as_of - INTERVAL 1 YEAR THEN 'quiet'
         ELSE 'active' END AS status
FROM known LEFT JOIN dated USING (subject, code) LEFT JOIN gaps USING (subject, code), asked;
