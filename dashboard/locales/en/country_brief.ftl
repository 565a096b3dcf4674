country-brief-title = In brief
country-brief-fact = What
country-brief-value = Known
country-brief-beside = More
country-brief-met-since = { $count ->
    [one] { $shown } meeting on record since { $year }
   *[other] { $shown } meetings on record since { $year }
  }
country-brief-met = { $count ->
    [one] { $shown } meeting in the selection
   *[other] { $shown } meetings in the selection
  }
country-brief-alone = { $count } without other partner countries
country-brief-online = { $count } online
country-brief-latest = The latest: { $day }.
country-brief-latest-after = { $count ->
    [one] The latest, on { $day }, came { $count } day after the one before.
   *[other] The latest, on { $day }, came { $count } days after the one before.
  }
country-brief-gap = { $count ->
    [one] The usual gap is about { $count } day.
   *[other] The usual gap is about { $count } days.
  }
country-brief-no-gap = With fewer than five contact days there is no usual gap.
country-brief-latest-label = Last contact
country-brief-there = Last in their country
country-brief-here = Last in our country
country-brief-documents = Documents signed or adopted
country-brief-level = Highest level
country-brief-none = none on record
country-brief-mentioned = { $count ->
    [one] { $count } more planned or mentioned
   *[other] { $count } more planned or mentioned
  }
country-brief-undated = { $count ->
    [one] One meeting carries no date: it is counted, but cannot be the latest.
   *[other] { $count } meetings carry no date: they are counted, but cannot be the latest.
  }
country-brief-print = Print
