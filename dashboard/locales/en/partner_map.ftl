# Partners on the map.
partner-map-title = Partners on the map
partner-map-title-together = { $country }: who else took part
partner-map-title-change = Partners on the map: more or fewer meetings
partner-map-show = Colours show:
partner-map-show-meetings = number of meetings
partner-map-show-change = change
partner-map-no-change = The change cannot be shown: there is nothing to compare with.
partner-map-change-unit = Meetings with each country against { $period }
partner-map-change-head = change
partner-map-change-none = no meetings
partner-map-change-gone = none now
partner-map-change-gone-other = none in period
partner-map-change-fewer = fewer
partner-map-change-same = about the same
partner-map-change-more = more
partner-map-change-new = none before
partner-map-change-new-other = only in period
partner-map-change-rule = About the same: a difference of one meeting at most, or of less than a quarter of the larger number. “{ $new }” is said of the two periods alone: it need not be a first meeting.
partner-map-change-summary = Countries against { $period }: { $classes }. The largest changes: { $most }.
partner-map-each = Number of meetings by country: a meeting with three countries counts once for each
partner-map-shared = Shares of meetings by country: a meeting with three countries gives each a third
partner-map-tick = tick: { $period }
partner-map-faint = faint: all meetings of the period
partner-map-outlined = outlined: countries met in the period, but not in this selection
partner-map-countries = { $count ->
    [one] { $count } country.
   *[other] { $count } countries; { $once } of them with one meeting.
  }
partner-map-countries-together = { $count ->
    [one] { $country } and { $count } other country.
   *[other] { $country } and { $count } other countries; { $once } of them with one meeting.
  }
partner-map-borders = Borders as the map’s source draws them; places that it assigns to no country have no colour.
partner-map-summary = { $count ->
    [one] { $count } partner country: { $most }.
   *[other] { $count } partner countries; the most meetings: { $most }.
  }
partner-map-nobody = These meetings name no partner country.
partner-map-nobody-else = No other country took part.
partner-map-country = Country
partner-map-share = Shared
partner-map-home = The institute’s own country is not counted as a partner.
partner-map-elsewhere = All meetings of the period: { $count }
partner-map-click = Click to choose this country
partner-map-take-off = Click to take it off the selection
partner-map-and-more = { $least } or more
partner-map-up-to = up to { $most }
partner-map-over = over { $least }
partner-map-n-countries = { $count ->
    [one] { $count } country
   *[other] { $count } countries
  }
partner-map-small = small country
partner-map-outline = outside the selection
partner-map-all = { $count ->
    [one] { $count } country
   *[other] All { $count } countries
  }
partner-map-only-before = Only in the period compared
partner-map-gone = No longer on the map, drawn as a circle in a successor: { $states }.
partner-map-after = Today there: { $states }
