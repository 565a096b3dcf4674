-- One row for each of the last five dated meetings of the selection, newest first: its id, days, titles, kind, place, source; theirs,
-- the people of the country the page is about (person_id, name as written, role, organisation), and ours (person_id, name, role), in the
-- record's order; others, the number of other partner countries; organisations and topic groups as codes.
-- dated and undated, the same on every row: how many selected meetings have a day or have none.
WITH newest AS (
    SELECT *, count(*) OVER () AS dated FROM selected WHERE first_day IS NOT NULL
    ORDER BY last_day DESC, first_day DESC, meeting_id LIMIT 5
)
SELECT
    meeting_id, newest.first_day, newest.last_day, newest.precision, title_uz, title_uz_Cyrl, title_ru, title_en,
    kind_id AS kind, city, venue_country, online, source_url,
    coalesce((SELECT list({'person_id': person_id, 'name': name, 'role': role, 'organisation': organisation} ORDER BY position) FROM meeting_person, asked
              WHERE meeting_person.meeting_id = newest.meeting_id AND side = 'partner' AND country = about), []) AS theirs,
    coalesce((SELECT list({'person_id': person_id, 'name': name, 'role': role} ORDER BY position) FROM meeting_person
              WHERE meeting_person.meeting_id = newest.meeting_id AND side = 'institute'), []) AS ours,
    (SELECT count(*) FROM meeting_country, asked
     WHERE meeting_country.meeting_id = newest.meeting_id AND country IS DISTINCT FROM about)::INTEGER AS others,
    coalesce((SELECT list(organisation_id ORDER BY position) FROM meeting_organisation
              WHERE meeting_organisation.meeting_id = newest.meeting_id AND partner), []) AS organisations,
    coalesce((SELECT list(DISTINCT group_id ORDER BY group_id) FROM meeting_topic JOIN topic USING (topic_id)
              WHERE meeting_topic.meeting_id = newest.meeting_id), []) AS topic_groups,
    dated::INTEGER AS dated,
    (SELECT count(*) FROM selected WHERE first_day IS NULL)::INTEGER AS undated
FROM newest JOIN meeting USING (meeting_id)
ORDER BY newest.last_day DESC, newest.first_day DESC, meeting_id;
