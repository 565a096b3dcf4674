-- One row per meeting that a person was at: its position.
SELECT position FROM packed_person WHERE person_id = $sought;
