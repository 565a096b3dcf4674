gone-quiet-title = Gone quiet
gone-quiet-subtitle = Days since the last contact as of { $day }; tick: the usual gap. The most unusual silence comes first.
gone-quiet-definition = Quiet: silent for more than twice the usual gap and more than 30 days. Usual gap: the median number of days between consecutive contact days, over all records that fit the filter, whatever the period.
gone-quiet-unjudged = { $count ->
    [0] Every country with dated meetings has at least five contact days.
    [one] Of one country with fewer than five contact days nothing is said.
   *[other] Of { $count } countries with fewer than five contact days nothing is said.
  }
gone-quiet-counting = Days on which we met are counted once each.
gone-quiet-times = { $times }×
gone-quiet-country = Country
gone-quiet-since = Days since the last contact
gone-quiet-gap = Usual gap, days
gone-quiet-ratio = Times the usual gap
gone-quiet-days = Contact days
gone-quiet-status = Status
gone-quiet-head-since = days
gone-quiet-head-gap = usual gap
gone-quiet-nobody = No country is silent for unusually long.
gone-quiet-nobody-judged = No country has five contact days in this selection: too few to call a silence unusual.
gone-quiet-summary = { $count ->
    [0] No country is silent for unusually long.
    [one] One country is silent for longer than usual: { $named }.
   *[other] { $count } countries are silent for longer than usual: { $named }.
  }
