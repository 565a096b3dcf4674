-- One row per counterpart named in the selected meetings: person (id), country, role and organisation as the latest record that
-- says them has them; meetings (of the period, each once); ours: the people of our own side at these meetings, the most
-- frequent first; last_meeting with its days and precision, the last dated one by the as-of day that fits the filter,
-- whatever the period, and days_since; spellings: how the name is written in all that fits.
-- Of many the first 500 are listed, by meetings, then by the last contact: nobody reads more.
-- The same on every row, and of all whether listed or not: every, how many there are; bodiless and stateless, of how many the
-- organisation, or the country, is not known; chosen, how many are from a country asked for; silent, the counterparts of
-- meetings that fit but lie outside the period alone; unnamed, the selected meetings that name no counterpart; home, the people
-- of the home country named there, who are no partners.
WITH named AS (
    SELECT person_id, meeting_id, in_period, name, role, organisation, country, first_day, last_day, precision, position,
        coalesce(last_day, DATE '0001-01-01') AS known_day, first_day <= as_of AS past
    FROM matched JOIN meeting_person USING (meeting_id), asked WHERE fits AND side = 'partner'
),
who AS (
    SELECT person_id,
        count(DISTINCT meeting_id) FILTER (in_period)::INTEGER AS meetings,
        arg_max({role: role, organisation: organisation}, (known_day, meeting_id, -position))
            FILTER (role IS NOT NULL OR organisation IS NOT NULL) AS post,
        arg_max(country, (known_day, meeting_id, -position)) FILTER (country IS NOT NULL) AS country,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (least(last_day, as_of), precision = 'day', meeting_id)) FILTER (past) AS latest,
        list(DISTINCT name ORDER BY name) AS spellings
    FROM named, asked GROUP BY person_id
),
listed AS (
    SELECT person_id, post, country, meetings, latest, spellings,
        CASE WHEN latest IS NOT NULL THEN as_of - least(latest.last_day, as_of) END::INTEGER AS days_since
    FROM who, asked WHERE meetings > 0 ORDER BY meetings DESC, days_since NULLS LAST, person_id LIMIT 500
),
pairs AS (
    SELECT named.person_id, our.person_id AS ours, count(DISTINCT meeting_id) AS n
    FROM named JOIN meeting_person our USING (meeting_id)
    WHERE in_period AND our.side = 'institute' AND named.person_id IN (SELECT person_id FROM listed) GROUP BY ALL
),
met AS (SELECT person_id, list(ours ORDER BY n DESC, ours) AS ours FROM pairs GROUP BY ALL),
told AS (
    SELECT count(*) FILTER (meetings > 0)::INTEGER AS every,
        count(*) FILTER (meetings > 0 AND post.organisation IS NULL)::INTEGER AS bodiless,
        count(*) FILTER (meetings > 0 AND who.country IS NULL)::INTEGER AS stateless,
        count(*) FILTER (meetings > 0 AND list_contains(asked.countries, who.country))::INTEGER AS chosen,
        count(*) FILTER (meetings = 0)::INTEGER AS silent,
        (SELECT count(*) FROM selected WHERE meeting_id NOT IN (SELECT meeting_id FROM named))::INTEGER AS unnamed,
        (SELECT count(DISTINCT person_id) FROM selected JOIN meeting_person USING (meeting_id) WHERE side = 'home')::INTEGER
            AS home
    FROM who, asked
)
SELECT person_id AS person, post.role AS role, post.organisation AS organisation, country, meetings, coalesce(ours, []) AS ours,
    latest.meeting_id AS last_meeting, latest.first_day AS last_first_day, latest.last_day AS last_last_day,
    latest.precision AS last_precision, days_since, spellings,
    every, silent, unnamed, bodiless, stateless, chosen, home
FROM listed LEFT JOIN met USING (person_id), told
ORDER BY meetings DESC, days_since NULLS LAST, person;
