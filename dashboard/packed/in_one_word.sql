-- One row per meeting and pair of its topics for which a single written word stands, and no other word for either of them:
-- position, topic, other (codes, in their order). What topic_pairs.sql calls same_word.
WITH word AS NOT MATERIALIZED (SELECT meeting_id, written, code FROM meeting_written WHERE field = 'topics'),
wide AS (SELECT written FROM word GROUP BY written HAVING min(code) <> max(code)),
shared AS MATERIALIZED (SELECT * FROM word SEMI JOIN wide USING (written)),
otherwise AS (SELECT meeting_id, code FROM word JOIN shared USING (meeting_id, code) WHERE word.written <> shared.written),
alone AS MATERIALIZED (SELECT * FROM shared ANTI JOIN otherwise USING (meeting_id, code)),
pairs AS (
    SELECT DISTINCT meeting_id, a.code AS topic, b.code AS other
    FROM alone AS a JOIN alone AS b USING (meeting_id, written) WHERE a.code < b.code
)
SELECT placed.rowid::INTEGER AS position, topic, other FROM pairs JOIN packed_meeting AS placed USING (meeting_id)
ORDER BY ALL;
