# Rankings of countries and of groups of countries.
ranking-meetings = Meetings
ranking-change = Change
ranking-last = Last contact
ranking-since = Days since
ranking-gap = Usual gap
ranking-status = Status
ranking-sort = Order by: { $column }
ranking-unit = Number of meetings; a meeting with three countries counts once for each
ranking-unit-shared = Shares of meetings; a meeting with three countries gives each a third
ranking-compared = change against { $period }
ranking-bars-month = By month since { $day }
ranking-bars-quarter = By quarter since { $day }
ranking-bars-year = By year since { $day }
ranking-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
ranking-more = { $count ->
    [one] One more
   *[other] { $count } more
  }
ranking-same = the same
ranking-none-before = none before
ranking-none-either = none before either
ranking-none-before-other = none in comparison
ranking-none-either-other = none in comparison either
ranking-up = { $count } more
ranking-down = { $count } fewer
ranking-status-quiet = quiet
ranking-status-new = new
ranking-status-active = active
ranking-status-once = met once
ranking-definitions = Last contact, days since, usual gap and status as of { $day }, over all dated records that fit the filter, whatever the period. Days since: from the last possible day of the last dated meeting. Usual gap: the median number of days between consecutive contact days, of meetings known to the day; none below five contact days. Quiet: silent for more than twice the usual gap and more than 30 days or, without a usual gap, for more than a year after several meetings. New: first met within the last year. Met once: one meeting, more than a year ago. Active: all others.
