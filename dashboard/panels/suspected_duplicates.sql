-- One row per pair of records that may tell one event, most points first: meeting_id and other_id, points, reasons (codes),
-- evidence (reason, points, what it rests on), and of each record its days, precision and titles (other_… of the second).
-- All records: the filter does not apply. Pairs that a person has merged are gone, for
-- the merged record is no meeting, and so are those that a person said are two events.
SELECT
    pair.meeting_id, other_id, points, reasons,
    from_json(evidence, '[{"reason": "VARCHAR", "points": "INTEGER", "what": "VARCHAR"}]') AS evidence,
    one.first_day, one.last_day, one.precision,
    one.title_uz, one.title_uz_Cyrl, one.title_ru, one.title_en,
    other.first_day AS other_first_day, other.last_day AS other_last_day, other.precision AS other_precision,
    other.title_uz AS other_title_uz, other.title_uz_Cyrl AS other_title_uz_Cyrl,
    other.title_ru AS other_title_ru, other.title_en AS other_title_en
FROM suspected_duplicate AS pair
JOIN meeting AS one ON one.meeting_id = pair.meeting_id
JOIN meeting AS other ON other.meeting_id = other_id
ORDER BY points DESC, pair.meeting_id, other_id;
