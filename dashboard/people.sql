-- One row per spelling of a name that people.csv gives to one person alone, and that is not itself a person: spelling, person_id.
SELECT spelling, any_value(person_id) AS person_id
FROM person_spelling
GROUP BY spelling
HAVING count(DISTINCT person_id) = 1 AND spelling NOT IN (SELECT person_id FROM meeting_person)
    AND count(*) FILTER (organisation || country <> '') = 0;
