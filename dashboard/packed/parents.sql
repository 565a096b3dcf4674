-- One row per code and what it belongs to or ranks as: subject, code, parent.
SELECT 'topic' AS subject, topic_id AS code, group_id AS parent FROM topic
UNION ALL SELECT 'place_of_group', group_id, place::VARCHAR FROM topic_group
UNION ALL SELECT 'place_of_topic', topic_id, place::VARCHAR FROM topic
UNION ALL SELECT 'format', format_id, family_id FROM format
UNION ALL SELECT 'partner', format_id, partner FROM format
UNION ALL SELECT 'country_group', group_id, country FROM country_group_member
UNION ALL SELECT 'place_of_country_group', group_id, place::VARCHAR FROM country_group
UNION ALL SELECT 'kind', kind_id, place::VARCHAR FROM kind
UNION ALL SELECT 'level', level_id, rank::VARCHAR FROM level
UNION ALL SELECT 'home', 'home', home_country FROM institute
ORDER BY ALL;
