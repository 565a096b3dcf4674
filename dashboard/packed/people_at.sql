-- One row per person at some meetings, in the order of their records: meeting_id, side, country, and who it was.
SELECT meeting_id, side, country, person_id, name, role, organisation
FROM meeting_person WHERE meeting_id IN (SELECT unnest($meetings::VARCHAR[]))
ORDER BY meeting_id, position;
