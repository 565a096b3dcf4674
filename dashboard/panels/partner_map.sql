-- One row per country of the register, those without a meeting and the home country included, so that the map can draw
-- and name every one: country (alpha-2), meetings, contacts, shared, comparison, background (counts).
-- A meeting counts once for each of its countries: for one country `contacts` are its `meetings`. `shared` gives each
-- country its part (with three countries a third); it is not rounded. `background` counts the meetings of the period
-- whatever else was chosen. `home` marks the institute's own country, which is never a partner; `lens` the countries
-- whose numbers the lens writes out. map_id is NULL where the map has no shape for a country.
-- `successors` of a state that is no more are the codes of what stands where it stood; NULL for any other country.
-- Left out: meetings without a country.
WITH counted AS (
    SELECT meeting_id, 1 AS meetings, 0 AS comparison, 0 AS background FROM selected
    UNION ALL
    SELECT meeting_id, 0, 1, 0 FROM compared
    UNION ALL
    SELECT meeting_id, 0, 0, 1 FROM background
),
partner AS (
    SELECT country,
        sum(meetings)::INTEGER AS meetings, sum(meetings * share) AS shared,
        sum(comparison)::INTEGER AS comparison, sum(comparison * share) AS comparison_shared,
        sum(background)::INTEGER AS background, sum(background * share) AS background_shared
    FROM counted JOIN meeting_country USING (meeting_id), institute
    WHERE country <> home_country
    GROUP BY country
)
SELECT
    country, coalesce(meetings, 0) AS meetings, coalesce(meetings, 0) AS contacts, coalesce(shared, 0) AS shared,
    coalesce(comparison, 0) AS comparison, coalesce(comparison_shared, 0) AS comparison_shared,
    coalesce(background, 0) AS background, coalesce(background_shared, 0) AS background_shared,
    map_id, latitude, longitude, small, region_id AS region,
    country = home_country AS home,
    country IN (SELECT member.country FROM country_group_member AS member WHERE group_id = lens_group) AS lens,
    (SELECT string_agg(successor, ' ' ORDER BY position) FROM country_successor AS after
     WHERE after.country = country.country) AS successors
FROM country LEFT JOIN partner USING (country), institute
ORDER BY meetings DESC, comparison DESC, background DESC, country;
