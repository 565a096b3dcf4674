-- The contract between the two halves of the house: the ETL writes these tables, the dashboard reads them.
-- Every codes column holds ids of data/vocabulary; days are plain dates; nothing is a timestamp but load.loaded_at (UTC).

-- One row: the data version itself.
CREATE TABLE version (
    data_version VARCHAR NOT NULL,      -- short hash of every record, the vocabulary, the institute, the milestones and views
    published_on DATE NOT NULL,         -- the institute's date at which this version was made
    as_of DATE,                         -- the last day on which a record of day precision took place; NULL without one
    built_on VARCHAR                    -- data_version served when this one was loaded: where a rollback goes; NULL: the first
);

-- One row: the institute (data/institute.toml). Texts in four languages are in `label`, subject 'institute'.
CREATE TABLE institute (
    institute_id VARCHAR NOT NULL,
    of_table BOOLEAN NOT NULL,          -- named by the mapping of a foreign table, not by data/institute.toml
    home_country VARCHAR NOT NULL,      -- alpha-2; never a partner
    home_region VARCHAR NOT NULL,       -- region.region_id
    time_zone VARCHAR NOT NULL,         -- decides what "today" is
    default_language VARCHAR NOT NULL,
    landing_period VARCHAR NOT NULL,    -- period the bare address opens with: a preset of dashboard/filters.py
    lens_group VARCHAR NOT NULL,        -- country_group drawn larger beside the map
    lens_west DOUBLE NOT NULL, lens_east DOUBLE NOT NULL, lens_south DOUBLE NOT NULL, lens_north DOUBLE NOT NULL  -- degrees
);

-- One row per subject, code and language: every word the vocabulary has for people.
CREATE TABLE label (
    subject VARCHAR NOT NULL,           -- topic, topic_group, format, format_family, kind, level, country, country_group,
                                        -- region, organisation, city, role, milestone, person, field, view, institute (codes:
                                        -- name, short_name, notice, lens)
    code VARCHAR NOT NULL,
    language VARCHAR NOT NULL,          -- uz, uz_Cyrl, ru, en
    text VARCHAR NOT NULL,
    short VARCHAR NOT NULL,             -- the same as text where no shorter form exists
    place INTEGER NOT NULL,             -- rank of text among its subject in this language's alphabet, from 0
    PRIMARY KEY (subject, code, language)
);

-- One row per subject, code and folded spelling: what the controls search. Labels and aliases of all languages.
CREATE TABLE spelling (
    subject VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    folded VARCHAR NOT NULL             -- lower case, no apostrophes, no accents (fold in etl/folding.py)
);

CREATE TABLE topic_group (group_id VARCHAR PRIMARY KEY, place INTEGER NOT NULL);       -- place: order on the page
CREATE TABLE topic (topic_id VARCHAR PRIMARY KEY, group_id VARCHAR NOT NULL REFERENCES topic_group, place INTEGER NOT NULL);
CREATE TABLE format_family (family_id VARCHAR PRIMARY KEY, place INTEGER NOT NULL);
CREATE TABLE format (
    format_id VARCHAR PRIMARY KEY,
    family_id VARCHAR NOT NULL REFERENCES format_family,
    partner VARCHAR,                    -- country code or country_group id of the "plus" side; NULL without one
    place INTEGER NOT NULL
);
CREATE TABLE kind (kind_id VARCHAR PRIMARY KEY, place INTEGER NOT NULL);
CREATE TABLE level (level_id VARCHAR PRIMARY KEY, rank INTEGER NOT NULL);              -- rank 1 is the highest
CREATE TABLE region (region_id VARCHAR PRIMARY KEY, place INTEGER NOT NULL);

-- One row per field of a record, in the order in which a clerk fills it in. Its label is what a table calls its column.
CREATE TABLE field (
    field VARCHAR PRIMARY KEY,
    form VARCHAR NOT NULL,              -- text: one; list: several; people: several, each with role, organisation, country;
                                        -- addresses: several, of pages. In a cell several are separated by "; "
    place INTEGER NOT NULL
);

-- One row per country of the register (data/vocabulary/countries.csv).
CREATE TABLE country (
    country VARCHAR PRIMARY KEY,        -- ISO 3166-1 alpha-2, or ours; of a state that is no more its code there
    map_id VARCHAR,                     -- its id in the map's topology (alpha-3); NULL: no shape of its own
    region_id VARCHAR NOT NULL REFERENCES region,
    latitude DOUBLE NOT NULL, longitude DOUBLE NOT NULL,   -- degrees, a point inside it
    small BOOLEAN NOT NULL              -- too small to see on a world map: gets a circle
);
-- One row per state that is no more and that some record names (data/vocabulary/historical_countries.csv). It has its row
-- in `country` too: no shape of its own, a circle where its chief successor lies.
CREATE TABLE historical_country (
    country VARCHAR PRIMARY KEY REFERENCES country,     -- ISO 3166-3 of four letters, or ours, which begins with X
    kind VARCHAR NOT NULL,              -- state, government-in-exile
    first_day DATE NOT NULL, last_day DATE NOT NULL,
    source VARCHAR NOT NULL
);
-- One row per state that is no more and country that stands where it stood: for the map, no statement on the law.
CREATE TABLE country_successor (
    country VARCHAR NOT NULL REFERENCES historical_country,
    successor VARCHAR NOT NULL,         -- alpha-2, or a historical code in its turn
    position INTEGER NOT NULL           -- order, from 0; the chief one first
);
CREATE TABLE country_group (group_id VARCHAR PRIMARY KEY, as_of DATE NOT NULL, source VARCHAR NOT NULL, place INTEGER NOT NULL);
CREATE TABLE country_group_member (group_id VARCHAR NOT NULL REFERENCES country_group, country VARCHAR NOT NULL REFERENCES country);

-- One row per organisation named in any record. Names are labels (subject 'organisation').
CREATE TABLE organisation (
    organisation_id VARCHAR PRIMARY KEY,
    type VARCHAR,                       -- think-tank, university, government, parliament, embassy, international, …; NULL: not known
    country VARCHAR                     -- alpha-2; NULL: international, or not known
);

-- One row per dated event that timelines mark (data/milestones.csv).
CREATE TABLE milestone (
    milestone_id VARCHAR PRIMARY KEY,
    first_day DATE NOT NULL, last_day DATE NOT NULL,
    format_id VARCHAR NOT NULL REFERENCES format,
    venue_city VARCHAR, venue_country VARCHAR,
    source_url VARCHAR NOT NULL
);

-- One row per view for everyone (data/views.toml): an address of the dashboard. Its name is a label (subject 'view').
CREATE TABLE saved_view (
    view_id VARCHAR PRIMARY KEY,
    address VARCHAR NOT NULL,           -- path and query string without a language: "/?period=this-quarter&compare=year"
    place INTEGER NOT NULL              -- order in the menu, from 0
);

-- One row per meeting: an event in which the institute met foreign partners.
CREATE TABLE meeting (
    meeting_id VARCHAR PRIMARY KEY,
    first_day DATE,                     -- first possible day; NULL: not dated
    last_day DATE,                      -- last possible day (of a several-day event: its last day); NULL with first_day
    precision VARCHAR NOT NULL,         -- day, month, year, unknown: what was written
    basis VARCHAR NOT NULL,             -- stated, inferred, unknown
    title_uz VARCHAR NOT NULL, title_uz_Cyrl VARCHAR NOT NULL, title_ru VARCHAR NOT NULL, title_en VARCHAR NOT NULL,
    titles_composed VARCHAR[] NOT NULL, -- the languages whose title was composed from kind, partners and organisations
    kind_id VARCHAR NOT NULL REFERENCES kind,
    partners VARCHAR NOT NULL,          -- exclusive classes that add up: home-region, one-region, several-regions, none
    city VARCHAR,                       -- the vocabulary's name where it has one (code of its label), else as written; NULL: online or not known
    venue_country VARCHAR,              -- alpha-2; NULL: online or not known
    online BOOLEAN NOT NULL,
    source_url VARCHAR, publisher VARCHAR,
    source_language VARCHAR,            -- BCP 47 of the source text
    note VARCHAR,
    source VARCHAR NOT NULL,            -- where the record stands: "isrs-meetings.jsonl:17"
    words VARCHAR NOT NULL              -- folded text for the word search: titles, organisations, people, city, topics, note
);
CREATE TABLE meeting_country (meeting_id VARCHAR NOT NULL, country VARCHAR NOT NULL, share DOUBLE NOT NULL);  -- share: 1 / countries of the meeting
CREATE TABLE meeting_topic (meeting_id VARCHAR NOT NULL, topic_id VARCHAR NOT NULL);
CREATE TABLE meeting_format (meeting_id VARCHAR NOT NULL, format_id VARCHAR NOT NULL);
CREATE TABLE meeting_level (meeting_id VARCHAR NOT NULL, level_id VARCHAR NOT NULL);
CREATE TABLE meeting_organisation (
    meeting_id VARCHAR NOT NULL, organisation_id VARCHAR NOT NULL,
    partner BOOLEAN NOT NULL,           -- false: an organisation of the home country, which took part but is no partner
    position INTEGER NOT NULL           -- order in the record, from 0
);
CREATE TABLE meeting_person (
    meeting_id VARCHAR NOT NULL, position INTEGER NOT NULL,
    side VARCHAR NOT NULL,              -- institute; partner; home (a counterpart of the home country: took part, is no partner)
    name VARCHAR NOT NULL, role VARCHAR, organisation VARCHAR, country VARCHAR,  -- name, role, organisation as written
    person_id VARCHAR NOT NULL          -- who it is by data/people.csv; without a line there, the name as written
);
CREATE TABLE meeting_document (
    meeting_id VARCHAR NOT NULL, position INTEGER NOT NULL, title VARCHAR NOT NULL,
    status VARCHAR NOT NULL             -- signed, adopted, planned, mentioned: only the first two are results
);
CREATE TABLE meeting_url (meeting_id VARCHAR NOT NULL, position INTEGER NOT NULL, url VARCHAR NOT NULL,  -- other places where it is written
    language VARCHAR                    -- BCP 47, of an address that came with a merged record; NULL: not known
);
-- The record's own words beside what they were read as: nothing is lost in the mapping.
CREATE TABLE meeting_written (meeting_id VARCHAR NOT NULL, field VARCHAR NOT NULL, written VARCHAR NOT NULL, code VARCHAR NOT NULL);

-- One row per passage of a text that a field was read from, of records that a person confirmed from a draft (etl/draft).
-- The text itself is not published.
CREATE TABLE evidence (
    meeting_id VARCHAR NOT NULL, position INTEGER NOT NULL,    -- order, from 0
    field VARCHAR NOT NULL,             -- as in `field`
    passage VARCHAR NOT NULL,           -- the exact words, on one line
    sentence VARCHAR,                   -- in which they stand; NULL: the text was not at hand when it was confirmed
    starts INTEGER NOT NULL, ends INTEGER NOT NULL,            -- from and to: characters of the text as it was read
    confidence VARCHAR NOT NULL         -- stated, inferred, guess
);

-- One row per record as received; what a later load compares with and reads again under a changed vocabulary.
-- `raw` is read one by one, or by a load: it may cost more to read where it costs less to write and a third of the room.
CREATE TABLE record (
    meeting_id VARCHAR PRIMARY KEY, source VARCHAR NOT NULL,
    raw JSON NOT NULL USING COMPRESSION zstd,
    fingerprint VARCHAR NOT NULL
);

-- One row per file and load that changed something.
CREATE TABLE load (
    loaded_at TIMESTAMP NOT NULL,       -- UTC
    file VARCHAR NOT NULL, sha256 VARCHAR NOT NULL,
    read INTEGER NOT NULL, added INTEGER NOT NULL, replaced INTEGER NOT NULL, unchanged INTEGER NOT NULL, refused INTEGER NOT NULL,
    removed INTEGER NOT NULL,           -- published records that the file no longer has, taken away by --remove-missing
    not_read INTEGER                    -- lines after the place where it breaks off, in no other count; NULL: nobody knows
);
-- One row per problem of the last load of each file: a load of other files leaves them. They are part of the data
-- version, so a load that changes nothing but problems publishes a version, and the same load again does not.
CREATE TABLE problem (
    source VARCHAR NOT NULL,            -- "2025.csv:17"
    meeting_id VARCHAR,
    field VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,              -- see etl/problems.py
    message VARCHAR NOT NULL, remedy VARCHAR NOT NULL,          -- in English; the same in the others (etl/locales/problems.csv)
    message_uz VARCHAR NOT NULL, message_uz_Cyrl VARCHAR NOT NULL, message_ru VARCHAR NOT NULL,
    remedy_uz VARCHAR NOT NULL, remedy_uz_Cyrl VARCHAR NOT NULL, remedy_ru VARCHAR NOT NULL,
    reread BOOLEAN NOT NULL             -- true: of a record published before that the present vocabulary cannot read (kept,
                                        -- not shown), found anew at every load; false: of a row refused at its file's last load
);

-- One row per line of data/corrections.csv: a known mistake of a source. `record` keeps what was received.
CREATE TABLE correction (
    meeting_id VARCHAR NOT NULL, field VARCHAR NOT NULL,
    expected VARCHAR NOT NULL,          -- the wrong value; empty: the field was empty
    corrected VARCHAR NOT NULL,         -- the right value; empty: the value is taken out
    reason VARCHAR NOT NULL, decided_on DATE NOT NULL,
    status VARCHAR NOT NULL,            -- applied; obsolete: the wrong value is gone; no-record: no record of that id
    found VARCHAR                       -- what the field holds as received; NULL with no-record
);

-- One row per line of data/merges.csv: a person's word that two records tell one event. The merged one is no meeting of
-- its own; its addresses, languages, titles and what the kept one leaves empty have joined the kept one.
CREATE TABLE merge (
    kept_id VARCHAR NOT NULL, merged_id VARCHAR NOT NULL,
    reason VARCHAR NOT NULL, decided_by VARCHAR NOT NULL, decided_on DATE NOT NULL,
    status VARCHAR NOT NULL             -- applied; unknown-kept, unknown-merged: no meeting of that id
);

-- One row per line of data/people.csv: a person's word that a spelling is a person. What someone is called in each
-- language is a label (subject 'person'); people who have no line there have no label: they are called as written.
CREATE TABLE person_spelling (
    person_id VARCHAR NOT NULL, spelling VARCHAR NOT NULL,
    organisation VARCHAR NOT NULL,      -- the line holds for people of this organisation only: its code, or its folded
                                        -- name where the vocabulary has none; empty: whatever it is
    country VARCHAR NOT NULL,           -- … of this country only: alpha-2; empty: whatever it is
    reason VARCHAR NOT NULL, decided_by VARCHAR NOT NULL, decided_on DATE NOT NULL,
    status VARCHAR NOT NULL,            -- applied; obsolete: no record names anybody so
    mentions INTEGER NOT NULL           -- how often records name somebody so
);

-- One row per line of data/not_duplicates.csv: a person's word that two records tell two events. They are suspected no more.
CREATE TABLE not_duplicate (
    meeting_id VARCHAR NOT NULL, other_id VARCHAR NOT NULL,    -- in the order of the ids
    reason VARCHAR NOT NULL, decided_by VARCHAR NOT NULL, decided_on DATE NOT NULL,
    status VARCHAR NOT NULL             -- applied; unknown-record: one of them is no meeting here
);

-- One row per pair of meetings that may be one event told twice, most points first. Nothing is merged by it.
-- Pairs that data/not_duplicates.csv names are left out.
CREATE TABLE suspected_duplicate (
    meeting_id VARCHAR NOT NULL, other_id VARCHAR NOT NULL,    -- in the order of the ids
    points INTEGER NOT NULL,            -- the sum of the evidence; from 7 a pair is proposed (etl/likeness.py)
    reasons VARCHAR[] NOT NULL,         -- codes: same-days, near-days, days-allow-it, undated, same-address, same-people,
                                        -- same-organisations, like-titles, same-partners, other-partners, same-city, other-city, same-kind
    evidence JSON NOT NULL,             -- [{"reason": "same-days", "points": 3, "what": "2024-10-26"}, …]
    PRIMARY KEY (meeting_id, other_id)
);

-- What follows says nothing new: it is what stands above once more, in small integers and in the order of time, for those
-- who count. Filled from the tables above when all else is written (packed.sql); a version of before has none of it.

-- One row per meeting, by first_day, last_day and meeting_id, undated ones last. A meeting's position is its row, from 0.
CREATE TABLE packed_meeting (
    meeting_id VARCHAR NOT NULL,
    meeting_row BIGINT NOT NULL,        -- its rowid in `meeting`
    first_day DATE, last_day DATE,
    precision UTINYINT NOT NULL,        -- 0 unknown, 1 year, 2 month, 3 day
    partners UTINYINT NOT NULL,         -- 0 none, 1 home-region, 2 one-region, 3 several-regions
    kind UTINYINT NOT NULL,             -- kind.place
    venue UTINYINT NOT NULL,            -- 0 unknown, 1 online, 2 here (in the home country), 3 elsewhere
    documents USMALLINT NOT NULL,       -- how many were signed or adopted
    country_set INTEGER NOT NULL, topic_set INTEGER NOT NULL, format_set INTEGER NOT NULL, level_set INTEGER NOT NULL
);
-- One row per set and member: which countries, topics, formats or levels meetings have together. Meetings that have the same
-- ones have the same set, so sets are few where meetings are many; 0, which has no row, is the set of none.
CREATE TABLE country_set (country_set INTEGER NOT NULL, country VARCHAR NOT NULL);
CREATE TABLE topic_set (topic_set INTEGER NOT NULL, topic_id VARCHAR NOT NULL);
CREATE TABLE format_set (format_set INTEGER NOT NULL, format_id VARCHAR NOT NULL);
CREATE TABLE level_set (level_set INTEGER NOT NULL, level_id VARCHAR NOT NULL);
-- One row per meeting and organisation, by position. organisation: its place among the organisation_ids in their order, from 0.
CREATE TABLE packed_organisation (position INTEGER NOT NULL, organisation INTEGER NOT NULL, partner BOOLEAN NOT NULL);
-- One row per meeting and person, by person_id, so that a person's meetings lie together.
CREATE TABLE packed_person (person_id VARCHAR NOT NULL, position INTEGER NOT NULL);
-- One row per meeting and person named there, by position and in the record's order. person: its place among the person_ids in
-- their order, from 0; country: its place among the codes that people are given, in their order, -1 without one; row: its rowid
-- in `meeting_person`.
CREATE TABLE packed_link (
    position INTEGER NOT NULL, person INTEGER NOT NULL,
    side UTINYINT NOT NULL,             -- 0 institute, 1 partner, 2 home
    country SMALLINT NOT NULL,
    has_role BOOLEAN NOT NULL,
    has_body BOOLEAN NOT NULL,          -- an organisation
    spelt BOOLEAN NOT NULL,             -- otherwise than the person_id
    row INTEGER NOT NULL
);
-- One row per document, by position and in the record's order. row: its rowid in `meeting_document`; result: signed or adopted.
CREATE TABLE packed_document (position INTEGER NOT NULL, row INTEGER NOT NULL, result BOOLEAN NOT NULL);
-- One row per meeting and pair of its topics for which a single written word stands, and no other word for either of them, by
-- position: what topic_pairs.sql calls same_word. Codes, in their order.
CREATE TABLE packed_pair (position INTEGER NOT NULL, topic_id VARCHAR NOT NULL, other_id VARCHAR NOT NULL);
-- One row per meeting, by meeting_id.
CREATE TABLE packed_id (position INTEGER NOT NULL);
-- One row per meeting, by position: what a list of meetings says of each, so that the newest ones lie side by side.
CREATE TABLE packed_text (
    basis VARCHAR NOT NULL,
    title_uz VARCHAR NOT NULL, title_uz_Cyrl VARCHAR NOT NULL, title_ru VARCHAR NOT NULL, title_en VARCHAR NOT NULL,
    titles_composed VARCHAR[] NOT NULL,
    organisations VARCHAR[] NOT NULL,   -- partners alone, in the record's order
    city VARCHAR, venue_country VARCHAR, online BOOLEAN NOT NULL,
    source_url VARCHAR, publisher VARCHAR, source VARCHAR NOT NULL
);
-- One row per stretch of rows of `meeting` and distinct word of their searched texts (meeting.words, taken apart at spaces). What
-- is sought has no space in it either, so a text contains it where one of its words does: the search looks through these
-- words in place of all texts.
CREATE TABLE packed_word (
    token VARCHAR NOT NULL,
    meetings INTEGER[] NOT NULL         -- rowids in `meeting`
);
