-- One row per format with milestones: format_id and the milestones as lanes.sql has them.
SELECT format_id, list({
    'milestone_id': milestone_id, 'first_day': first_day, 'last_day': last_day, 'city': venue_city, 'country': venue_country
} ORDER BY first_day, milestone_id) AS milestones
FROM milestone GROUP BY ALL;
