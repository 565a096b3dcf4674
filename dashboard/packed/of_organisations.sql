-- One row per organisation, in their order: organisation_id, type, country.
SELECT organisation_id, type, country FROM organisation ORDER BY organisation_id;
