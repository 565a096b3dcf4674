-- One row: the meeting `opened`, with its row in `meeting`: what panels/meeting.sql says of it alone. What it has several of is
-- read table by table (record.py), and its codes the arrays know: as one query all this takes twice the time, to plan mostly.
SELECT
    rowid AS meeting_row, meeting_id, first_day, last_day, precision, basis,
    title_uz, title_uz_Cyrl, title_ru, title_en, titles_composed, kind_id AS kind, city, venue_country, online,
    source_url, publisher, source_language, note, source
FROM meeting WHERE meeting_id = $opened;
