-- One row per meeting and pair of its topics for which a single written word stands, by position: packed_pair.
SELECT position, topic_id AS topic, other_id AS other FROM packed_pair;
