-- One row: what the record of the meeting `opened`, as it was received, says beyond the columns of `meeting`.
SELECT
    list_filter(['uz', 'uz_Cyrl', 'ru', 'en'],
        lambda language: trim(coalesce(raw ->> ('$.title_' || language), '')) <> '') AS titles_own,
    raw ->> '$.confirmed.by' AS confirmed_by, try_cast(left(raw ->> '$.confirmed.at', 10) AS DATE) AS confirmed_on,
    raw ->> '$.confirmed.text.words' AS whole_text
FROM record WHERE meeting_id = $opened;
