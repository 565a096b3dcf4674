-- One row: the selected meetings with the country the page is about. meetings, alone (no other partner country), online,
-- undated and comparison (NULL where there is none) are counts; since is the first day of the earliest one.
-- latest, there and here are the last dated meeting of all, in that country and in the home country: its id, days, precision,
-- kind, city and whether it was online; NULL without one. silence: days between the latest, if known to the day,
-- and the contact day before it, whenever that was. usual_gap, days_since and status are those of contacts.sql, whatever
-- the period. documents counts what was signed or adopted, mentioned what was only planned or mentioned. level: the highest
-- level of a meeting; highest: the latest one of that level, with its title in each language and, where the country was its
-- only partner and one person alone stands there for it, who that was (person_id, role; else NULL).
WITH met AS (
    SELECT selected.*, kind_id, city, venue_country, online,
        {meeting_id: meeting_id, first_day: selected.first_day, last_day: selected.last_day, precision: selected.precision,
         kind: kind_id, city: city, venue_country: venue_country, online: online} AS what
    FROM selected JOIN meeting USING (meeting_id)
),
level_of AS (
    SELECT level_id, rank, last_day, meeting_id FROM selected JOIN meeting_level USING (meeting_id) JOIN level USING (level_id)
),
highest AS (
    SELECT meeting_id FROM level_of ORDER BY rank, last_day DESC NULLS LAST, meeting_id LIMIT 1
),
guest AS (
    SELECT any_value(person_id) AS person_id, any_value(role) AS role
    FROM meeting_person SEMI JOIN highest USING (meeting_id)
    WHERE side = 'partner' AND country = (SELECT about FROM asked)
        AND (SELECT count(*) FROM meeting_country SEMI JOIN highest USING (meeting_id)) = 1
    HAVING count(*) = 1
),
paper AS (SELECT status FROM selected JOIN meeting_document USING (meeting_id)),
last_exact AS (SELECT max(last_day) AS day FROM met WHERE precision = 'day' AND last_day >= (SELECT max(last_day) FROM met)),
before AS (
    SELECT max(contact.day) AS day FROM contact, last_exact, asked
    WHERE subject = 'country' AND code = about AND exact AND contact.day < last_exact.day
)
SELECT
    about AS country,
    (SELECT count(*) FROM met)::INTEGER AS meetings,
    (SELECT count(*) FROM met WHERE (SELECT count(*) FROM meeting_country m WHERE m.meeting_id = met.meeting_id) = 1)::INTEGER AS alone,
    (SELECT count(*) FROM met WHERE online)::INTEGER AS online,
    (SELECT count(*) FROM met WHERE first_day IS NULL)::INTEGER AS undated,
    CASE WHEN compare_since IS NOT NULL THEN (SELECT count(*) FROM compared)::INTEGER END AS comparison,
    (SELECT min(first_day) FROM met) AS since,
    (SELECT arg_max(what, (last_day, meeting_id)) FROM met WHERE last_day IS NOT NULL) AS latest,
    (SELECT arg_max(what, (last_day, meeting_id)) FROM met
     WHERE last_day IS NOT NULL AND NOT online AND venue_country = about) AS there,
    (SELECT arg_max(what, (last_day, meeting_id)) FROM met, institute
     WHERE last_day IS NOT NULL AND NOT online AND venue_country = home_country) AS here,
    (SELECT last_exact.day - before.day FROM last_exact, before)::INTEGER AS silence,
    usual_gap, days_since, status,
    (SELECT count(*) FROM paper WHERE status IN ('signed', 'adopted'))::INTEGER AS documents,
    (SELECT count(*) FROM paper WHERE status NOT IN ('signed', 'adopted'))::INTEGER AS mentioned,
    (SELECT arg_min(level_id, rank) FROM level_of) AS level,
    (SELECT {meeting_id: meeting_id, first_day: first_day, last_day: last_day, precision: precision,
             title_uz: title_uz, title_uz_Cyrl: title_uz_Cyrl, title_ru: title_ru, title_en: title_en,
             person_id: (SELECT person_id FROM guest), role: (SELECT role FROM guest)}
     FROM meeting SEMI JOIN highest USING (meeting_id)) AS highest
FROM asked LEFT JOIN rhythm ON rhythm.subject = 'country' AND rhythm.code = about;
