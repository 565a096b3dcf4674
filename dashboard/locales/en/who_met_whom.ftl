who-met-whom-title = Who of ours met whom
who-met-whom-unit-countries = Number of meetings at which one of ours met a country; each next step of the colour is twice the one before: 1, 2, 3–4, 5–8, more
who-met-whom-unit-organisations = Number of meetings at which one of ours met an organisation; each next step of the colour is twice the one before: 1, 2, 3–4, 5–8, more
who-met-whom-summary = { $count ->
    [one] One pair: { $most }.
   *[other] { $count } pairs; most often: { $most }.
  }
who-met-whom-unnamed = { $count ->
    [one] One meeting of the period names nobody of ours and is left out.
   *[other] { $count } meetings of the period name nobody of ours and are left out.
  }
who-met-whom-more-countries = { $count ->
    [one] One country with fewer meetings stands in the table.
   *[other] { $count } countries with fewer meetings stand in the table.
  }
who-met-whom-more-organisations = { $count ->
    [one] One organisation with fewer meetings stands in the table.
   *[other] { $count } organisations with fewer meetings stand in the table.
  }
who-met-whom-more-ours = { $count ->
    [one] One of ours with fewer meetings stands in the table.
   *[other] { $count } of ours with fewer meetings stand in the table.
  }
who-met-whom-cut-countries = { $partners ->
    [one] One country
   *[other] { $partners } countries
  } and { $ours ->
    [one] one of our people
   *[other] { $ours } of our people
  } in all; paired are the { $paired ->
    [one] one country
   *[other] { $paired } countries
  } and { $people ->
    [one] one person
   *[other] { $people } people
  } with most meetings.
who-met-whom-cut-organisations = { $partners ->
    [one] One organisation
   *[other] { $partners } organisations
  } and { $ours ->
    [one] one of our people
   *[other] { $ours } of our people
  } in all; paired are the { $paired ->
    [one] one organisation
   *[other] { $paired } organisations
  } and { $people ->
    [one] one person
   *[other] { $people } people
  } with most meetings.
who-met-whom-overlap = Being at one meeting counts as having met, at a forum of many too. A meeting stands in the cell of each of ours and of each partner, so the numbers add up to more than the meetings.
who-met-whom-rows = Show:
who-met-whom-countries = countries
who-met-whom-organisations = organisations
who-met-whom-country = Country
who-met-whom-organisation = Organisation
who-met-whom-none = No meeting names both one of ours and a partner.
who-met-whom-never = no meeting together
who-met-whom-last = last: { $day }
who-met-whom-click = Click to choose both, or to take both off
