-- One row per organisation, by organisation_id: type, country.
SELECT type, country FROM organisation ORDER BY organisation_id;
