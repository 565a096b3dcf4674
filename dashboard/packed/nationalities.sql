-- One row per country that records give to a person, in their order: country.
SELECT DISTINCT country FROM meeting_person WHERE country IS NOT NULL ORDER BY country;
