-- One row per document, by meeting and in the record's order: packed_document.
SELECT position, row, result FROM packed_document;
