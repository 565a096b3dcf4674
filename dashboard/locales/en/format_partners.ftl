format-partners-title = “{ $family }”: partner by year
format-partners-subtitle = Number of meetings in the partner’s format by year, whatever the period; ◇ a milestone in that year
format-partners-summary = { $count ->
    [0] No meeting in these formats.
    [one] Meetings with one partner: { $most }.
   *[other] Meetings with { $count } partners; the most: { $most }.
  }
format-partners-partner = Partner
format-partners-together = All together
format-partners-no-year = year not known
format-partners-held = a milestone in that year
format-partners-cells = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
  }
format-partners-several = A meeting of two formats counts with both partners and once in the last line, so the lines may add up to more.
format-partners-earlier = { $count ->
    [one] “All” includes one meeting before { $year }.
   *[other] “All” includes { $count } meetings before { $year }.
  }
format-partners-without-year = { $count ->
    [one] “All” includes one meeting whose year is not known.
   *[other] “All” includes { $count } meetings whose year is not known.
  }
format-partners-none = None of the chosen formats is in this family.
