-- The same rows as choices.sql, counted by the packed tables: a set once, not each of its meetings.
WITH of_countries AS (SELECT country_set, count(*) AS n FROM packed_meeting GROUP BY ALL),
of_topics AS (SELECT topic_set, count(*) AS n FROM packed_meeting GROUP BY ALL),
of_formats AS (SELECT format_set, count(*) AS n FROM packed_meeting GROUP BY ALL),
of_levels AS (SELECT level_set, count(*) AS n FROM packed_meeting GROUP BY ALL)
SELECT control, code, parent, meetings::BIGINT AS meetings FROM (
SELECT 'country' AS control, country AS code, region_id AS parent, sum(n) AS meetings
FROM country_set JOIN of_countries USING (country_set) JOIN country USING (country) GROUP BY ALL
UNION ALL
SELECT 'group', group_id, NULL, sum(n)
FROM (SELECT DISTINCT group_id, country_set FROM country_group_member JOIN country_set USING (country))
    JOIN of_countries USING (country_set) GROUP BY ALL
UNION ALL
SELECT 'topic_group', group_id, NULL, coalesce(sum(n), 0)
FROM topic_group LEFT JOIN (SELECT DISTINCT group_id, topic_set FROM topic JOIN topic_set USING (topic_id)) USING (group_id)
    LEFT JOIN of_topics USING (topic_set) GROUP BY ALL
UNION ALL
SELECT 'topic', topic_id, group_id, coalesce(sum(n), 0)
FROM topic LEFT JOIN topic_set USING (topic_id) LEFT JOIN of_topics USING (topic_set) GROUP BY ALL
UNION ALL
SELECT 'format_family', family_id, NULL, coalesce(sum(n), 0)
FROM format_family LEFT JOIN (SELECT DISTINCT family_id, format_set FROM format JOIN format_set USING (format_id)) USING (family_id)
    LEFT JOIN of_formats USING (format_set) GROUP BY ALL
UNION ALL
SELECT 'format', format_id, family_id, coalesce(sum(n), 0)
FROM format LEFT JOIN format_set USING (format_id) LEFT JOIN of_formats USING (format_set) GROUP BY ALL
UNION ALL
SELECT 'kind', kind_id, NULL, count(meeting_id) FROM kind LEFT JOIN packed_meeting ON kind = place GROUP BY ALL
UNION ALL
SELECT 'level', level_id, NULL, coalesce(sum(n), 0)
FROM level LEFT JOIN level_set USING (level_id) LEFT JOIN of_levels USING (level_set) GROUP BY ALL
UNION ALL
SELECT 'organisation', organisation_id, NULL, n
FROM (SELECT organisation, count(*) AS n FROM packed_organisation GROUP BY ALL)
    JOIN (SELECT organisation_id, row_number() OVER (ORDER BY organisation_id) - 1 AS organisation FROM organisation)
        USING (organisation)
UNION ALL
(SELECT 'person', person_id, NULL, count(*) AS meetings FROM packed_person GROUP BY ALL
 ORDER BY meetings DESC, person_id LIMIT 1000))
ORDER BY ALL;
