-- One row per participant of the institute whose role is written, by meeting: position, role, and the role in small letters.
SELECT packed.rowid::INTEGER AS position, role, lower(role) AS lowered
FROM meeting_person JOIN packed_meeting AS packed USING (meeting_id)
WHERE side = 'institute' AND role IS NOT NULL
ORDER BY packed.rowid;
