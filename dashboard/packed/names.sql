-- One row per link of some rows of meeting_person: row, name as written. Names alone, and apart: each differs from the next, and
-- picking some out takes as long as reading many.
SELECT rowid AS row, name FROM meeting_person SEMI JOIN (SELECT unnest($rows::INTEGER[]) AS row) AS shown
    ON meeting_person.rowid = shown.row;
