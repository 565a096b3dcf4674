-- One row: the meeting `opened`, with its row in `meeting` and the columns of panels/meeting.sql but those of its place in the
-- selection, which the arrays know. Every table is asked for this one meeting alone, and none is joined with the selection.
SELECT
    meeting.rowid AS meeting_row, meeting_id, first_day, last_day, precision, basis,
    title_uz, title_uz_Cyrl, title_ru, title_en, titles_composed,
    CASE WHEN raw IS NOT NULL THEN list_filter(['uz', 'uz_Cyrl', 'ru', 'en'],
        lambda language: trim(coalesce(raw ->> ('$.title_' || language), '')) <> '') END AS titles_own,
    kind_id AS kind, city, venue_country, online,
    source_url, publisher, source_language, note, meeting.source,
    (SELECT list(level_id ORDER BY rank) FROM meeting_level JOIN level USING (level_id) WHERE meeting_id = $opened) AS levels,
    (SELECT list(country ORDER BY country) FROM meeting_country WHERE meeting_id = $opened) AS countries,
    (SELECT list({'organisation_id': organisation_id, 'partner': partner, 'type': type, 'country': country}
                 ORDER BY position)
     FROM meeting_organisation JOIN organisation USING (organisation_id) WHERE meeting_id = $opened) AS organisations,
    (SELECT list({'side': side, 'person_id': person_id, 'name': name, 'role': role, 'organisation': organisation, 'country': country}
                 ORDER BY position)
     FROM meeting_person WHERE meeting_id = $opened) AS people,
    (SELECT list(format_id ORDER BY format_family.place, format.place)
     FROM meeting_format JOIN format USING (format_id) JOIN format_family USING (family_id)
     WHERE meeting_id = $opened) AS formats,
    (SELECT list({'topic_id': topic_id, 'group_id': group_id} ORDER BY topic_group.place, topic.place)
     FROM meeting_topic JOIN topic USING (topic_id) JOIN topic_group USING (group_id)
     WHERE meeting_id = $opened) AS topics,
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
