-- One row: which meetings have a word in their text, a bit for each row of `meeting`, the first row first; NULL where none has.
SELECT bitstring_agg(place, 0, $last)::BLOB AS rows
FROM (SELECT unnest(meetings) AS place FROM packed_word WHERE contains(token, $sought));
