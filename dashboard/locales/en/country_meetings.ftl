country-meetings-title = Last contacts: who met whom
country-meetings-subtitle = The last five dated meetings, newest first
country-meetings-date = Date
country-meetings-meeting = Meeting
country-meetings-theirs = From the country
country-meetings-ours = From the institute
country-meetings-others = { $count ->
    [one] with one other country
   *[other] with { $count } other countries
  }
country-meetings-no-theirs = no names recorded
country-meetings-no-ours = not recorded
country-meetings-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
country-meetings-more-organisations = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
country-meetings-shown = { $count } of { $dated } dated meetings.
country-meetings-undated = { $count ->
    [one] One more carries no date.
   *[other] { $count } more carry no date.
  }
country-meetings-nameless = { $count ->
    [one] In one of those above the names of one side or both are not recorded.
   *[other] In { $count } of those above the names of one side or both are not recorded.
  }
country-meetings-all = { $count ->
    [one] The one record
   *[other] All { $count } records
  }
country-meetings-none = No dated meeting in the selection.
