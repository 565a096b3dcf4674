-- One row per meeting and organisation, by position: packed_organisation.
SELECT position, organisation, partner FROM packed_organisation;
