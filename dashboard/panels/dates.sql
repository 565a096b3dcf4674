-- One row per precision and basis of the selected meetings' dates: precision (day, month, year, unknown), basis (stated,
-- inferred, unknown), meetings. A meeting without a date lies in a period only if that is open on both sides.
SELECT precision, basis, count(*)::INTEGER AS meetings
FROM selected JOIN (SELECT meeting_id, basis FROM meeting) USING (meeting_id)
GROUP BY precision, basis
ORDER BY list_position(['day', 'month', 'year', 'unknown'], precision),
    list_position(['stated', 'inferred', 'unknown'], basis);
