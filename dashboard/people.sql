-- One row per spelling of a name that people.csv gives to one person alone, and that is not itself a person: spelling, person_id.
SELECT spelling, any_value(given.person_id) AS person_id
FROM person_spelling AS given ANTI JOIN meeting_person AS named ON named.person_id = spelling
GROUP BY spelling
HAVING count(DISTINCT given.person_id) = 1 AND count(*) FILTER (given.organisation || given.country <> '') = 0;
