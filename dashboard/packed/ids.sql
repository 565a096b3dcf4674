-- One row per position asked for: position, meeting_id.
SELECT rowid AS position, meeting_id FROM packed_meeting WHERE rowid IN (SELECT unnest($positions));
