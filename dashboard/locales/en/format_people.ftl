format-people-title = Who took part, from which country
format-people-subtitle = { $count ->
    [one] { $count } counterpart in the meetings of the selection, by format; the countries with their number of meetings
   *[other] { $count } counterparts in the meetings of the selection, by format; the countries with their number of meetings
  }
format-people-summary = Counterparts named: { $count }; formats that name some: { $formats }.
format-people-caption = Names as the records write them; somebody who met us in two formats stands in both. Participants from our own country are left out.
format-people-cut = Lines in all: { $count }; listed are { $listed }, of each format those who were seen last.
format-people-unnamed = { $count ->
    [one] One meeting names no counterpart.
   *[other] Without a named counterpart: { $count } meetings, each counted in every format it belongs to.
  }
format-people-stateless = { $count ->
    [one] Of one person the country is not known, or the organisation is an international one.
   *[other] Of { $count } people the country is not known, or the organisation is an international one.
  }
format-people-name = Name
format-people-role = Role, organisation
format-people-country = Country
format-people-nobody = No counterpart is named.
format-people-more-countries = { $count ->
    [one] one more
   *[other] { $count } more
  }
format-people-more = { $count ->
    [one] One more format
   *[other] { $count } more formats
  }
format-people-none = No meeting in the selection belongs to a format.
