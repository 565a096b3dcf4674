-- One row per side and level of the selected meetings. side theirs: level is a code of the vocabulary, that of the meeting, the
-- highest first. side ours: level is the role of a participant of the institute as written (letter case does not count),
-- the most frequent first. meetings, and the latest of them by id, days and precision. unknown, the same on every
-- row of a side: selected meetings of which no level, or no role of ours, is known.
WITH theirs AS (
    SELECT 'theirs' AS side, level_id AS level, rank, meeting_id, first_day, last_day, precision
    FROM selected JOIN meeting_level USING (meeting_id) JOIN level USING (level_id)
),
ours AS (
    SELECT 'ours', mode(role) OVER (PARTITION BY lower(role)), 0, meeting_id, first_day, last_day, precision
    FROM selected JOIN meeting_person USING (meeting_id) WHERE side = 'institute' AND role IS NOT NULL
),
named AS (FROM theirs UNION ALL FROM ours),
counted AS (
    SELECT side, level, any_value(rank) AS rank, count(DISTINCT meeting_id)::INTEGER AS meetings,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (coalesce(last_day, DATE '0001-01-01'), meeting_id)) AS newest
    FROM named GROUP BY side, level
)
SELECT side, level, meetings, newest.meeting_id AS meeting_id,
    newest.first_day AS first_day, newest.last_day AS last_day, newest.precision AS precision,
    (SELECT count(*) FROM selected WHERE meeting_id NOT IN
        (SELECT meeting_id FROM named WHERE named.side = counted.side))::INTEGER AS unknown
FROM counted
ORDER BY side DESC, rank, meetings DESC, level;
