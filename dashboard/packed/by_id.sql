-- One row per meeting, by its id: position.
SELECT rowid AS position FROM packed_meeting ORDER BY meeting_id;
