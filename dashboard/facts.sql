-- One row: how many meetings fit, of how many; how many that fit have no place on the time axis, by what is known of them.
SELECT
    (SELECT count(*) FROM selected) AS matched,
    (SELECT count(*) FROM meeting) AS total,
    count(*) FILTER (precision = 'unknown') AS undated,
    count(*) FILTER (precision = 'year') AS year_only,
    count(*) FILTER (precision = 'month') AS month_only,
    count(*) FILTER (precision = 'day') AS crossing
FROM unplaced;
