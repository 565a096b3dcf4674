-- One view of the records, written once and read by every panel. The only WHERE in the house.
--
-- asked      one row: what the reader asked (asked.sql)
-- selected   one row per meeting that fits the filter and lies in the period (all its possible days do)
-- compared   the same for the comparison period; first_day and last_day are moved into the period
-- of_institute  the same as selected whatever country the page is about: what the institute does on average
-- of_any_topic  the same as selected whatever topics are chosen: what a chosen topic is measured against
-- background one row per meeting that lies in the period, whatever else was chosen: what was filtered out stays visible
-- history    one row per meeting that fits the filter, in the period and as long before it: for sparklines
-- spark      one row per bin of the sparkline, empty ones included
-- unplaced   one row per meeting that fits the filter but is not dated, or whose possible days cross an edge of the
--            period or of a bin
--
-- A meeting without a day fits only a period that is open on both sides.

CREATE OR REPLACE TEMP TABLE matched AS
SELECT *, of_other_controls AND on_topic AS fits_whoever, of_other_controls AND on_topic AND is_about AS fits FROM (
SELECT
    meeting_id, first_day, last_day, precision, partners,
    (
        (len(asked.countries) + len(asked.groups) = 0 OR meeting_id IN (
            SELECT meeting_id FROM meeting_country
            WHERE list_contains(asked.countries, country) OR country IN (
                SELECT country FROM country_group_member WHERE list_contains(asked.groups, group_id))))
        AND (len(asked.formats) = 0 OR meeting_id IN (
            SELECT meeting_id FROM meeting_format JOIN format USING (format_id)
            WHERE list_contains(asked.formats, format_id) OR list_contains(asked.formats, family_id)))
        AND (len(asked.kinds) = 0 OR list_contains(asked.kinds, kind_id))
        AND (len(asked.levels) = 0 OR meeting_id IN (
            SELECT meeting_id FROM meeting_level WHERE list_contains(asked.levels, level_id)))
        AND (len(asked.organisations) = 0 OR meeting_id IN (
            SELECT meeting_id FROM meeting_organisation WHERE list_contains(asked.organisations, organisation_id)))
        AND (len(asked.documents) = 0 OR meeting_id IN (
            SELECT meeting_id FROM meeting_document WHERE status IN ('signed', 'adopted')))
        AND (len(asked.people) = 0 OR meeting_id IN (
            SELECT meeting_id FROM meeting_person WHERE list_contains(asked.people, person_id)))
        AND (len(asked.words) = 0 OR list_bool_and(list_transform(asked.words, lambda word: contains(meeting.words, word))))
    ) AS of_other_controls,  -- whatever topics are chosen, and whatever country the page is about
    (len(asked.topics) = 0 OR meeting_id IN (
        SELECT meeting_id FROM meeting_topic JOIN topic USING (topic_id)
        WHERE list_contains(asked.topics, topic_id) OR list_contains(asked.topics, group_id))) AS on_topic,
    (asked.about IS NULL OR meeting_id IN (SELECT meeting_id FROM meeting_country WHERE country = asked.about)) AS is_about,
    CASE WHEN since IS NULL AND until IS NULL THEN true
         WHEN first_day IS NULL THEN false
         ELSE (since IS NULL OR first_day >= since) AND (until IS NULL OR last_day <= until) END AS in_period,
    coalesce(first_day >= compare_since AND last_day <= compare_until, false) AS in_comparison,
    coalesce((since IS NULL OR last_day >= since) AND (until IS NULL OR first_day <= until), false) AS touches_period
FROM meeting, asked);

CREATE OR REPLACE TEMP VIEW selected AS
SELECT meeting_id, first_day, last_day, precision, partners FROM matched WHERE fits AND in_period;

CREATE OR REPLACE TEMP VIEW of_institute AS
SELECT meeting_id, first_day, last_day, precision, partners FROM matched WHERE fits_whoever AND in_period;

CREATE OR REPLACE TEMP VIEW of_any_topic AS
SELECT meeting_id, first_day, last_day, precision, partners FROM matched WHERE of_other_controls AND is_about AND in_period;

CREATE OR REPLACE TEMP VIEW compared AS
SELECT meeting_id, partners, precision,
    (first_day + to_months(shift_months) + to_days(shift_days))::DATE AS first_day,
    (last_day + to_months(shift_months) + to_days(shift_days))::DATE AS last_day
FROM matched, asked WHERE fits AND in_comparison;

CREATE OR REPLACE TEMP VIEW background AS
SELECT meeting_id, first_day, last_day, precision, partners FROM matched WHERE in_period;

CREATE OR REPLACE TEMP VIEW history AS
SELECT meeting_id, date_trunc(spark_bin, first_day)::DATE AS bin
FROM matched, asked
WHERE fits AND first_day >= spark_since AND last_day <= spark_until
    AND date_trunc(spark_bin, first_day) = date_trunc(spark_bin, last_day);

CREATE OR REPLACE TEMP VIEW spark AS
SELECT unnest(generate_series(
    date_trunc(spark_bin, spark_since), spark_until::TIMESTAMP,
    CASE spark_bin WHEN 'month' THEN INTERVAL 1 MONTH WHEN 'quarter' THEN INTERVAL 3 MONTH ELSE INTERVAL 1 YEAR END
))::DATE AS bin
FROM asked;

CREATE OR REPLACE TEMP VIEW unplaced AS
SELECT meeting_id, precision FROM matched, asked
WHERE fits AND (first_day IS NULL OR touches_period AND (
    NOT in_period OR date_trunc(asked.bin, first_day) <> date_trunc(asked.bin, last_day)));
