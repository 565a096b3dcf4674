-- One row per format that has meetings or milestones at all, in the vocabulary's order: the columns of lane (lanes.sql).
SELECT * EXCLUDE (partner, family_place, format_place) FROM lane ORDER BY family_place, format_place;
