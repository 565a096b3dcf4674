-- One row per bin and topic group, and one per bin and topic, with meetings about it in the period: bin (its first day),
-- topic_group, topic (codes; topic is NULL on the group's own row), meetings, background (whatever else was chosen), place (the
-- vocabulary's order of groups, each followed by its topics). A group counts a meeting once however many of its topics were
-- on the table; a meeting stands at each of its topics. Left out: meetings not dated, or whose possible days cross an edge of
-- a bin.
WITH named AS (
    SELECT meeting_id, group_id AS topic_group, topic_id AS topic FROM meeting_topic JOIN topic USING (topic_id)
    UNION ALL
    SELECT DISTINCT meeting_id, group_id, NULL FROM meeting_topic JOIN topic USING (topic_id)
),
counted AS (
    SELECT meeting_id, first_day, last_day, 1 AS meetings, 0 AS background FROM selected
    UNION ALL
    SELECT meeting_id, first_day, last_day, 0, 1 FROM background
)
SELECT
    date_trunc(asked.bin, first_day)::DATE AS bin, named.topic_group, named.topic,
    sum(meetings)::INTEGER AS meetings, sum(background)::INTEGER AS background,
    any_value(1000 * topic_group.place + coalesce(topic.place + 1, 0))::INTEGER AS place
FROM counted JOIN named USING (meeting_id)
JOIN topic_group ON group_id = named.topic_group LEFT JOIN topic ON topic_id = named.topic, asked
WHERE date_trunc(asked.bin, first_day) = date_trunc(asked.bin, last_day)
GROUP BY ALL ORDER BY bin, place;
