# The page about the records themselves.
quality-all-records = All records: the filter does not apply here.

loads-title = What was loaded when
loads-subtitle = Rows of each file, newest load first.
loads-caption = A load that changed nothing leaves no line. Times are the institute’s own.
loads-caption-not-read = “Not read” are the lines after the place where a file breaks off; no other column counts them.
loads-summary-not-read = Not read to its end.
loads-none = Nothing has been loaded yet.
loads-summary = The last load: { $file }, { $moment }; refused: { $refused }.
loads-file = File
loads-when = When
loads-read = Read
loads-added = Added
loads-replaced = Replaced
loads-removed = Removed
loads-unchanged = Unchanged
loads-refused = Refused
loads-not-read = Not read
loads-not-known = unknown

problems-title = What was refused and why
problems-subtitle = Problems of each file’s last load, each with its remedy.
problems-caption = Correct the row in its file and load the file again: nothing is loaded twice.
problems-reread = { $count ->
    [one] One record loaded earlier cannot be read with the present vocabulary: it is kept, but not shown.
   *[other] { $count } records loaded earlier cannot be read with the present vocabulary: they are kept, but not shown.
  }
problems-none = Nothing was refused: every row of each file’s last load was read.
problems-summary = { $count ->
    [one] One problem is waiting for correction.
   *[other] { $count } problems are waiting for correction.
  }
problems-source = File and row
problems-field = Field
problems-message = What is wrong
problems-remedy = What to do
problems-whole-row = whole row

coverage-title-month = Coverage by month and source
coverage-title-quarter = Coverage by quarter and source
coverage-title-year = Coverage by year and source
coverage-subtitle = { $most ->
    [one] Number of meetings; the publisher with most of them, the others together. A click on a cell chooses its period.
   *[other] Number of meetings; the { $most } publishers with most of them, the others together. A click on a cell chooses its period.
  }
coverage-bin = Period
coverage-gap = none
coverage-all = All sources
coverage-unstated = not stated
coverage-rest = { $count ->
    [one] one other
   *[other] { $count } others
  }
coverage-gaps = Without a single record: { $spans }.
coverage-none = No meeting of the selection has a place in time.
coverage-summary = { $count ->
    [one] One meeting
   *[other] { $count } meetings
  }; publishers: { $publishers }; periods without a record: { $empty } (of { $bins }).

dates-title = How exactly the meetings are dated
dates-subtitle = Number of meetings, by how much of the date is known and where it comes from
dates-known = Known
dates-precision-day = to the day
dates-precision-month = month only
dates-precision-year = year only
dates-precision-unknown = not dated
dates-basis-stated = stated by the source
dates-basis-inferred = inferred
dates-basis-unknown = not known
dates-outside = { $count ->
    [one] One more meeting fits but has no date, so it lies in no period.
   *[other] { $count } more meetings fit but have no date, so they lie in no period.
  }
dates-summary = { $count ->
    [one] One meeting
   *[other] { $count } meetings
  }. { $parts }.

vocabulary-title = The vocabulary in use
vocabulary-subtitle = Words of the vocabulary and how many records say them.
vocabulary-caption = A record can say several words. Of the organisations, only those that some record names are known here.
vocabulary-word = Word
vocabulary-subject = List
vocabulary-topic = Topics
vocabulary-format = Formats
vocabulary-kind = Kinds
vocabulary-level = Levels
vocabulary-organisation = Organisations
vocabulary-in-use = In use
vocabulary-tally = In use: { $used }; in all: { $count }
vocabulary-unused = Unused:
vocabulary-all-used = Every word is in use.
vocabulary-used = { $count ->
    [one] The word in use
   *[other] The { $count } words in use
  }

suspected-duplicates-title = Records that may tell one event
suspected-duplicates-subtitle = Pairs with what speaks for one event, the likeliest first.
suspected-duplicates-caption = Nothing is merged by itself. Where both records tell one event, write a line into { $file } ({ $heads }) and load again; the merged record’s sources join the kept one.
suspected-duplicates-apart = Where they are two events, write the line into { $file } ({ $heads }): the pair is not proposed again.
suspected-duplicates-none = No two records look like one event.
suspected-duplicates-summary = { $count ->
    [one] One pair of records may tell one event.
   *[other] { $count } pairs of records may tell one event.
  }
suspected-duplicates-records = Records
suspected-duplicates-reasons = What speaks for it
suspected-duplicates-points = Points
suspected-duplicates-same-days = same days
suspected-duplicates-near-days = days close together
suspected-duplicates-days-allow-it = the dates allow it
suspected-duplicates-undated = one has no date
suspected-duplicates-same-address = same page
suspected-duplicates-same-people = same people
suspected-duplicates-same-organisations = same organisations
suspected-duplicates-like-titles = words in both titles
suspected-duplicates-same-partners = same countries
suspected-duplicates-other-partners = different countries
suspected-duplicates-same-city = same city
suspected-duplicates-other-city = different cities
suspected-duplicates-same-kind = same kind

corrections-title = Corrections, merges, pairs kept apart
corrections-subtitle = What people decided in { $corrections }, { $merges } and { $apart }.
corrections-caption = An obsolete correction expects a value that is no longer there: take its line out.
corrections-none = No correction, merge or pair kept apart has been written.
corrections-summary = { $count ->
    [one] One decision
   *[other] { $count } decisions
  }; no longer working: { $idle }.
corrections-record = Record
corrections-decision = Decision
corrections-status = Outcome
corrections-reason = Reason
corrections-date = Date
corrections-merge = merge into it: { $record }
corrections-not-duplicate = is not the same event as: { $record }
corrections-empty = (empty)
corrections-status-applied = applied
corrections-status-obsolete = obsolete, the field now holds
corrections-status-no-record = no such record
corrections-status-unknown-kept = the record to keep is missing
corrections-status-unknown-merged = the record to merge is missing
corrections-status-unknown-record = one of the two records is missing
