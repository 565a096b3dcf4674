country-ranking-title = Partner countries
country-ranking-country = Country
country-ranking-silent = { $count ->
    [0] Every partner country has a meeting in the period.
    [one] One partner country has no meeting in the period.
   *[other] { $count } partner countries have no meeting in the period.
  }
country-ranking-summary = { $count ->
    [one] One country with meetings in the period: { $most }.
   *[other] { $count } countries with meetings in the period; the most: { $most }.
  }
