-- One row per circle and peer of the country the page is about: circle (region or country_group), code of the circle, country,
-- meetings with it under the same filter, the latest by id, days and precision. The circles are its region and every group
-- it belongs to; the home country and the country itself are left out. Peers without a meeting have a row too.
WITH circle AS (
    SELECT 0 AS rank, 'region' AS circle, mine.region_id AS code, peer.country
    FROM country mine JOIN country peer USING (region_id), asked WHERE mine.country = about
    UNION ALL
    SELECT 1 + country_group.place, 'country_group', mine.group_id, peer.country
    FROM country_group_member mine JOIN country_group_member peer USING (group_id) JOIN country_group USING (group_id), asked
    WHERE mine.country = about
),
met AS (
    SELECT country, count(*) AS n,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (coalesce(last_day, DATE '0001-01-01'), meeting_id)) AS newest
    FROM of_institute JOIN meeting_country USING (meeting_id) GROUP BY ALL
)
SELECT circle, code, circle.country AS country, coalesce(n, 0)::INTEGER AS meetings, newest.meeting_id AS meeting_id,
    newest.first_day AS first_day, newest.last_day AS last_day, newest.precision AS precision
FROM circle LEFT JOIN met USING (country), asked, institute
WHERE circle.country NOT IN (about, home_country)
ORDER BY rank, meetings DESC, country;
