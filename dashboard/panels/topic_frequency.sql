-- One row per topic group and one per topic of the vocabulary, also where nobody spoke of it: topic_group, topic (codes; topic is
-- NULL on the group's own row), meetings of the period, comparison (NULL where there is none), background (whatever else was
-- chosen); history, the meetings of each bin of the sparkline in order; last_…, the last dated meeting by the as-of day that
-- fits the filter, whatever the period. A group counts a meeting once however many of its topics were on the table.
-- place: the vocabulary's order of groups, each followed by its topics. A meeting with several topics counts at each, so the
-- sums exceed the meetings. Left out of the history: meetings not dated, or whose possible days cross an edge of a bin.
WITH subject AS (
    SELECT topic.group_id AS topic_group, topic_id AS topic, (1000 * topic_group.place + topic.place + 1)::INTEGER AS place
    FROM topic JOIN topic_group USING (group_id)
    UNION ALL
    SELECT group_id, NULL, (1000 * place)::INTEGER FROM topic_group
),
named AS (  -- one row per meeting and topic, and per meeting and group
    SELECT meeting_id, group_id AS topic_group, topic_id AS topic FROM meeting_topic JOIN topic USING (topic_id)
    UNION ALL
    SELECT DISTINCT meeting_id, group_id, NULL FROM meeting_topic JOIN topic USING (topic_id)
),
parts AS (
    SELECT meeting_id, 'selected' AS part FROM selected
    UNION ALL SELECT meeting_id, 'compared' FROM compared
    UNION ALL SELECT meeting_id, 'background' FROM background
),
counted AS (
    SELECT topic_group, topic, count(*) FILTER (part = 'selected') AS meetings, count(*) FILTER (part = 'compared') AS comparison,
        count(*) FILTER (part = 'background') AS background
    FROM parts JOIN named USING (meeting_id) GROUP BY ALL
),
past AS (
    SELECT topic_group, topic, bin, count(*) AS n FROM history JOIN named USING (meeting_id) GROUP BY ALL
),
series AS (
    SELECT subject.topic_group, subject.topic, list(coalesce(n, 0)::INTEGER ORDER BY spark.bin) AS history
    FROM subject CROSS JOIN spark
    LEFT JOIN past ON past.topic_group = subject.topic_group AND past.topic IS NOT DISTINCT FROM subject.topic AND past.bin = spark.bin
    GROUP BY ALL
),
latest AS (
    SELECT topic_group, topic,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (least(last_day, as_of), precision = 'day', meeting_id)) AS meeting
    FROM matched JOIN named USING (meeting_id), asked WHERE fits AND first_day <= as_of GROUP BY ALL
)
SELECT
    subject.topic_group, subject.topic,
    coalesce(meetings, 0)::INTEGER AS meetings,
    CASE WHEN compare_since IS NOT NULL THEN coalesce(comparison, 0)::INTEGER END AS comparison,
    coalesce(background, 0)::INTEGER AS background, history,
    meeting.meeting_id AS last_meeting, meeting.first_day AS last_first_day, meeting.last_day AS last_last_day,
    meeting.precision AS last_precision, place
FROM subject
JOIN series ON series.topic_group = subject.topic_group AND series.topic IS NOT DISTINCT FROM subject.topic
LEFT JOIN counted ON counted.topic_group = subject.topic_group AND counted.topic IS NOT DISTINCT FROM subject.topic
LEFT JOIN latest ON latest.topic_group = subject.topic_group AND latest.topic IS NOT DISTINCT FROM subject.topic, asked
ORDER BY place;
