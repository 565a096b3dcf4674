-- One row per page that tells of a selected meeting, in the order of the list, the record's own source first: meeting_id,
-- place (from 0), url (empty: only a publisher is known), publisher (of the first one), language, the meeting's days,
-- precision and titles.
WITH page AS (
    SELECT meeting_id, 0 AS place, source_url AS url, publisher, source_language AS language
    FROM selected JOIN meeting USING (meeting_id) WHERE source_url IS NOT NULL OR publisher IS NOT NULL
    UNION ALL
    SELECT meeting_id, position + 1, url, NULL, language FROM selected JOIN meeting_url USING (meeting_id)
)
SELECT
    meeting_id, place, url, page.publisher, language, meeting.first_day, meeting.last_day, meeting.precision,
    title_uz, title_uz_Cyrl, title_ru, title_en
FROM page JOIN meeting USING (meeting_id)
ORDER BY meeting.first_day DESC NULLS LAST, meeting.last_day DESC, meeting_id, place;
