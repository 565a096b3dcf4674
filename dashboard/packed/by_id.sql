-- One row per meeting, by its id: position.
SELECT position FROM packed_id;
