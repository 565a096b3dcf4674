-- One row per topic of the vocabulary: topic, topic_group (codes); meetings about it with the country the page is about;
-- institute, all meetings about it under the same filter; expected, the meetings there would be if it came up with this country
-- as often as on the institute's average (over the meetings of which a topic is known, this country's among them).
-- standing: over where meetings is at least five and twice the expected; under where five or more were expected and at most
-- half as many took place; else NULL, because smaller counts say nothing. Counts: a meeting stands at each of its topics.
WITH ours AS (
    SELECT topic_id, count(DISTINCT meeting_id) AS n FROM selected JOIN meeting_topic USING (meeting_id) GROUP BY ALL
),
theirs AS (
    SELECT topic_id, count(DISTINCT meeting_id) AS n FROM of_institute JOIN meeting_topic USING (meeting_id) GROUP BY ALL
),
share AS (
    SELECT (SELECT count(DISTINCT meeting_id) FROM selected SEMI JOIN meeting_topic USING (meeting_id))
         / nullif((SELECT count(DISTINCT meeting_id) FROM of_institute SEMI JOIN meeting_topic USING (meeting_id)), 0) AS part
),
counted AS (
    SELECT topic_id, group_id, topic.place, coalesce(ours.n, 0)::INTEGER AS meetings, coalesce(theirs.n, 0)::INTEGER AS institute,
        coalesce(theirs.n * part, 0)::DOUBLE AS expected
    FROM topic LEFT JOIN ours USING (topic_id) LEFT JOIN theirs USING (topic_id), share
)
SELECT topic_id AS topic, group_id AS topic_group, meetings, institute, expected,
    CASE WHEN meetings >= 5 AND meetings >= 2 * expected THEN 'over'
         WHEN expected >= 5 AND meetings <= expected / 2 THEN 'under' END AS standing
FROM counted JOIN topic_group USING (group_id)
ORDER BY topic_group.place, counted.place;
