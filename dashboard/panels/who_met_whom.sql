-- One row per person of our own side and partner, a country or an organisation, who were at a selected meeting together: person
-- (id), subject (country, organisation), code, meetings (of the period, each once); last_meeting with its days and
-- precision, their last dated one by the as-of day that fits the filter, whatever the period, and days_since.
-- person_meetings and partner_meetings: the selected meetings with both sides named that this person, or this partner, was
-- at in all. Pairs that never met have no row. Being at one meeting counts as having met, at a forum of many too.
-- Of many partners of a subject the first 200 are paired, by their meetings, and of our people who met any of these the first
-- 100: nobody reads more. ours and partners, the same on every row of a subject: how many there are in all, of our people who
-- met any partner, and of partners whom any of ours met. The same on every row: unnamed, the selected meetings that name
-- nobody of ours.
WITH side AS (
    SELECT DISTINCT person_id, meeting_id FROM matched JOIN meeting_person USING (meeting_id) WHERE fits AND side = 'institute'
),
their AS (
    SELECT meeting_id, subject, code FROM partner WHERE subject = 'country'
    UNION ALL
    SELECT meeting_id, 'organisation', organisation_id FROM meeting_organisation WHERE partner
),
of_partner AS (
    SELECT subject, code, count(DISTINCT meeting_id)::INTEGER AS partner_meetings
    FROM their JOIN selected USING (meeting_id) WHERE meeting_id IN (SELECT meeting_id FROM side) GROUP BY ALL
),
first_partners AS (
    SELECT subject, code, partner_meetings, partners::INTEGER AS partners FROM (
        SELECT *, count(*) OVER (PARTITION BY subject) AS partners,
            row_number() OVER (PARTITION BY subject ORDER BY partner_meetings DESC, code) AS place
        FROM of_partner
    ) WHERE place <= 200
),
with_partners AS (
    SELECT meeting_id, subject, count(first_partners.code) > 0 AS with_first
    FROM their JOIN selected USING (meeting_id) LEFT JOIN first_partners USING (subject, code) GROUP BY ALL
),
of_person AS (
    SELECT person_id, subject, count(DISTINCT meeting_id)::INTEGER AS person_meetings, max(with_first::INTEGER) AS met_first
    FROM side JOIN with_partners USING (meeting_id) GROUP BY ALL
),
first_people AS (
    SELECT person_id, subject, person_meetings, ours::INTEGER AS ours FROM (
        SELECT *, count(*) OVER (PARTITION BY subject) AS ours,
            row_number() OVER (PARTITION BY subject ORDER BY met_first DESC, person_meetings DESC, person_id) AS place
        FROM of_person
    ) WHERE place <= 100 AND met_first = 1
),
together AS (
    SELECT person_id, subject, code, meeting_id, in_period, first_day, last_day, precision, first_day <= as_of AS past
    FROM side JOIN first_people USING (person_id) JOIN their USING (meeting_id, subject)
        JOIN first_partners USING (subject, code) JOIN matched USING (meeting_id), asked
),
pairs AS (
    SELECT person_id, subject, code,
        count(*) FILTER (in_period)::INTEGER AS meetings,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (least(last_day, as_of), precision = 'day', meeting_id)) FILTER (past) AS latest
    FROM together, asked GROUP BY person_id, subject, code
)
SELECT person_id AS person, subject, code, meetings,
    latest.meeting_id AS last_meeting, latest.first_day AS last_first_day, latest.last_day AS last_last_day,
    latest.precision AS last_precision, CASE WHEN latest IS NOT NULL THEN as_of - least(latest.last_day, as_of) END::INTEGER AS days_since,
    person_meetings, partner_meetings, ours, partners,
    (SELECT count(*) FROM selected WHERE meeting_id NOT IN (SELECT meeting_id FROM side))::INTEGER AS unnamed
FROM pairs JOIN first_people USING (person_id, subject) JOIN first_partners USING (subject, code), asked
WHERE meetings > 0
ORDER BY subject, partner_meetings DESC, code, person_meetings DESC, person;
