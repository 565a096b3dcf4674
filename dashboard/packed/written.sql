-- One row per meeting of some positions: what a list says of it in words, and its position.
SELECT rowid AS position, * FROM packed_text
WHERE rowid BETWEEN $first AND $last AND rowid IN (SELECT unnest($positions::BIGINT[]));
