group-ranking-title = Groups of countries
group-ranking-group = Group
group-ranking-subtitle = Number of meetings with at least one member; columns as above
group-ranking-subtitle-shared = Shares of meetings that belong to the members: a meeting with three countries gives each a third; columns as above
group-ranking-overlap = Groups share members: they add up to { $sum }, the meetings are { $meetings }. The home country does not count as a member. A name narrows the view to the group.
group-ranking-counting = A meeting counts once for each group of which a member took part.
group-ranking-summary = { $count ->
    [one] One group with meetings in the period: { $most }.
   *[other] { $count } groups with meetings in the period; the most: { $most }.
  }
