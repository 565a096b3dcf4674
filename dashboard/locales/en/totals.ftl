totals-title = Key figures
totals-measure = Measure
totals-difference = Difference
totals-meetings = Meetings
totals-countries = Partner countries
totals-organisations = Partner organisations
totals-documents = Documents signed or adopted
totals-was = { $count } { $when }:
totals-was-none = none { $when }
totals-also = also { $count } { $when }
totals-also-none = none { $when } either
totals-up = { $count } more
totals-down = { $count } fewer
totals-same = the same
totals-when-months = { $months ->
    [1] in the month before
   *[other] in the { $months } months before
  }
totals-when-period = in the period before
totals-when-year = a year before
totals-when-before = before
totals-span-month = { $count ->
    [one] { $count } month
   *[other] { $count } months
  }
totals-span-quarter = { $count ->
    [one] { $count } quarter
   *[other] { $count } quarters
  }
totals-span-year = { $count ->
    [one] { $count } year
   *[other] { $count } years
  }
totals-undated = { $count ->
    [one] One undated meeting is left out of the period.
   *[other] { $count } undated meetings are left out of the period.
  }
