-- One row per partner organisation of the country the page is about in the selected meetings: organisation (code), type (NULL: not
-- known), meetings, the latest of them by id, days and precision. Left out: organisations of other countries and
-- international ones; others, the same on every row, counts them. Of many the 500 most frequent are listed: nobody reads more;
-- every, the same on every row: how many there are in all.
WITH named AS (
    SELECT meeting_id, organisation_id, type, organisation.country = about AS of_country, first_day, last_day, precision
    FROM selected JOIN meeting_organisation USING (meeting_id) JOIN organisation USING (organisation_id), asked
    WHERE partner
),
counted AS (
    SELECT organisation_id, any_value(type) AS type, count(DISTINCT meeting_id)::INTEGER AS meetings,
        arg_max({meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision},
                (coalesce(last_day, DATE '0001-01-01'), meeting_id)) AS newest
    FROM named WHERE of_country GROUP BY organisation_id
)
SELECT organisation_id AS organisation, type, meetings, newest.meeting_id AS meeting_id,
    newest.first_day AS first_day, newest.last_day AS last_day, newest.precision AS precision,
    (SELECT count(DISTINCT organisation_id) FROM named WHERE of_country IS DISTINCT FROM true)::INTEGER AS others,
    (count(*) OVER ())::INTEGER AS every
FROM counted
ORDER BY meetings DESC, last_day DESC NULLS LAST, organisation LIMIT 500;
