-- One row per set and member, and per code of the vocabulary, in its order, with set 0: subject, number (of the set), place, code.
SELECT 'country' AS subject, country_set AS number, 0 AS place, country AS code FROM country_set
UNION ALL SELECT 'country', 0, row_number() OVER (ORDER BY country), country FROM country
UNION ALL SELECT 'topic', topic_set, 0, topic_id FROM topic_set
UNION ALL SELECT 'topic', 0, row_number() OVER (ORDER BY topic_group.place, topic.place), topic_id
FROM topic JOIN topic_group USING (group_id)
UNION ALL SELECT 'format', format_set, 0, format_id FROM format_set
UNION ALL SELECT 'format', 0, row_number() OVER (ORDER BY format_family.place, format.place), format_id
FROM format JOIN format_family USING (family_id)
UNION ALL SELECT 'level', level_set, 0, level_id FROM level_set
UNION ALL SELECT 'level', 0, row_number() OVER (ORDER BY rank, level_id), level_id FROM level
ORDER BY subject, number, place, code;
