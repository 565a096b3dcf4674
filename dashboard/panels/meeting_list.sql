-- One row per selected meeting, newest first, undated last. Codes stand in lists: levels from the highest, topics and
-- formats in the vocabulary's order, organisations (partners alone) in the record's; countries by code. Of more than 2,000
-- meetings, forty pages, the last ones, or the first ones where the reader lists the oldest first; then every and undated
-- count all that are selected, the same on every row (else NULL).
WITH counted AS (SELECT count(*) AS n, count(*) FILTER (first_day IS NULL) AS undated FROM selected),
listed AS (
    SELECT meeting_id FROM (
        SELECT meeting_id, first_day, last_day, CASE listing WHEN 'oldest' THEN 1 ELSE -1 END AS way FROM selected, asked
    ) ORDER BY first_day IS NULL, way * (first_day - DATE '1970-01-01'), way * (last_day - DATE '1970-01-01'), meeting_id
    LIMIT 2000
)
SELECT
    meeting_id, meeting.first_day, meeting.last_day, meeting.precision, basis,
    title_uz, title_uz_Cyrl, title_ru, title_en, titles_composed,
    kind_id AS kind,
    coalesce((SELECT list(level_id ORDER BY rank) FROM meeting_level JOIN level USING (level_id)
              WHERE meeting_level.meeting_id = meeting.meeting_id), []) AS levels,
    coalesce((SELECT list(country ORDER BY country) FROM meeting_country
              WHERE meeting_country.meeting_id = meeting.meeting_id), []) AS countries,
    coalesce((SELECT list(organisation_id ORDER BY position) FROM meeting_organisation
              WHERE meeting_organisation.meeting_id = meeting.meeting_id AND partner), []) AS organisations,
    coalesce((SELECT list(topic_id ORDER BY topic_group.place, topic.place)
              FROM meeting_topic JOIN topic USING (topic_id) JOIN topic_group USING (group_id)
              WHERE meeting_topic.meeting_id = meeting.meeting_id), []) AS topics,
    coalesce((SELECT list(DISTINCT group_id ORDER BY group_id) FROM meeting_topic JOIN topic USING (topic_id)
              WHERE meeting_topic.meeting_id = meeting.meeting_id), []) AS topic_groups,
    coalesce((SELECT list(format_id ORDER BY format_family.place, format.place)
              FROM meeting_format JOIN format USING (format_id) JOIN format_family USING (family_id)
              WHERE meeting_format.meeting_id = meeting.meeting_id), []) AS formats,
    city, venue_country, online, source_url, publisher, source,
    CASE WHEN n > 2000 THEN n END::INTEGER AS every, CASE WHEN n > 2000 THEN undated END::INTEGER AS undated
FROM listed JOIN meeting USING (meeting_id), counted
ORDER BY meeting.first_day DESC NULLS LAST, meeting.last_day DESC, meeting_id;
