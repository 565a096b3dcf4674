-- One row: the meeting that lies open, with everything known about it; none where none does. Lists hold codes or structs,
-- in the record's order or the vocabulary's. titles_own: the languages in which the record itself has a title.
-- place, listed, newer and older: where it stands among the selected meetings, newest first (as in meeting_list);
-- evidence: the passages of the text that a record was read from, in their order; who confirmed it, and when;
-- whole_text: the text itself, where the institute publishes it.
-- 0 and NULL where the filter leaves it out. Home organisations (partner false) and people of side home are no partners.
WITH opened AS (SELECT opened AS meeting_id FROM asked),
listed AS (
    SELECT meeting_id, row_number() OVER newest AS place, count(*) OVER () AS listed,
        lag(meeting_id) OVER newest AS newer, lead(meeting_id) OVER newest AS older
    FROM selected WINDOW newest AS (ORDER BY first_day DESC NULLS LAST, last_day DESC, meeting_id)
)
SELECT
    meeting_id, first_day, last_day, precision, basis,
    title_uz, title_uz_Cyrl, title_ru, title_en, titles_composed,
    (SELECT list_filter(['uz', 'uz_Cyrl', 'ru', 'en'],
                        lambda language: trim(coalesce(raw ->> ('$.title_' || language), '')) <> '')
     FROM record SEMI JOIN opened USING (meeting_id)) AS titles_own,
    kind_id AS kind, city, venue_country, online,
    source_url, publisher, source_language, note, source,
    (SELECT list(level_id ORDER BY rank) FROM meeting_level JOIN level USING (level_id)
     SEMI JOIN opened USING (meeting_id)) AS levels,
    (SELECT list(country ORDER BY country) FROM meeting_country
     SEMI JOIN opened USING (meeting_id)) AS countries,
    (SELECT list({'organisation_id': organisation_id, 'partner': partner, 'type': type, 'country': country}
                 ORDER BY position)
     FROM meeting_organisation JOIN organisation USING (organisation_id)
     SEMI JOIN opened USING (meeting_id)) AS organisations,
    (SELECT list({'side': side, 'person_id': person_id, 'name': name, 'role': role, 'organisation': organisation, 'country': country}
                 ORDER BY position)
     FROM meeting_person SEMI JOIN opened USING (meeting_id)) AS people,
    (SELECT list(format_id ORDER BY format_family.place, format.place)
     FROM meeting_format JOIN format USING (format_id) JOIN format_family USING (family_id)
     SEMI JOIN opened USING (meeting_id)) AS formats,
    (SELECT list({'topic_id': topic_id, 'group_id': group_id} ORDER BY topic_group.place, topic.place)
     FROM meeting_topic JOIN topic USING (topic_id) JOIN topic_group USING (group_id)
     SEMI JOIN opened USING (meeting_id)) AS topics,
    (SELECT list({'title': title, 'status': status} ORDER BY position)
     FROM meeting_document SEMI JOIN opened USING (meeting_id)) AS documents,
    (SELECT list(url ORDER BY position) FROM meeting_url SEMI JOIN opened USING (meeting_id)) AS other_urls,
    (SELECT list({'field': field, 'written': written, 'code': code} ORDER BY field, written, code)
     FROM meeting_written SEMI JOIN opened USING (meeting_id)) AS written,
    (SELECT list({'field': field, 'passage': passage, 'sentence': sentence, 'confidence': confidence} ORDER BY position)
     FROM evidence SEMI JOIN opened USING (meeting_id)) AS evidence,
    (SELECT raw ->> '$.confirmed.by' FROM record SEMI JOIN opened USING (meeting_id)) AS confirmed_by,
    (SELECT try_cast(left(raw ->> '$.confirmed.at', 10) AS DATE) FROM record SEMI JOIN opened USING (meeting_id)) AS confirmed_on,
    (SELECT raw ->> '$.confirmed.text.words' FROM record SEMI JOIN opened USING (meeting_id)) AS whole_text,
    coalesce(place, 0)::INTEGER AS place, coalesce(listed, 0)::INTEGER AS listed, newer, older
FROM meeting SEMI JOIN opened USING (meeting_id) LEFT JOIN listed USING (meeting_id);
