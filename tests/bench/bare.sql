-- What DuckDB alone needs to bring a file of made-up meetings into the tables of etl/schema.sql: lists divided, rows
-- written, no word looked up, nothing checked. `file_rows` is the file as it was read; lists are lists of texts, or NULL.

INSERT INTO kind SELECT DISTINCT kind, 0 FROM file_rows;

INSERT INTO meeting
SELECT meeting_id, try_cast(date_start AS DATE), try_cast(date_start AS DATE), 'day', date_basis,
    title_en, title_en, title_en, title_en, [], kind, 'none', city, venue_country, false, source_url, publisher,
    source_lang, note, 'file', lower(concat_ws(' ', title_en, organisations, counterparts, city, topics, note))
FROM file_rows;

INSERT INTO meeting_country SELECT meeting_id, unnest(countries), 1 / len(countries) FROM file_rows;
INSERT INTO meeting_topic SELECT meeting_id, unnest(topics) FROM file_rows;
INSERT INTO meeting_format SELECT meeting_id, unnest(formats) FROM file_rows;
INSERT INTO meeting_level SELECT meeting_id, level FROM file_rows WHERE level <> '';
INSERT INTO meeting_organisation
SELECT meeting_id, unnest(bodies), true, generate_subscripts(bodies, 1) - 1
FROM (SELECT meeting_id, list_concat(organisations, international_organisations) AS bodies FROM file_rows);
INSERT INTO meeting_person
SELECT meeting_id, position, 'partner', parts.name, parts.role, parts.organisation, parts.country, parts.name
FROM (
    SELECT meeting_id, position,
        regexp_extract(person, '(.*?)(?: \((.*), (.*), (.*)\))?$', ['name', 'role', 'organisation', 'country']) AS parts
    FROM (SELECT meeting_id, unnest(people) AS person, generate_subscripts(people, 1) - 1 AS position
        FROM (SELECT meeting_id, list_concat(counterparts, institute_side) AS people FROM file_rows))
);
INSERT INTO meeting_document SELECT meeting_id, generate_subscripts(documents, 1) - 1, unnest(documents), 'signed' FROM file_rows;
INSERT INTO meeting_url SELECT meeting_id, generate_subscripts(other_urls, 1) - 1, unnest(other_urls), NULL FROM file_rows;
INSERT INTO meeting_written
SELECT meeting_id, field, word, word
FROM (
    SELECT meeting_id, 'countries' AS field, unnest(countries) AS word FROM file_rows
    UNION ALL SELECT meeting_id, 'topics', unnest(topics) FROM file_rows
    UNION ALL SELECT meeting_id, 'formats', unnest(formats) FROM file_rows
    UNION ALL SELECT meeting_id, 'organisations', unnest(organisations) FROM file_rows
    UNION ALL SELECT meeting_id, 'international_organisations', unnest(international_organisations) FROM file_rows
    UNION ALL SELECT meeting_id, 'kind', kind FROM file_rows
    UNION ALL SELECT meeting_id, 'level', level FROM file_rows WHERE level <> ''
    UNION ALL SELECT meeting_id, 'venue_country', venue_country FROM file_rows WHERE venue_country <> ''
);
INSERT INTO organisation
SELECT DISTINCT unnest(list_concat(organisations, international_organisations)), NULL, NULL FROM file_rows;
INSERT INTO record SELECT meeting_id, 'file', to_json(r), md5(to_json(r)::VARCHAR)[:16] FROM file_rows AS r;
