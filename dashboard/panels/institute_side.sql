-- One row per person of our own side named in the selected meetings: person (id), role as the latest record that says one has it;
-- meetings, countries (partner countries) and counterparts (people of theirs), all of the period and each once;
-- last_meeting with its days and precision, the last dated one by the as-of day that fits the filter, whatever the period,
-- and days_since. Of many the first 500 are listed, by meetings, then by the last contact: nobody reads more.
-- The same on every row, and of all whether listed or not: every, how many there are; silent, ours of meetings that fit but lie
-- outside the period alone; unnamed, the selected meetings that name nobody of ours.
WITH named AS (
    SELECT person_id, meeting_id, in_period, role, first_day, last_day, precision, position,
        coalesce(last_day, DATE '0001-01-01') AS known_day, first_day <= as_of AS past
    FROM matched JOIN meeting_person USING (meeting_id), asked WHERE fits AND side = 'institute'
),
who AS (
    SELECT person_id,
        count(DISTINCT meeting_id) FILTER (in_period)::INTEGER AS meetings,
        arg_max(role, (known_day, meeting_id, -position)) FILTER (role IS NOT NULL) AS role,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (least(last_day, as_of), precision = 'day', meeting_id)) FILTER (past) AS latest
    FROM named, asked GROUP BY person_id
),
listed AS (
    SELECT person_id, role, meetings, latest,
        CASE WHEN latest IS NOT NULL THEN as_of - least(latest.last_day, as_of) END::INTEGER AS days_since
    FROM who, asked WHERE meetings > 0 ORDER BY meetings DESC, days_since NULLS LAST, person_id LIMIT 500
),
here AS (
    SELECT person_id, meeting_id FROM named WHERE in_period AND person_id IN (SELECT person_id FROM listed)
),
abroad AS (
    SELECT person_id, count(DISTINCT code)::INTEGER AS countries
    FROM here JOIN partner USING (meeting_id) WHERE subject = 'country' GROUP BY ALL
),
met AS (
    SELECT here.person_id, count(DISTINCT their.person_id)::INTEGER AS counterparts
    FROM here JOIN meeting_person their USING (meeting_id) WHERE their.side = 'partner' GROUP BY ALL
),
told AS (
    SELECT count(*) FILTER (meetings > 0)::INTEGER AS every, count(*) FILTER (meetings = 0)::INTEGER AS silent,
        (SELECT count(*) FROM selected WHERE meeting_id NOT IN (SELECT meeting_id FROM named))::INTEGER AS unnamed
    FROM who
)
SELECT person_id AS person, role, meetings, coalesce(abroad.countries, 0) AS countries, coalesce(counterparts, 0) AS counterparts,
    latest.meeting_id AS last_meeting, latest.first_day AS last_first_day, latest.last_day AS last_last_day,
    latest.precision AS last_precision, days_since, every, silent, unnamed
FROM listed LEFT JOIN abroad USING (person_id) LEFT JOIN met USING (person_id), told
ORDER BY meetings DESC, days_since NULLS LAST, person;
