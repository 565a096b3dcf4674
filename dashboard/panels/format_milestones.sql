-- One row per milestone of the chosen formats (of all where none is chosen) that lies in the period or after the as-of day,
-- the latest first: milestone_id, format, partner (codes; partner: the other side of a "plus" format), first_day, last_day,
-- city, country, and the meetings in the 90 days before its first and after its last day that fit the filter, whatever the
-- period: before, during, after (of the format), partner_before, partner_during, partner_after (with the partner, in
-- whatever format; NULL where the format has none). A meeting counts on a side when all its possible days lie there; unsure are
-- those of the format whose days touch these 180 days and lie on neither side alone, undated those without a day.
-- unsure_ids: the first 20 of the unsure, a list. undated_together: the undated of all these milestones, each once.
-- before_since … after_until are the days counted; after_until is the as-of day where that comes first.
-- before_days and after_days: how many of the 90 days the records reach.
-- days: what is drawn, a list of the days that meetings on a side or of the milestone have, each once: first_day, last_day,
-- precision, of_format (else with the partner alone).
WITH known AS (
    SELECT min(first_day) AS known_since, max(last_day) FILTER (precision = 'day') AS recorded_until FROM meeting
),
windows AS (
    SELECT milestone_id, format_id, family_id, partner, venue_city, venue_country,
        milestone.first_day AS held, milestone.last_day AS ended, held - 90 AS before_since, ended + 1 AS after_since,
        least(held - 1, coalesce(greatest(as_of, held - 91), held - 1)) AS before_until,
        CASE WHEN as_of < recorded_until THEN least(ended + 90, greatest(as_of, ended)) ELSE ended + 90 END AS after_until,
        known_since, least(as_of, recorded_until) AS known_until, since, until, as_of, formats
    FROM milestone JOIN format USING (format_id), known, asked
),
listed AS (
    SELECT * FROM windows
    WHERE (len(formats) = 0 OR list_contains(formats, format_id) OR list_contains(formats, family_id))
        AND (held > as_of OR (since IS NULL OR ended >= since) AND (until IS NULL OR held <= until))
),
theirs AS (
    SELECT milestone_id, meeting_id, bool_or(own) AS of_format, bool_or(NOT own) AS with_partner FROM (
        SELECT milestone_id, meeting_id, true AS own FROM listed JOIN meeting_format USING (format_id)
        UNION ALL
        SELECT milestone_id, meeting_id, false FROM listed JOIN partner ON partner.code = listed.partner
    ) GROUP BY ALL
),
sided AS (
    SELECT theirs.*, matched.first_day, matched.last_day, matched.precision,
        CASE WHEN matched.first_day IS NULL THEN 'undated'
             WHEN matched.first_day >= before_since AND matched.last_day <= before_until THEN 'before'
             WHEN matched.first_day >= held AND matched.last_day <= ended THEN 'during'
             WHEN matched.first_day >= after_since AND matched.last_day <= after_until THEN 'after'
             ELSE 'unsure' END AS side
    FROM theirs JOIN matched USING (meeting_id) JOIN listed USING (milestone_id)
    WHERE fits AND (matched.first_day IS NULL OR (
        matched.last_day >= before_since AND matched.first_day <= after_until AND matched.first_day <= greatest(as_of, known_until)))
),
counted AS (
    SELECT milestone_id,
        count(*) FILTER (of_format AND side = 'before') AS before, count(*) FILTER (of_format AND side = 'during') AS during,
        count(*) FILTER (of_format AND side = 'after') AS after,
        count(*) FILTER (with_partner AND side = 'before') AS partner_before,
        count(*) FILTER (with_partner AND side = 'during') AS partner_during,
        count(*) FILTER (with_partner AND side = 'after') AS partner_after,
        count(*) FILTER (of_format AND side = 'unsure') AS unsure, count(*) FILTER (of_format AND side = 'undated') AS undated
    FROM sided GROUP BY ALL
),
unsure AS (
    SELECT milestone_id, list(meeting_id ORDER BY meeting_id) AS unsure_ids
    FROM (SELECT milestone_id, meeting_id, row_number() OVER (PARTITION BY milestone_id ORDER BY meeting_id) AS place
          FROM sided WHERE of_format AND side = 'unsure')
    WHERE place <= 20 GROUP BY ALL
),
drawn AS (
    SELECT milestone_id,
        list({'first_day': first_day, 'last_day': last_day, 'precision': precision, 'of_format': of_format}
             ORDER BY first_day, last_day, precision, of_format) AS days
    FROM (SELECT DISTINCT milestone_id, first_day, last_day, precision, of_format FROM sided
          WHERE side IN ('before', 'during', 'after'))
    GROUP BY ALL
),
together AS (SELECT count(DISTINCT meeting_id) AS undated_together FROM sided WHERE of_format AND side = 'undated')
SELECT milestone_id, format_id AS format, partner, held AS first_day, ended AS last_day,
    venue_city AS city, venue_country AS country,
    coalesce(before, 0)::INTEGER AS before, coalesce(during, 0)::INTEGER AS during, coalesce(after, 0)::INTEGER AS after,
    CASE WHEN partner IS NOT NULL THEN coalesce(partner_before, 0) END::INTEGER AS partner_before,
    CASE WHEN partner IS NOT NULL THEN coalesce(partner_during, 0) END::INTEGER AS partner_during,
    CASE WHEN partner IS NOT NULL THEN coalesce(partner_after, 0) END::INTEGER AS partner_after,
    coalesce(unsure, 0)::INTEGER AS unsure, coalesce(undated, 0)::INTEGER AS undated,
    undated_together::INTEGER AS undated_together, coalesce(unsure_ids, []) AS unsure_ids, coalesce(days, []) AS days,
    before_since, before_until, after_since, after_until,
    greatest(0, least(held - 1, known_until) - greatest(before_since, known_since) + 1)::INTEGER AS before_days,
    greatest(0, least(ended + 90, known_until) - greatest(after_since, known_since) + 1)::INTEGER AS after_days
FROM listed LEFT JOIN counted USING (milestone_id) LEFT JOIN unsure USING (milestone_id) LEFT JOIN drawn USING (milestone_id)
CROSS JOIN together
ORDER BY held DESC, milestone_id;
