-- One row per link of some rows of meeting_person: row, role, organisation as written.
SELECT rowid AS row, role, organisation FROM meeting_person SEMI JOIN (SELECT unnest($rows::INTEGER[]) AS row) AS shown
    ON meeting_person.rowid = shown.row;
