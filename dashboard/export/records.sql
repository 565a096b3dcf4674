-- One row per record behind the selected meetings, as it was received, in the order of the list; those that a person merged
-- into a meeting follow the record kept: meeting_id, raw (JSON of its fields), kept_id (of a merged one), corrections (what
-- a load corrects in it: field, expected, corrected, reason).
WITH RECURSIVE behind AS (
    SELECT meeting_id AS shown_id, meeting_id FROM selected
    UNION ALL
    SELECT shown_id, merged_id FROM behind JOIN merge ON kept_id = behind.meeting_id WHERE status = 'applied'
)
SELECT
    record.meeting_id, raw, CASE WHEN shown_id <> record.meeting_id THEN shown_id END AS kept_id,
    coalesce((SELECT list({field: field, expected: expected, corrected: corrected, reason: reason} ORDER BY field)
              FROM correction WHERE correction.meeting_id = record.meeting_id AND status = 'applied'), []) AS corrections
FROM behind JOIN record USING (meeting_id) JOIN meeting ON meeting.meeting_id = shown_id
ORDER BY first_day DESC NULLS LAST, last_day DESC, shown_id, kept_id NULLS FIRST, record.meeting_id;
