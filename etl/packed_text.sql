-- Fills packed_text from the meetings of one stretch of positions, in their order.
INSERT INTO packed_text
SELECT basis, title_uz, title_uz_Cyrl, title_ru, title_en, titles_composed, coalesce(organisations, []),
    city, venue_country, online, source_url, publisher, source
FROM (SELECT rowid AS position, meeting_id, meeting_row FROM packed_meeting WHERE rowid >= $begins AND rowid < $ends) AS placed
    JOIN meeting ON meeting.rowid = placed.meeting_row
    LEFT JOIN (SELECT meeting_id, list(organisation_id ORDER BY position) AS organisations
               FROM meeting_organisation SEMI JOIN (FROM packed_meeting WHERE rowid >= $begins AND rowid < $ends) USING (meeting_id)
               WHERE partner GROUP BY meeting_id) AS partners ON partners.meeting_id = meeting.meeting_id
ORDER BY placed.position;
