-- One row per word of the vocabulary, also where no record uses it: subject (topic, format, kind, level, organisation),
-- code, meetings: how many of all records say it. The filter does not apply. Organisations are those that some record
-- names, the home country's among them. A meeting with several words counts at each of them.
WITH said AS (
    SELECT 'topic' AS subject, topic_id AS code, meeting_id FROM topic LEFT JOIN meeting_topic USING (topic_id)
    UNION ALL
    SELECT 'format', format_id, meeting_id FROM format LEFT JOIN meeting_format USING (format_id)
    UNION ALL
    SELECT 'kind', kind_id, meeting_id FROM kind LEFT JOIN meeting USING (kind_id)
    UNION ALL
    SELECT 'level', level_id, meeting_id FROM level LEFT JOIN meeting_level USING (level_id)
    UNION ALL
    SELECT 'organisation', organisation_id, meeting_id FROM organisation LEFT JOIN meeting_organisation USING (organisation_id)
)
SELECT subject, code, count(DISTINCT meeting_id)::INTEGER AS meetings
FROM said GROUP BY subject, code
ORDER BY list_position(['topic', 'format', 'kind', 'level', 'organisation'], subject), meetings DESC, code;
