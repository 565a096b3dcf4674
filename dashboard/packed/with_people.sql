-- One row per meeting with any of the people: its position.
SELECT DISTINCT position FROM packed_person WHERE list_contains($people, person_id);
