-- One row per file and load that changed something, newest first: loaded_at (UTC, "2026-11-22T14:03:22Z": text, because
-- exports write days alone), file, sha256, and its rows: read, added, replaced, unchanged, refused; removed counts
-- published records that the file no longer had; not_read the lines after the place where it breaks off, which are in no
-- other count, NULL where nobody knows how many. Describes all loads: the filter does not apply.
SELECT strftime(loaded_at, '%Y-%m-%dT%H:%M:%SZ') AS loaded_at, file, read, added, replaced, removed, unchanged, refused,
    not_read, sha256
FROM load ORDER BY load.loaded_at DESC, file;
