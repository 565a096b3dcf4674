-- One row: the meeting `opened`, with its row in `meeting` and the columns of panels/meeting.sql but those that the arrays
-- know: its place in the selection, its codes, and what is known of its organisations. Every table is asked for this one
-- meeting alone, and none is joined with the selection.
SELECT
    meeting.rowid AS meeting_row, meeting_id, first_day, last_day, precision, basis,
    title_uz, title_uz_Cyrl, title_ru, title_en, titles_composed,
    CASE WHEN raw IS NOT NULL THEN list_filter(['uz', 'uz_Cyrl', 'ru', 'en'],
        lambda language: trim(coalesce(raw ->> ('$.title_' || language), '')) <> '') END AS titles_own,
    kind_id AS kind, city, venue_country, online,
    source_url, publisher, source_language, note, meeting.source,
    (SELECT list({'organisation_id': organisation_id, 'partner': partner} ORDER BY position)
     FROM meeting_organisation WHERE meeting_id = $opened) AS organisations,
    (SELECT list({'side': side, 'person_id': person_id, 'name': name, 'role': role, 'organisation': organisation, 'country': country}
                 ORDER BY position)
     FROM meeting_person WHERE meeting_id = $opened) AS people,
    (SELECT list({'title': title, 'status': status} ORDER BY position)
     FROM meeting_document WHERE meeting_id = $opened) AS documents,
    (SELECT list(url ORDER BY position) FROM meeting_url WHERE meeting_id = $opened) AS other_urls,
    (SELECT list({'field': field, 'written': written, 'code': code} ORDER BY field, written, code)
     FROM meeting_written WHERE meeting_id = $opened) AS written,
    (SELECT list({'field': field, 'passage': passage, 'sentence': sentence, 'confidence': confidence} ORDER BY position)
     FROM evidence WHERE meeting_id = $opened) AS evidence,
    raw ->> '$.confirmed.by' AS confirmed_by, try_cast(left(raw ->> '$.confirmed.at', 10) AS DATE) AS confirmed_on,
    raw ->> '$.confirmed.text.words' AS whole_text
FROM meeting LEFT JOIN (SELECT meeting_id, raw FROM record WHERE meeting_id = $opened) AS received USING (meeting_id)
WHERE meeting_id = $opened;
