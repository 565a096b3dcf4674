-- One row per country of the register, by country: what the partner map says of it whatever is asked (panels/partner_map.sql).
SELECT country, map_id, latitude, longitude, small, region_id AS region, country = home_country AS home,
    country IN (SELECT member.country FROM country_group_member AS member WHERE group_id = lens_group) AS lens,
    (SELECT string_agg(successor, ' ' ORDER BY position) FROM country_successor AS after
     WHERE after.country = country.country) AS successors
FROM country, institute
ORDER BY country;
