-- One row per thing that belongs to the chosen topics, by part: country (a partner country), format, person (a counterpart)
-- and record (the last eight meetings); and, where no topic is chosen, per topic group and topic that could
-- be (part choice). code, of a person the id; meetings of the selection, comparison (NULL where there is none), whole:
-- the meetings with the same country or of the same format whatever topics are chosen (else NULL). meeting_id, days and
-- precision of the latest meeting, with its titles where it is a record; of a person also role, organisation and country
-- as the latest meeting has them. topic_group: of a choice, its group. Undated meetings come last. Of very many people the
-- first 500 are listed, nobody reads more; every: how many things of the part there are in all (NULL of records and choices).
WITH subject AS (
    SELECT 'country' AS part, code, meeting_id FROM partner WHERE subject = 'country'
    UNION ALL
    SELECT 'format', format_id, meeting_id FROM meeting_format
    UNION ALL
    SELECT DISTINCT 'person', person_id, meeting_id FROM meeting_person WHERE side = 'partner'
),
ours AS (
    SELECT part, code, count(*) AS meetings,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (coalesce(last_day, DATE '0001-01-01'), meeting_id)) AS newest
    FROM selected JOIN subject USING (meeting_id), asked WHERE len(topics) > 0 GROUP BY ALL
),
before AS (SELECT part, code, count(*) AS comparison FROM compared JOIN subject USING (meeting_id) GROUP BY ALL),
every AS (SELECT part, code, count(*) AS whole FROM of_any_topic JOIN subject USING (meeting_id) GROUP BY ALL),
belonging AS (
    SELECT part, code, meetings, comparison, CASE WHEN part <> 'person' THEN whole END AS whole, newest.meeting_id AS meeting_id,
        newest.first_day AS first_day, newest.last_day AS last_day, newest.precision AS precision
    FROM ours LEFT JOIN before USING (part, code) LEFT JOIN every USING (part, code)
),
placed AS (
    SELECT *, count(*) OVER (PARTITION BY part) AS every,
        row_number() OVER (PARTITION BY part ORDER BY meetings DESC, last_day DESC NULLS LAST, first_day DESC, code) AS place
    FROM belonging
),
people AS (
    SELECT person_id AS code, meeting_id, any_value(role ORDER BY position) AS role,
        any_value(organisation ORDER BY position) AS organisation, any_value(country ORDER BY position) AS country
    FROM meeting_person WHERE side = 'partner' GROUP BY ALL
),
latest AS (
    SELECT 'record' AS part, meeting_id AS code, selected.* FROM selected, asked WHERE len(topics) > 0
    ORDER BY last_day DESC NULLS LAST, first_day DESC, meeting_id LIMIT 8
),
choice AS (
    SELECT 'choice' AS part, topic_id AS code, group_id AS topic_group, count(*) AS meetings
    FROM selected JOIN meeting_topic USING (meeting_id) JOIN topic USING (topic_id), asked WHERE len(topics) = 0 GROUP BY ALL
    UNION ALL
    SELECT 'choice', group_id, group_id, count(DISTINCT meeting_id)
    FROM selected JOIN meeting_topic USING (meeting_id) JOIN topic USING (topic_id), asked WHERE len(topics) = 0 GROUP BY ALL
)
SELECT part, code, NULL AS topic_group, placed.meetings::INTEGER AS meetings,
    CASE WHEN compare_since IS NOT NULL THEN coalesce(comparison, 0)::INTEGER END AS comparison, whole::INTEGER AS whole,
    meeting_id, first_day, last_day, precision, NULL AS title_uz, NULL AS title_uz_Cyrl, NULL AS title_ru, NULL AS title_en,
    people.role AS role, people.organisation AS organisation, people.country AS country,
    every::INTEGER AS every
FROM placed LEFT JOIN people USING (code, meeting_id), asked WHERE part <> 'person' OR place <= 500
UNION ALL
SELECT part, code, NULL, 1, NULL, NULL, meeting_id, latest.first_day, latest.last_day, latest.precision,
    title_uz, title_uz_Cyrl, title_ru, title_en, NULL, NULL, NULL, NULL
FROM latest JOIN meeting USING (meeting_id)
UNION ALL
SELECT part, code, topic_group, meetings, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM choice
ORDER BY part, meetings DESC, last_day DESC NULLS LAST, first_day DESC, code;
