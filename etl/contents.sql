-- One row per table of records and meetings: what stands for its contents, the same in any order of its rows.
-- Where in a file a record stands, and in which order it names its fields, is no part of it.
SELECT 'meeting' AS name, count(*) AS rows, sum(hash(t)) AS sum FROM (SELECT * EXCLUDE (source) FROM meeting) AS t
UNION ALL SELECT 'meeting_country', count(*), sum(hash(t)) FROM meeting_country AS t
UNION ALL SELECT 'meeting_topic', count(*), sum(hash(t)) FROM meeting_topic AS t
UNION ALL SELECT 'meeting_format', count(*), sum(hash(t)) FROM meeting_format AS t
UNION ALL SELECT 'meeting_level', count(*), sum(hash(t)) FROM meeting_level AS t
UNION ALL SELECT 'meeting_organisation', count(*), sum(hash(t)) FROM meeting_organisation AS t
UNION ALL SELECT 'meeting_person', count(*), sum(hash(t)) FROM meeting_person AS t
UNION ALL SELECT 'meeting_document', count(*), sum(hash(t)) FROM meeting_document AS t
UNION ALL SELECT 'meeting_url', count(*), sum(hash(t)) FROM meeting_url AS t
UNION ALL SELECT 'meeting_written', count(*), sum(hash(t)) FROM meeting_written AS t
UNION ALL SELECT 'evidence', count(*), sum(hash(t)) FROM evidence AS t
UNION ALL SELECT 'record', count(*), sum(hash(t)) FROM (SELECT meeting_id, fingerprint FROM record) AS t
ORDER BY name
