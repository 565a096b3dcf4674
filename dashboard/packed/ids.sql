-- One row per meeting, by position: meeting_id.
SELECT meeting_id FROM packed_meeting;
