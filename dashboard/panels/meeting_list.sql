-- One row per selected meeting, newest first, undated last. Codes stand in lists: levels from the highest, topics and
-- formats in the vocabulary's order, organisations (partners alone) in the record's; countries by code.
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
    city, venue_country, online, source_url, publisher, source
FROM selected JOIN meeting USING (meeting_id)
ORDER BY meeting.first_day DESC NULLS LAST, meeting.last_day DESC, meeting_id;
