what-changed-title = What changed
what-changed-against = Compared with { $period }
what-changed-alone = Not compared: what stands out in the period
what-changed-compare = Compare the last 12 months with the 12 months before
what-changed-summary = { $count ->
    [0] Nothing unusual.
    [one] { $count } finding, with links to the records.
   *[other] { $count } findings, with links to the records.
  }
what-changed-guard = Smaller changes may be chance and are not told.
what-changed-not-over = The period is not over: the records reach { $day }.
what-changed-undated = { $count ->
    [one] One undated meeting is left out.
   *[other] { $count } undated meetings are left out.
  }

what-changed-totals = { $meetings_went ->
    [up] More meetings
    [down] Fewer meetings
   *[same] As many meetings
  }, { $countries_went ->
    [up] more partner countries
    [down] fewer partner countries
   *[same] as many partner countries
  }: { $now }; { $when }, { $before }.
what-changed-totals-alone = In the period: { $now }.
what-changed-both = { $n_meetings ->
    [0] no meeting
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
  }{ $n_countries ->
    [0] {""}
    [one] {" "}with { $countries } country
   *[other] {" "}with { $countries } countries
  }
what-changed-when-months = { $months ->
    [1] in the month before
   *[other] in the { $months } months before
  }
what-changed-when-part = { $months ->
    [1] in the same days of the month before
    [12] in the same part of the year before
   *[other] in the same part of the { $months } months before
  }
what-changed-when-previous = in the period before
what-changed-when-year = a year before
what-changed-when-other = in the other period

what-changed-first = First meetings on record: { $names }.
what-changed-first-many = First meetings on record: { $n_countries ->
    [one] { $countries } country
   *[other] { $countries } countries
  }, { $n_meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
  }, among them { $names }.
what-changed-first-dated = First dated meetings (undated ones may be older): { $names }.
what-changed-first-dated-many = First dated meetings (undated ones may be older): { $n_countries ->
    [one] { $countries } country
   *[other] { $countries } countries
  }, { $n_meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
  }, among them { $names }.
what-changed-return = Met again after a long silence: { $names }.
what-changed-level = Meetings at a new, higher level with the partner: { $names }.
what-changed-quiet = { $undated ->
    [0] Gone quiet
   *[other] Gone quiet by dated records
  } as of { $day }: { $names }.
what-changed-quiet-more = { $names } and others
what-changed-country-up = More meetings than before: { $names }.
what-changed-country-down = Fewer meetings than before: { $names }.
what-changed-country-up-other = More meetings than in the other period: { $names }.
what-changed-country-down-other = Fewer meetings than in the other period: { $names }.
what-changed-country-most = Most meetings: { $names }.
what-changed-topic-up = { $n_names ->
    [one] Topic
   *[other] Topics
  } raised more often: { $names }.
what-changed-topic-down = { $n_names ->
    [one] Topic
   *[other] Topics
  } raised less often: { $names }.
what-changed-topic-most = Topics raised most often: { $names }.
what-changed-format-up = { $n_names ->
    [one] Format
   *[other] Formats
  } with more meetings: { $names }.
what-changed-format-down = { $n_names ->
    [one] Format
   *[other] Formats
  } with fewer meetings: { $names }.
what-changed-format-most = { $n_names ->
    [one] Format
   *[other] Formats
  } with most meetings: { $names }.
what-changed-documents = Documents signed or adopted: { $n_now ->
    [0] none
   *[other] { $now }
  }; { $when }, { $n_before ->
    [0] none
   *[other] { $before }
  }.
what-changed-documents-alone = Documents signed or adopted: { $now }.
what-changed-nothing = Nothing unusual: as many meetings and partner countries as before.
what-changed-nothing-other = Nothing unusual: as many meetings and partner countries as in the other period.
what-changed-nothing-else = Nothing else stands out.

what-changed-entry-plain = { $name } { $now }
what-changed-entry-change = { $name } { $n_now ->
    [0] none
   *[other] { $now }
  } ({ $n_before ->
    [0] before: none
   *[other] before: { $before }
  })
what-changed-entry-change-other = { $name } { $n_now ->
    [0] none
   *[other] { $now }
  } ({ $n_before ->
    [0] compared: none
   *[other] compared: { $before }
  })
what-changed-entry-return = { $name } { $now } ({ $undated ->
    [0] last before: { $last }
   *[other] last dated before: { $last }
  })
what-changed-entry-level = { $name } ({ $level }) { $now }
what-changed-entry-quiet = { $name } { $n_days ->
    [one] { $days } day
   *[other] { $days } days
  } (usually about { $gap })

what-changed-what = What stands out
what-changed-of-meetings = Meetings
what-changed-of-countries = Partner countries
what-changed-of-documents = Documents signed or adopted
what-changed-days = Days without a meeting
what-changed-gap = Usual gap, days
