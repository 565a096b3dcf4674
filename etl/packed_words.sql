-- Fills packed_word from the meetings of one stretch of rows.
INSERT INTO packed_word
SELECT token, list(place)
FROM (
    SELECT rowid::INTEGER AS place, unnest(list_distinct(string_split(words, ' '))) AS token
    FROM meeting WHERE rowid >= $begins AND rowid < $ends
)
WHERE token <> ''
GROUP BY token
ORDER BY token;
