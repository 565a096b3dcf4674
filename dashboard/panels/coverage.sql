-- One row per bin and publisher of the selected meetings: bin (its first day), publisher (NULL: not stated), meetings.
-- Left out: meetings not dated, or whose possible days cross an edge of a bin.
SELECT date_trunc(asked.bin, selected.first_day)::DATE AS bin, publisher, count(*)::INTEGER AS meetings
FROM selected JOIN meeting USING (meeting_id), asked
WHERE date_trunc(asked.bin, selected.first_day) = date_trunc(asked.bin, selected.last_day)
GROUP BY ALL ORDER BY bin, meetings DESC, publisher;
