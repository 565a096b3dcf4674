-- One row per organisation, by organisation_id: its type and its country.
SELECT type, country FROM organisation ORDER BY organisation_id;
