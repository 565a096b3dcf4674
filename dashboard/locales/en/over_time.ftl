over-time-title-month = Meetings by month
over-time-title-quarter = Meetings by quarter
over-time-title-year = Meetings by year
over-time-bin = Period
over-time-bricks = One brick is one meeting
over-time-bars = Number of meetings
over-time-frame = frame: { $period }
over-time-undrawn-comparison = Not drawn of the comparison: { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
  } without a bar here.
over-time-faint = faint: the institute’s other meetings
over-time-flags = ◇ summit of heads of state
over-time-incomplete = { $count ->
    [one] Hatched, not complete: { $bins } (data to { $day }).
   *[other] Hatched, not complete: { $bins } and later (data to { $day }).
  }
over-time-summary = In time: { $total ->
    [one] { $total } meeting
   *[other] { $total } meetings
  }; the most, { $most }, in { $bin }.
over-time-summary-none = No meeting has a place in time.
split-home-region = { $region } only
split-one-region = one other region
split-several-regions = several regions
split-none = no country stated
split-other-topics = other topics
