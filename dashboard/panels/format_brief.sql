-- One row per format that has meetings or milestones at all, in the vocabulary's order: format, family, partner (codes),
-- meetings of the selection, those of its family with each counted once, total (all records), milestones.
SELECT format, family, partner, meetings, family_meetings, total, milestones
FROM lane ORDER BY family_place, format_place;
