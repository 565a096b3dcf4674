-- One row per partner country and topic group, and one per partner country and topic, of the selected meetings: country,
-- topic_group, topic (codes; topic is NULL on the group's own row), meetings, and shared: the parts of them that are the
-- country's own where the countries of a meeting share it. A group counts a meeting once however many of its
-- topics were on the table. country_meetings: the selected meetings with the country in all;
-- place: the vocabulary's order of groups, each followed by its topics. Pairs that never came together have no row.
WITH pairs AS (
    SELECT code AS country, share, group_id, topic_id, meeting_id
    FROM selected JOIN partner USING (meeting_id) JOIN meeting_topic USING (meeting_id) JOIN topic USING (topic_id)
    WHERE subject = 'country'
),
whole AS (
    SELECT code AS country, count(*)::INTEGER AS country_meetings
    FROM selected JOIN partner USING (meeting_id) WHERE subject = 'country' GROUP BY ALL
),
counted AS (
    SELECT country, group_id AS topic_group, NULL AS topic, count(*)::INTEGER AS meetings, sum(share)::DOUBLE AS shared
    FROM (SELECT DISTINCT country, share, group_id, meeting_id FROM pairs) GROUP BY ALL
    UNION ALL
    SELECT country, group_id, topic_id, count(*)::INTEGER, sum(share)::DOUBLE FROM pairs GROUP BY ALL
)
SELECT counted.*, country_meetings, (1000 * topic_group.place + coalesce(topic.place + 1, 0))::INTEGER AS place
FROM counted JOIN whole USING (country) JOIN topic_group ON group_id = topic_group LEFT JOIN topic ON topic_id = counted.topic
ORDER BY country_meetings DESC, country, place;
