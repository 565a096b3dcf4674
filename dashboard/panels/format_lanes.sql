-- One row per format that has meetings or milestones at all, families in the vocabulary's order, the formats with most
-- meetings on record first: the columns of lane (lanes.sql).
SELECT * EXCLUDE (family_place, format_place) FROM lane ORDER BY family_place, total DESC, format_place;
