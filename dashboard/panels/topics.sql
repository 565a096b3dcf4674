-- One row per topic of the vocabulary, also where nobody spoke of it: topic, topic_group (codes), and how many meetings
-- were about it: meetings in the period, comparison (NULL where there is none), background (whatever else was chosen).
-- group_… count the meetings of the whole group, each once: the same on every topic of it. without_topic counts the
-- period's meetings of which no topic is known: the same on every row.
-- A meeting with several topics counts at each of them, so the sums exceed the meetings.
WITH counted AS (
    SELECT meeting_id, 'selected' AS part FROM selected
    UNION ALL SELECT meeting_id, 'compared' FROM compared
    UNION ALL SELECT meeting_id, 'background' FROM background
),
by_topic AS (
    SELECT topic_id,
        count(DISTINCT meeting_id) FILTER (part = 'selected')::INTEGER AS meetings,
        count(DISTINCT meeting_id) FILTER (part = 'compared')::INTEGER AS comparison,
        count(DISTINCT meeting_id) FILTER (part = 'background')::INTEGER AS background
    FROM topic LEFT JOIN meeting_topic USING (topic_id) LEFT JOIN counted USING (meeting_id) GROUP BY topic_id
),
by_group AS (
    SELECT group_id,
        count(DISTINCT meeting_id) FILTER (part = 'selected')::INTEGER AS meetings,
        count(DISTINCT meeting_id) FILTER (part = 'compared')::INTEGER AS comparison,
        count(DISTINCT meeting_id) FILTER (part = 'background')::INTEGER AS background
    FROM topic LEFT JOIN meeting_topic USING (topic_id) LEFT JOIN counted USING (meeting_id) GROUP BY group_id
)
SELECT
    topic.topic_id AS topic, topic.group_id AS topic_group,
    by_topic.meetings,
    CASE WHEN compare_since IS NOT NULL THEN by_topic.comparison END AS comparison,
    by_topic.background,
    by_group.meetings AS group_meetings,
    CASE WHEN compare_since IS NOT NULL THEN by_group.comparison END AS group_comparison,
    by_group.background AS group_background,
    (SELECT count(*) FROM selected ANTI JOIN meeting_topic USING (meeting_id))::INTEGER AS without_topic
FROM topic JOIN topic_group USING (group_id) JOIN by_topic USING (topic_id) JOIN by_group USING (group_id), asked
ORDER BY topic_group.place, topic.place;
