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
totals-when-part = { $months ->
    [1] in the same days of the month before
    [12] in the same part of the year before
   *[other] in the same part of the { $months } months before
  }
totals-when-chosen = in the period compared
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
totals-contacts = { $meetings ->
    [one] { $meetings } meeting is
   *[other] { $meetings } meetings are
  } { $contacts ->
    [one] { $contacts } country contact
   *[other] { $contacts } country contacts
  }: a meeting with three countries is three contacts. Countries, organisations and documents are each counted once.
