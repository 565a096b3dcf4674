-- One row per meeting and person named there, by position and in the record's order: position, person (its place among the
-- person_ids in their order, from 0), side (0 institute, 1 partner, 2 home), country (its place among the codes named here in
-- their order, -1 without one), has_role, has_body (an organisation), spelt (otherwise than the person_id), and its row in
-- meeting_person.
WITH placed AS (SELECT meeting_id, rowid::INTEGER AS position FROM packed_meeting),
known AS (
    SELECT person_id, (row_number() OVER (ORDER BY person_id) - 1)::INTEGER AS person
    FROM (SELECT DISTINCT person_id FROM packed_person)
),
named AS (
    SELECT country, (row_number() OVER (ORDER BY country) - 1)::SMALLINT AS place
    FROM (SELECT DISTINCT country FROM meeting_person WHERE country IS NOT NULL)
)
SELECT placed.position, person, (list_position(['institute', 'partner', 'home'], side) - 1)::UTINYINT AS side,
    coalesce(place, -1)::SMALLINT AS country, role IS NOT NULL AS has_role,
    organisation IS NOT NULL AS has_body, name <> person_id AS spelt, link.rowid::INTEGER AS row
FROM meeting_person AS link JOIN placed USING (meeting_id) JOIN known USING (person_id) LEFT JOIN named USING (country)
ORDER BY placed.position, link.position;
