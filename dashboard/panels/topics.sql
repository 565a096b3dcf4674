-- One row per topic of the vocabulary, also where nobody spoke of it: topic, topic_group (codes), and how many meetings
-- were about it: meetings in the period, comparison (NULL where there is none), background (whatever else was chosen).
-- group_… count the meetings of the whole group, each once: the same on every topic of it. without_topic counts the
-- period's meetings of which no topic is known: the same on every row.
-- A meeting with several topics counts at each of them, so the sums exceed the meetings. shared, comparison_shared and
-- background_shared count the parts of the meetings where the topics of each share it: a third with three topics; a group has
-- the sum of its topics' parts. Those sums are the meetings with a topic.
WITH counted AS (
    SELECT meeting_id, 'selected' AS part FROM selected
    UNION ALL SELECT meeting_id, 'compared' FROM compared
    UNION ALL SELECT meeting_id, 'background' FROM background
),
part_of AS (SELECT meeting_id, 1 / count(*) AS share FROM meeting_topic GROUP BY meeting_id),
parts AS (
    SELECT topic_id,
        coalesce(sum(share) FILTER (part = 'selected'), 0) AS shared,
        coalesce(sum(share) FILTER (part = 'compared'), 0) AS comparison_shared,
        coalesce(sum(share) FILTER (part = 'background'), 0) AS background_shared
    FROM topic LEFT JOIN meeting_topic USING (topic_id) LEFT JOIN part_of USING (meeting_id) LEFT JOIN counted USING (meeting_id)
    GROUP BY topic_id
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
    parts.shared, CASE WHEN compare_since IS NOT NULL THEN parts.comparison_shared END AS comparison_shared,
    parts.background_shared,
    sum(parts.shared) OVER of_group AS group_shared,
    CASE WHEN compare_since IS NOT NULL THEN sum(parts.comparison_shared) OVER of_group END AS group_comparison_shared,
    sum(parts.background_shared) OVER of_group AS group_background_shared,
    (SELECT count(*) FROM selected ANTI JOIN meeting_topic USING (meeting_id))::INTEGER AS without_topic
FROM topic JOIN topic_group USING (group_id) JOIN by_topic USING (topic_id) JOIN parts USING (topic_id)
    JOIN by_group USING (group_id), asked
WINDOW of_group AS (PARTITION BY topic.group_id)
ORDER BY topic_group.place, topic.place;
