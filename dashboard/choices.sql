-- One row per choice that a control offers: its control, code, the group it stands under and its meetings in all records.
SELECT 'country' AS control, country AS code, region_id AS parent, count(*) AS meetings
FROM meeting_country JOIN country USING (country) GROUP BY ALL
UNION ALL
SELECT 'group', group_id, NULL, count(DISTINCT meeting_id)
FROM country_group_member JOIN meeting_country USING (country) GROUP BY ALL
UNION ALL
SELECT 'topic_group', group_id, NULL, count(DISTINCT meeting_id)
FROM topic_group LEFT JOIN topic USING (group_id) LEFT JOIN meeting_topic USING (topic_id) GROUP BY ALL
UNION ALL
SELECT 'topic', topic_id, group_id, count(meeting_id) FROM topic LEFT JOIN meeting_topic USING (topic_id) GROUP BY ALL
UNION ALL
SELECT 'format_family', family_id, NULL, count(DISTINCT meeting_id)
FROM format_family LEFT JOIN format USING (family_id) LEFT JOIN meeting_format USING (format_id) GROUP BY ALL
UNION ALL
SELECT 'format', format_id, family_id, count(meeting_id) FROM format LEFT JOIN meeting_format USING (format_id) GROUP BY ALL
UNION ALL
SELECT 'kind', kind_id, NULL, count(meeting_id) FROM kind LEFT JOIN meeting USING (kind_id) GROUP BY ALL
UNION ALL
SELECT 'level', level_id, NULL, count(meeting_id) FROM level LEFT JOIN meeting_level USING (level_id) GROUP BY ALL
UNION ALL
SELECT 'organisation', organisation_id, NULL, count(*) FROM meeting_organisation GROUP BY ALL
UNION ALL
(SELECT 'person', person_id, NULL, count(DISTINCT meeting_id) AS meetings FROM meeting_person GROUP BY ALL
 ORDER BY meetings DESC, person_id LIMIT 1000)  -- a list of more is no help: a name in the address finds everyone
ORDER BY ALL;
