-- One row per pair of topics, among the selected meetings whatever topics are chosen; where topics are, only pairs with one of
-- them: topic, other (codes, in the vocabulary's order) and their groups; meetings with both; one_word, those of them in
-- which a single written word stands for both ("green energy"), so that their coming together says nothing; topic_meetings
-- and other_meetings, those with each; total, those with any; expected, how many would have both if the two came up
-- independently of each other. lift: how often they came together against the expected, taken of the meetings in which the two
-- were named by words of their own; NULL below five of these. standing: beyond where these are at least five and twice the
-- expected; apart where five or more were expected and at most half as many have both; else NULL, because smaller counts
-- say nothing. latest: the last twelve of the meetings, undated ones at the end. Left out: pairs that never came together,
-- unless five meetings or more were expected to.
WITH named AS (
    SELECT meeting_id, topic_id, 1000 * topic_group.place + topic.place AS place
    FROM of_any_topic JOIN meeting_topic USING (meeting_id) JOIN topic USING (topic_id) JOIN topic_group USING (group_id)
),
each AS (SELECT topic_id, place, count(*) AS n FROM named GROUP BY ALL),
whole AS (SELECT count(DISTINCT meeting_id) AS total FROM named),
word AS (SELECT meeting_id, written, code FROM meeting_written SEMI JOIN named USING (meeting_id) WHERE field = 'topics'),
same_word AS (  -- no word stands for one of the two and another word for the other
    SELECT meeting_id, a.code AS topic, b.code AS other
    FROM word a JOIN word b USING (meeting_id) WHERE a.code <> b.code GROUP BY ALL HAVING bool_and(a.written = b.written)
),
both_named AS (
    SELECT a.topic_id AS topic, b.topic_id AS other, meeting_id
    FROM named a JOIN named b USING (meeting_id) WHERE a.place < b.place
),
together AS (
    SELECT both_named.topic, both_named.other, count(*) AS meetings, count(same_word.meeting_id) AS one_word,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (coalesce(last_day, DATE '0001-01-01'), meeting_id), 12) AS latest
    FROM both_named JOIN of_any_topic USING (meeting_id) LEFT JOIN same_word USING (meeting_id, topic, other) GROUP BY ALL
),
measured AS (
    SELECT a.topic_id AS topic, b.topic_id AS other, coalesce(meetings, 0) AS meetings, coalesce(one_word, 0) AS one_word,
        coalesce(meetings, 0) - coalesce(one_word, 0) AS apart_named, a.n AS topic_meetings, b.n AS other_meetings, total,
        a.n * b.n / total AS expected, coalesce(latest, []) AS latest, a.place AS place, b.place AS other_place
    FROM each a JOIN each b ON a.place < b.place
    LEFT JOIN together ON together.topic = a.topic_id AND together.other = b.topic_id, whole
)
SELECT
    measured.topic, other, x.group_id AS topic_group, y.group_id AS other_group, meetings::INTEGER AS meetings,
    one_word::INTEGER AS one_word, topic_meetings::INTEGER AS topic_meetings, other_meetings::INTEGER AS other_meetings,
    total::INTEGER AS total, expected::DOUBLE AS expected, CASE WHEN apart_named >= 5 THEN (apart_named / expected)::DOUBLE END AS lift,
    CASE WHEN apart_named >= 5 AND apart_named >= 2 * expected THEN 'beyond'
         WHEN expected >= 5 AND meetings <= expected / 2 THEN 'apart' END AS standing,
    latest
FROM measured JOIN topic x ON x.topic_id = measured.topic JOIN topic y ON y.topic_id = other, asked
WHERE (meetings > 0 OR expected >= 5)
    AND (len(topics) = 0 OR list_has_any(topics, [x.topic_id, x.group_id, y.topic_id, y.group_id]))
ORDER BY meetings DESC, expected, measured.place, other_place;
