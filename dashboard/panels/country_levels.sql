-- One row per side and level of the selected meetings. side theirs: level is a code of the vocabulary, that of the meeting, the
-- highest first. side ours: level is the role of a participant of the institute as written (letter case does not count),
-- the most frequent first. meetings, and the latest of them by id, days and precision. unknown, the same on every
-- row of a side: selected meetings of which no level, or no role of ours, is known.
WITH theirs AS (
    SELECT 'theirs' AS side, level_id AS level, rank, meeting_id, first_day, last_day, precision
    FROM selected JOIN meeting_level USING (meeting_id) JOIN level USING (level_id)
),
ours AS (
    SELECT 'ours', first_value(role) OVER (PARTITION BY lower(role) ORDER BY often DESC, role), 0,
        meeting_id, first_day, last_day, precision
    FROM (SELECT selected.*, role, count(*) OVER (PARTITION BY role) AS often
          FROM selected JOIN meeting_person USING (meeting_id) WHERE side = 'institute' AND role IS NOT NULL)
),
named AS (FROM theirs UNION ALL FROM ours),
counted AS (
    SELECT side, level, any_value(rank) AS rank, count(DISTINCT meeting_id)::INTEGER AS meetings,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (coalesce(last_day, DATE '0001-01-01'), meeting_id)) AS newest
    FROM named GROUP BY side, level
),
known AS (SELECT side, count(DISTINCT meeting_id) AS meetings FROM named GROUP BY side)
SELECT side, level, counted.meetings, newest.meeting_id AS meeting_id,
    newest.first_day AS first_day, newest.last_day AS last_day, newest.precision AS precision,
    ((SELECT count(*) FROM selected) - known.meetings)::INTEGER AS unknown
FROM counted JOIN known USING (side)
ORDER BY side DESC, rank, counted.meetings DESC, level;
