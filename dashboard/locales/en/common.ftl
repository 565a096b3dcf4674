# Words that several rooms share.
meetings = Meetings
n-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
  }
undated = undated
none = none
not-stated = not stated
table = Table
chart = Chart
export = Export
export-png = Picture, PNG 2×
export-svg = Drawing, SVG
export-csv = Rows, CSV for Excel
expand = Expand
before = before
in-period = in period
more = more
not-complete = not complete
click-to-see-only = Click to see only this period
table-more = { $count ->
    [one] One more row is in the CSV.
   *[other] { $count } more rows are in the CSV.
  }
quarter-of-year = Q{ $quarter } { $year }
quarter-short = Q{ $quarter }

field-countries = countries
field-groups = country groups
field-topics = topics
field-formats = formats
field-kinds = kinds
field-levels = levels
field-organisations = organisations
field-people = people

period-all = all records
period-since = since { $day }
period-until = until { $day }
compare-previous = the period before
compare-previous-months = { $months ->
    [1] the month before
    [3] the 3 months before
   *[other] the { $months } months before
  }
compare-year = a year before
sentence-everything = all countries, topics and formats
sentence-everything-about = all topics and formats
sentence-about = country: { $country }
sentence-words = words: “{ $words }”
sentence-compared = compared with { $period }

counting-meetings = meetings
counting-contacts = country contacts
counting-shared = shared
counting-meetings-long = Each meeting is counted once.
counting-contacts-long = A meeting with three countries is three contacts.
counting-shared-long = A meeting with three countries gives each a third.
source-line = { $institute }, { $total ->
    [one] { $total } record
   *[other] { $total } records
  }. { $notice }

left-out = Not placed in time: { $parts }.
left-out-undated = { $count } undated
left-out-year = { $count } known by year only
left-out-month = { $count } known by month only
left-out-crossing = { $count } across an edge of the period

nothing-matches = No meeting matches.
loosen-one = Loosen one thing:
loosen-none = No single control can be loosened to find a meeting: reset them all.
loosen-period = all dates
loosen-countries = any country
loosen-groups = any country group
loosen-topics = any topic
loosen-formats = any format
loosen-kinds = any kind
loosen-levels = any level
loosen-organisations = any organisation
loosen-people = any person
loosen-words = any words

not-drawn = This chart could not be drawn.
not-drawn-remedy = Nothing is lost. Try again; if it stays so, tell the administrator: { $code }
try-again = Try again
