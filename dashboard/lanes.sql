-- What panels show of formats as lanes. Read after selected.sql.
--
-- lane       one row per format that has meetings or milestones at all: format, family, partner (codes; partner is the other
--            side of a "plus" format: a country or a group of countries, NULL without one), family_place and format_place
--            (the vocabulary's order), meetings and comparison (counts), background (meetings in the period whatever else
--            was chosen), total (all records), undated (those of total without any date), dots (meetings of all records
--            known to the day or month, in the order of `day`, at which they stand: their first day, or the middle of
--            their month or months), undrawn (the others), milestones. A meeting of several formats counts in each of
--            them; family_meetings and family_total are those of the whole family, repeated in each of its rows, with each
--            meeting counted once. place of a meeting: online, here (in the home country), elsewhere, unknown.

CREATE OR REPLACE TEMP VIEW lane AS
WITH crowd AS (SELECT count(*) > 5000 AS crowded FROM meeting_format),
belonging AS (
    SELECT format_id, family_id, meeting.*, matched.fits,
        CASE WHEN online THEN 'online' WHEN venue_country = home_country THEN 'here'
             WHEN venue_country IS NOT NULL THEN 'elsewhere' ELSE 'unknown' END AS place,
        meeting_id IN (SELECT meeting_id FROM selected) AS selected,
        meeting_id IN (SELECT meeting_id FROM compared) AS compared,
        meeting_id IN (SELECT meeting_id FROM background) AS background
    FROM meeting_format JOIN format USING (format_id) JOIN meeting USING (meeting_id) JOIN matched USING (meeting_id), institute
),
shown AS (
    SELECT CASE WHEN precision = 'month' THEN first_day + ((last_day - first_day) // 2)::INTEGER ELSE first_day END AS day, * REPLACE (
        CASE WHEN NOT crowded THEN title_uz END AS title_uz, CASE WHEN NOT crowded THEN title_uz_Cyrl END AS title_uz_Cyrl,
        CASE WHEN NOT crowded THEN title_ru END AS title_ru, CASE WHEN NOT crowded THEN title_en END AS title_en)
    FROM belonging, crowd
    QUALIFY NOT crowded OR row_number() OVER (PARTITION BY format_id, precision IN ('day', 'month') ORDER BY
            last_day DESC NULLS LAST, first_day DESC, meeting_id DESC) <= CASE WHEN precision IN ('day', 'month') THEN 40 ELSE 1 END
        OR selected AND precision IN ('day', 'month') AND row_number() OVER (PARTITION BY format_id, precision IN ('day', 'month'),
            selected ORDER BY last_day DESC NULLS LAST, first_day DESC, meeting_id DESC) <= 40
),
counted AS (
    SELECT format_id,
        count(*) FILTER (selected) AS meetings, count(*) FILTER (compared) AS comparison,
        count(*) FILTER (background) AS background, count(*) AS total,
        count(*) FILTER (precision = 'unknown') AS undated
    FROM belonging GROUP BY ALL
),
marked AS (
    SELECT format_id,
        coalesce(list({
            'meeting_id': meeting_id, 'first_day': first_day, 'last_day': last_day, 'precision': precision,
            'day': day, 'selected': selected, 'fits': fits, 'place': place,
            'title_uz': title_uz, 'title_uz_Cyrl': title_uz_Cyrl, 'title_ru': title_ru, 'title_en': title_en
        } ORDER BY day, meeting_id) FILTER (precision IN ('day', 'month')), []) AS dots,
        coalesce(list({
            'meeting_id': meeting_id, 'first_day': first_day, 'last_day': last_day, 'precision': precision,
            'selected': selected, 'place': place
        } ORDER BY meeting_id) FILTER (precision NOT IN ('day', 'month')), []) AS undrawn
    FROM shown GROUP BY ALL
),
met AS (
    SELECT count(*) FILTER (place = 'here')::INTEGER AS here, count(*) FILTER (place = 'elsewhere')::INTEGER AS elsewhere,
        count(*) FILTER (place = 'online')::INTEGER AS online, count(*) FILTER (place = 'unknown')::INTEGER AS unknown
    FROM (SELECT DISTINCT meeting_id, place FROM belonging WHERE selected)
),
of_family AS (
    SELECT family_id, count(DISTINCT meeting_id) FILTER (selected) AS family_meetings,
        count(DISTINCT meeting_id) AS family_total
    FROM belonging GROUP BY ALL
),
held AS (
    SELECT format_id, list({
        'milestone_id': milestone_id, 'first_day': first_day, 'last_day': last_day,
        'city': venue_city, 'country': venue_country
    } ORDER BY first_day, milestone_id) AS milestones
    FROM milestone GROUP BY ALL
)
SELECT
    format_id AS format, coalesce(meetings, 0)::INTEGER AS meetings, family_id AS family, partner,
    coalesce(comparison, 0)::INTEGER AS comparison, coalesce(total, 0)::INTEGER AS total,
    coalesce(background, 0)::INTEGER AS background, coalesce(undated, 0)::INTEGER AS undated,
    coalesce(family_meetings, 0)::INTEGER AS family_meetings, coalesce(family_total, 0)::INTEGER AS family_total,
    here, elsewhere, online, unknown,
    coalesce(dots, []) AS dots, coalesce(undrawn, []) AS undrawn, coalesce(milestones, []) AS milestones,
    format_family.place AS family_place, format.place AS format_place
FROM format JOIN format_family USING (family_id)
LEFT JOIN counted USING (format_id) LEFT JOIN marked USING (format_id) LEFT JOIN of_family USING (family_id) LEFT JOIN held USING (format_id), met
WHERE total > 0 OR milestones IS NOT NULL;
