-- One row per bin and class of the split: bin (its first day), split (code), meetings and comparison (counts).
-- comparison_total: the meetings of the comparison, those without a bin of their own included; the same on every row.
-- `background` counts the meetings of the bin and class whatever else was chosen.
-- The split's classes exclude each other, so they add up: the meeting's partners; or, with a highlighted topic group,
-- whether the group was on the table. Left out: meetings not dated, or whose possible days cross an edge of a bin.
WITH classed AS (
    SELECT meeting_id,
        CASE WHEN highlight IS NULL THEN partners
             WHEN meeting_id IN (SELECT meeting_id FROM meeting_topic JOIN topic USING (topic_id)
                                 WHERE group_id = highlight) THEN highlight
             ELSE 'other-topics' END AS split
    FROM meeting, asked
),
counted AS (
    SELECT first_day, last_day, meeting_id, 1 AS meetings, 0 AS comparison, 0 AS background FROM selected
    UNION ALL
    SELECT first_day, last_day, meeting_id, 0, 1, 0 FROM compared
    UNION ALL
    SELECT first_day, last_day, meeting_id, 0, 0, 1 FROM background
)
SELECT
    date_trunc(asked.bin, first_day)::DATE AS bin, split,
    sum(meetings)::INTEGER AS meetings, sum(comparison)::INTEGER AS comparison, sum(background)::INTEGER AS background,
    (SELECT count(*) FROM compared)::INTEGER AS comparison_total
FROM counted JOIN classed USING (meeting_id), asked
WHERE date_trunc(asked.bin, first_day) = date_trunc(asked.bin, last_day)
GROUP BY ALL ORDER BY ALL;
