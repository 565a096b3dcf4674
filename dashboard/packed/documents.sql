-- One row per document, by meeting and in the record's order: position of its meeting, its row in `meeting_document`, and
-- whether it is a result.
SELECT packed.rowid::INTEGER AS position, document.rowid::INTEGER AS row, status IN ('signed', 'adopted') AS result
FROM meeting_document AS document JOIN packed_meeting AS packed USING (meeting_id)
ORDER BY packed.rowid, document.position;
