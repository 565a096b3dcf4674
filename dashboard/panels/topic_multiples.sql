-- One row per partner country, format or kind of meeting (among, code) and topic group, and one for each chosen topic, among the
-- selected meetings whatever topics are chosen: topic_group, topic (codes; topic is NULL on the group's own row), meetings about
-- it; code_meetings, those of the country, format or kind in all of which a topic is known; expected, how many would be
-- about it if it came up as often as on the average of the same selection (this country's, format's or kind's own meetings
-- among them). standing: over where meetings is at least five and twice the expected; under where five or more were expected
-- and at most half as many took place; else NULL, because smaller counts say nothing.
-- Counts: a meeting stands at each of its countries, formats and topics; a group counts it once. A topic that never came up
-- with a country has a row all the same. place: the vocabulary's order of groups, each followed by its topics.
WITH base AS (SELECT meeting_id FROM of_any_topic SEMI JOIN meeting_topic USING (meeting_id)),
chosen AS (
    SELECT group_id AS topic_group, topic_id AS topic, (1000 * topic_group.place + topic.place + 1)::INTEGER AS place
    FROM topic JOIN topic_group USING (group_id), asked WHERE list_contains(topics, topic_id)
    UNION ALL
    SELECT group_id, NULL, (1000 * place)::INTEGER FROM topic_group
),
named AS (
    SELECT meeting_id, group_id AS topic_group, topic_id AS topic FROM base JOIN meeting_topic USING (meeting_id)
    JOIN topic USING (topic_id), asked WHERE list_contains(topics, topic_id)
    UNION ALL
    SELECT DISTINCT meeting_id, group_id, NULL FROM base JOIN meeting_topic USING (meeting_id) JOIN topic USING (topic_id)
),
divided AS (
    SELECT 'country' AS among, code, meeting_id FROM base JOIN partner USING (meeting_id) WHERE subject = 'country'
    UNION ALL
    SELECT 'format', format_id, meeting_id FROM base JOIN meeting_format USING (meeting_id)
    UNION ALL
    SELECT 'kind', kind_id, meeting_id FROM base JOIN meeting USING (meeting_id)
),
of_code AS (SELECT among, code, count(*) AS code_meetings FROM divided GROUP BY ALL),
of_topic AS (
    SELECT topic_group, topic, count(*) / (SELECT count(*) FROM base) AS part FROM named GROUP BY ALL
),
of_both AS (
    SELECT among, code, topic_group, topic, count(*) AS n FROM divided JOIN named USING (meeting_id) GROUP BY ALL
),
counted AS (
    SELECT of_code.among, of_code.code, chosen.topic_group, chosen.topic, coalesce(n, 0)::INTEGER AS meetings,
        code_meetings::INTEGER AS code_meetings, (code_meetings * coalesce(part, 0))::DOUBLE AS expected, place
    FROM of_code CROSS JOIN chosen
    LEFT JOIN of_topic ON of_topic.topic_group = chosen.topic_group AND of_topic.topic IS NOT DISTINCT FROM chosen.topic
    LEFT JOIN of_both ON of_both.among = of_code.among AND of_both.code = of_code.code
        AND of_both.topic_group = chosen.topic_group AND of_both.topic IS NOT DISTINCT FROM chosen.topic
)
SELECT among, code, topic_group, topic, meetings, code_meetings, expected,
    CASE WHEN meetings >= 5 AND meetings >= 2 * expected THEN 'over'
         WHEN expected >= 5 AND meetings <= expected / 2 THEN 'under' END AS standing,
    place
FROM counted ORDER BY among, code_meetings DESC, code, place;
