-- One row per person named in any record, in their order: person_id.
SELECT DISTINCT person_id FROM packed_person ORDER BY person_id;
