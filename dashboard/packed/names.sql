-- One row per link of some rows of meeting_person: row, name as written. Where that is the person's own it is known without: of all
-- columns names take the longest to read.
SELECT rowid AS row, name FROM meeting_person SEMI JOIN (SELECT unnest($rows::INTEGER[]) AS row) AS shown
    ON meeting_person.rowid = shown.row;
