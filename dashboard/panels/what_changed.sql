-- One row per candidate fact about the period, the weightiest first: kind, code (country, topic or format), level (code),
-- now and before (meetings that fit the filter, in the period and in the comparison; NULL without one), weight, and
-- what some kinds need besides: together (distinct meetings of all rows of this kind), last_first, last_day and
-- last_precision (the last contact before the silence), days (length of the silence), usual_gap (days), undated
-- (records of the country without any date). A row is here because the panel may tell it, not because it does.
--
--   meetings, countries             the totals; of documents: those signed or adopted
--   country-, topic-, format-up     three more than before or over, and too much for chance: difference² ≥ 2 (now + before)
--   …-down, …-most                  the same for fewer; without a comparison the three most frequent, unless tied with a fourth
--   first                           countries of which no record, whatever else is chosen, can lie before the period
--   first-dated                     the same, but an undated record might
--   return                          countries met again after more than a year and more than twice their usual gap
--   level                           a level in the upper half of all, higher than any on record with the country before
--   quiet                           countries not met for more than twice their usual gap and 30 days by the last day
--
-- A number is told only where the filter can show exactly its records: of countries, topics and formats only those that
-- the filter admits, and not the one that is chosen alone (the totals tell it). Usual gap: median days between contacts
-- with a country, of those known to the day, each (last) day once; NULL below five: as contacts.sql has it, by the last
-- day of the period where that comes before the as-of day. Left out of silences: a last contact not known to the day
-- (quiet), or possible days across the period's first (return). Never about the home country. Nothing is called first,
-- returned or higher where the period holds more dated records than all the time before it.
WITH scope AS (
    SELECT since, least(as_of, coalesce(until, as_of)) AS closing, compare_since IS NOT NULL AS compares,
        len(topics) + len(formats) + len(kinds) + len(levels) + len(organisations) + len(documents) + len(people) + len(words) = 0
            AS only_countries,
        since IS NOT NULL AND (SELECT count(*) FILTER (last_day < since) >= count(*) FILTER (in_period) FROM matched)
            AS reaches_back
    FROM asked
),
contact AS (
    SELECT country, share, matched.*
    FROM matched JOIN meeting_country USING (meeting_id), asked, institute
    WHERE country <> home_country AND (
        len(asked.countries) + len(asked.groups) = 0 OR list_contains(asked.countries, country) OR country IN (
            SELECT member.country FROM country_group_member AS member WHERE list_contains(asked.groups, group_id)))
),
-- every country, topic and format that the filter admits
counted AS (
    SELECT 'country' AS subject, country AS code, len(asked.countries) = 1 AND len(asked.groups) = 0 AS alone,
        count(*) FILTER (fits AND in_period)::INTEGER AS now, count(*) FILTER (fits AND in_comparison)::INTEGER AS before
    FROM contact, asked GROUP BY ALL
    UNION ALL
    SELECT 'topic', topic_id, topics = [topic_id],
        count(*) FILTER (fits AND in_period)::INTEGER, count(*) FILTER (fits AND in_comparison)::INTEGER
    FROM matched JOIN meeting_topic USING (meeting_id) JOIN topic USING (topic_id), asked
    WHERE len(topics) = 0 OR list_contains(topics, topic_id) OR list_contains(topics, group_id) GROUP BY ALL
    UNION ALL
    SELECT 'format', format_id, formats = [format_id],
        count(*) FILTER (fits AND in_period)::INTEGER, count(*) FILTER (fits AND in_comparison)::INTEGER
    FROM matched JOIN meeting_format USING (meeting_id) JOIN format USING (format_id), asked
    WHERE len(formats) = 0 OR list_contains(formats, format_id) OR list_contains(formats, family_id) GROUP BY ALL
),
total AS (
    SELECT 'meetings' AS kind, count(*) FILTER (in_period)::INTEGER AS now, count(*) FILTER (in_comparison)::INTEGER AS before
    FROM matched WHERE fits
    UNION ALL
    SELECT 'countries', count(DISTINCT country) FILTER (in_period)::INTEGER,
        count(DISTINCT country) FILTER (in_comparison)::INTEGER
    FROM matched JOIN meeting_country USING (meeting_id), institute WHERE fits AND country <> home_country
    UNION ALL
    SELECT 'documents', count(*) FILTER (in_period)::INTEGER, count(*) FILTER (in_comparison)::INTEGER
    FROM matched JOIN meeting_document USING (meeting_id) WHERE fits AND status IN ('signed', 'adopted')
),
-- what all records say of a country, whatever else is chosen
seen AS (
    SELECT country,
        count(*) FILTER (fits AND in_period)::INTEGER AS now,
        CASE WHEN compares THEN count(*) FILTER (fits AND in_comparison)::INTEGER END AS before,
        count(*) FILTER (first_day IS NULL)::INTEGER AS undated,
        count(*) FILTER (last_day < since) AS earlier,
        count(*) FILTER (first_day < since AND last_day >= since) AS crossing,
        min(first_day) FILTER (in_period) AS first_within,
        max({'last_day': last_day, 'exact': precision = 'day', 'first_day': first_day, 'precision': precision})
            FILTER (last_day < since) AS before_period,
        max({'last_day': least(last_day, closing), 'exact': precision = 'day', 'first_day': first_day, 'precision': precision})
            FILTER (first_day <= closing) AS latest
    FROM contact, scope GROUP BY country, compares
),
gap AS (
    SELECT country, day, day - lag(day) OVER (PARTITION BY country ORDER BY day) AS days
    FROM (SELECT DISTINCT country, least(last_day, closing) AS day FROM contact, scope
          WHERE precision = 'day' AND first_day <= closing)
),
usual AS (
    SELECT country,
        CASE WHEN count(*) FILTER (day < since) >= 5 THEN median(days) FILTER (day < since) END AS before_period,
        CASE WHEN count(*) >= 5 THEN median(days) END AS by_closing
    FROM gap, scope GROUP BY country
),
fresh AS (
    SELECT country, now, before, undated, CASE WHEN undated = 0 THEN 'first' ELSE 'first-dated' END AS kind
    FROM seen, scope WHERE now > 0 AND earlier = 0 AND crossing = 0 AND reaches_back
),
together AS (
    SELECT kind, count(DISTINCT meeting_id)::INTEGER AS together
    FROM fresh JOIN contact USING (country) WHERE fits AND in_period GROUP BY kind
),
returned AS (
    SELECT country, now, before, undated, seen.before_period AS last_contact,
        first_within - seen.before_period.last_day AS days, usual.before_period AS usual_gap
    FROM seen LEFT JOIN usual USING (country), scope
    WHERE now > 0 AND reaches_back AND earlier > 0 AND crossing = 0
        AND first_within - seen.before_period.last_day > greatest(365, coalesce(2 * usual.before_period, 0))
),
met_at AS (
    SELECT country, level_id, rank,
        count(*) FILTER (fits AND in_period)::INTEGER AS now, count(*) FILTER (fits AND in_comparison)::INTEGER AS before,
        -- of several countries it is not known whose minister came
        coalesce(bool_or(fits AND in_period AND share = 1), false) AS certain,
        min(rank) FILTER (first_day IS NULL OR first_day < since) AS rank_before
    FROM contact JOIN meeting_level USING (meeting_id) JOIN level USING (level_id), scope GROUP BY ALL
),
reached AS (
    SELECT country, level_id, rank, now, before, certain, min(rank_before) OVER (PARTITION BY country) AS best_before,
        min(rank) FILTER (certain) OVER (PARTITION BY country) AS best_now
    FROM met_at
),
fact AS (
    SELECT kind, now, before, NULL AS code,
        -- the totals are the frame of all the rest; without a comparison they stand out by themselves
        CASE WHEN kind <> 'documents' THEN CASE WHEN NOT compares OR now <> before THEN 1000 ELSE 0 END
             WHEN now = 0 AND (before = 0 OR NOT compares) OR compares AND now = before THEN 0
             WHEN NOT compares THEN 3 ELSE 2 + (now - before) ** 2 / (now + before) END AS weight
    FROM total, scope
    UNION ALL BY NAME
    SELECT subject || CASE WHEN now > before THEN '-up' ELSE '-down' END AS kind, now, before, code,
        (now - before) ** 2 / (now + before) * CASE subject WHEN 'country' THEN 1.5 WHEN 'topic' THEN 1 ELSE 0.75 END AS weight
    FROM counted, scope
    WHERE compares AND NOT alone AND abs(now - before) >= 3 AND (now - before) ** 2 >= 2 * (now + before)
        AND NOT (subject = 'country' AND code IN (FROM fresh SELECT country UNION ALL FROM returned SELECT country))
    UNION ALL BY NAME
    SELECT subject || '-most' AS kind, now, NULL AS before, code,
        5 * now / (SELECT greatest(total.now, 1) FROM total WHERE kind = 'meetings') AS weight
    FROM counted, scope
    WHERE NOT compares AND NOT alone AND now >= 2
    QUALIFY count(*) OVER (PARTITION BY subject ORDER BY now DESC) <= 3
    UNION ALL BY NAME
    SELECT kind, now, before, country AS code, CASE kind WHEN 'first' THEN 3 ELSE 1 END + now AS weight, undated, together
    FROM fresh JOIN together USING (kind)
    UNION ALL BY NAME
    SELECT 'return' AS kind, now, before, country AS code, 2 + now AS weight, undated, days, usual_gap,
        last_contact.first_day AS last_first, last_contact.last_day AS last_day, last_contact.precision AS last_precision
    FROM returned
    UNION ALL BY NAME
    SELECT 'level' AS kind, reached.now, reached.before, country AS code, level_id AS level,
        7 - 4 * rank / (SELECT max(rank) FROM level) AS weight
    FROM reached JOIN seen USING (country), scope, asked
    WHERE reaches_back AND certain AND rank = best_now AND rank < best_before AND earlier > 0
        AND 2 * rank <= (SELECT max(rank) FROM level)
        AND (len(levels) = 0 OR list_contains(levels, level_id))
    UNION ALL BY NAME
    SELECT 'quiet' AS kind, now, before, country AS code, undated, closing - latest.last_day AS days, by_closing AS usual_gap,
        latest.first_day AS last_first, latest.last_day AS last_day, latest.precision AS last_precision,
        least((closing - latest.last_day) / greatest(by_closing, 1), 10) AS weight
    FROM seen JOIN usual USING (country), scope
    WHERE only_countries AND latest.exact AND by_closing IS NOT NULL AND closing - latest.last_day > greatest(30, 2 * by_closing)
)
SELECT
    kind, code, level, now::INTEGER AS now, CASE WHEN compares THEN before::INTEGER END AS before, round(weight, 3) AS weight,
    together, undated, days::INTEGER AS days, usual_gap::DOUBLE AS usual_gap, last_first, last_day, last_precision,
    closing
FROM fact, scope
ORDER BY weight DESC, kind, code;
