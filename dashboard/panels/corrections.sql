-- One row per decision about a record, corrections before merges before pairs kept apart, what needs a look first: decision
-- (correction, merge, not-duplicate), status (applied; obsolete, no-record; unknown-kept, unknown-merged; unknown-record),
-- meeting_id (of a merge: the record kept), shown (whether a record of that id is there to open), field, expected, corrected
-- and found (of a correction), other_id (the record merged, or kept apart) and decided_by (of both), reason, decided_on. The filter does not apply.
WITH decided AS (
    SELECT 'correction' AS decision, status, meeting_id, field, expected, corrected, found,
        NULL::VARCHAR AS other_id, NULL::VARCHAR AS decided_by, reason, decided_on
    FROM correction
    UNION ALL
    SELECT 'merge', status, kept_id, NULL, NULL, NULL, NULL, merged_id, decided_by, reason, decided_on
    FROM merge
    UNION ALL
    SELECT 'not-duplicate', status, meeting_id, NULL, NULL, NULL, NULL, other_id, decided_by, reason, decided_on
    FROM not_duplicate
)
SELECT decision, status, meeting_id, meeting_id IN (SELECT meeting_id FROM meeting) AS shown,
    field, expected, corrected, found, other_id, decided_by, reason, decided_on
FROM decided
ORDER BY decision, status = 'applied', decided_on DESC, meeting_id, field, other_id;
