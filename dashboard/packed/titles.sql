-- One row per meeting of a format: position, its id and its titles.
SELECT packed.rowid AS position, packed.meeting_id, title_uz, title_uz_Cyrl, title_ru, title_en
FROM packed_meeting AS packed JOIN meeting ON meeting.rowid = packed.meeting_row
WHERE format_set > 0;
