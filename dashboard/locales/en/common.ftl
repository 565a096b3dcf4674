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
expand = Expand
before = before
in-comparison = comparison
in-period = in period
more = more
not-complete = not complete
click-to-see-only = Click to see only this period
caption-rest = How this is counted
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
field-documents = results
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
compare-previous-part = { $months ->
    [1] the same days of the month before
    [12] the same part of the year before
   *[other] the same part of the { $months } months before
  }
compare-chosen = chosen days
compare-year = a year before
sentence-everything = all countries, topics and formats
sentence-everything-about = all topics and formats
sentence-about = country: { $country }
sentence-words = words: “{ $words }”
sentence-compared = compared with { $period }
compared-in-progress = The period is not over; the comparison ends on the same day, { $day }.
compared-lengths = The periods differ in length: { $days ->
    [one] { $days } day
   *[other] { $days } days
  } against { $others }.
compared-overlap = The periods overlap: { $days ->
    [one] one day belongs to both.
   *[other] { $days } days belong to both.
  }
compared-begun = Records begin on { $day }: of the time before, nothing can be compared.
compared-unrecorded = Not compared: there are no records before { $day }.
documents-signed = documents signed or adopted

counting-meetings = meetings
counting-contacts = country contacts
counting-shared = shared
counting-meetings-long = Each meeting is counted once.
counting-contacts-long = A meeting with three countries is three contacts.
counting-shared-long = A meeting with three countries gives each a third.
counting-sum-contacts = A meeting with three countries counts three times: the countries add up to { $sum }, the meetings are { $meetings }{ $without ->
    [0] {""}
   *[other] {" "}({ $without } without a country)
  }.
counting-sum-shared = A meeting with three countries gives each a third: the shares add up to { $sum }, the meetings are { $meetings }{ $without ->
    [0] {""}
   *[other] {" "}({ $without } without a country)
  }.
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
loosen-documents = with or without documents
loosen-people = any person
loosen-words = any words

not-drawn = This chart could not be drawn.
not-drawn-remedy = Nothing is lost. Try again; if it stays so, tell the administrator: { $code }
try-again = Try again
