institute-side-title = From the institute
institute-side-subtitle = { $count ->
    [one] One of ours is named in the meetings of the period
   *[other] { $count } of ours are named in the meetings of the period
  }
institute-side-countries = Countries
institute-side-counterparts = Counterparts
institute-side-summary = { $count ->
    [one] One of ours: { $most }.
   *[other] { $count } of ours; most often: { $most }.
  }
institute-side-unnamed = { $count ->
    [one] One meeting of the period names nobody of ours.
   *[other] { $count } meetings of the period name nobody of ours.
  }
institute-side-silent = { $count ->
    [one] One of ours is named outside the period alone.
   *[other] { $count } of ours are named outside the period alone.
  }
institute-side-overlap = Several of ours may have been at one meeting, so the numbers add up to more than the meetings.
institute-side-none = { $count ->
    [one] The meeting names nobody of ours.
   *[other] None of the { $count } meetings names anybody of ours.
  }
