-- The one row of what the loads after :since say of themselves: records added, replaced, removed.
SELECT
    coalesce(sum(added), 0)::INTEGER AS added,
    coalesce(sum(replaced), 0)::INTEGER AS changed,
    coalesce(sum(removed), 0)::INTEGER AS removed
FROM load WHERE loaded_at >= $since;
