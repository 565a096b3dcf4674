-- One row per problem of the last load of each file: source ("2025.csv:17"), meeting_id, field (empty: the whole row or
-- file), message and remedy in each language, kind, and reread: true where the row was loaded before and can no longer be
-- read. By file and line. The filter does not apply.
SELECT source, meeting_id, field, message_uz, message_uz_Cyrl, message_ru, message AS message_en,
    remedy_uz, remedy_uz_Cyrl, remedy_ru, remedy AS remedy_en, kind, reread
FROM problem
ORDER BY regexp_replace(source, '[:#][0-9]+$', ''),
    TRY_CAST(regexp_extract(source, '[:#]([0-9]+)$', 1) AS INTEGER) NULLS FIRST, field, message;
