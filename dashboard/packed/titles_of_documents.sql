-- One row per document of some rows of `meeting_document`: its row, title and status.
SELECT rowid AS row, title, status FROM meeting_document
WHERE rowid BETWEEN $first AND $last AND rowid IN (SELECT unnest($rows::BIGINT[]));
