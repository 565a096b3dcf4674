-- One row per meeting and person named there, by position and in the record's order: packed_link.
SELECT position, person, side, country, has_role, has_body, spelt, row FROM packed_link;
