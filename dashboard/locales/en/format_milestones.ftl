format-milestones-title = Before and after each milestone
format-milestones-subtitle = Number of meetings in the 90 days on each side, whatever the period; days are counted from { $day }
format-milestones-marks = ◇ the milestone, ● a meeting of the format, | another with the partner; hatched: not known
format-milestones-sides = 90 days before ◇ after
format-milestones-partner-sides = with the partner
format-milestones-summary = { $count ->
    [0] No milestone in this selection.
    [one] One milestone; ahead: { $ahead }.
   *[other] { $count } milestones; ahead: { $ahead }.
  }
format-milestones-milestone = Milestone
format-milestones-held = When, where
format-milestones-place = Place
format-milestones-days = Days away
format-milestones-before = 90 days before
format-milestones-after = 90 days after
format-milestones-partner-before = With the partner, before
format-milestones-partner-after = With the partner, after
format-milestones-notes = Notes
format-milestones-reached = { $count } of { $all } days known
format-milestones-unknown = not known yet
format-milestones-during = { $count ->
    [one] and { $count } meeting on the day itself
   *[other] and { $count } meetings on the days themselves
  }
format-milestones-unsure = { $count ->
    [one] { $count } more: the side is not known
   *[other] { $count } more: the side is not known
  }
format-milestones-guard = Counts only: a meeting near a milestone need not have to do with it, and numbers this small prove nothing.
format-milestones-partner = With the partner: meetings in any format that name its country, or a country of its group.
format-milestones-no-link = While countries are chosen, these numbers lead nowhere.
format-milestones-cut = Not every side is known whole: the records end, or the days are still to come. Such a side is not to be compared with a whole one.
format-milestones-undated = { $count ->
    [one] One undated meeting of these formats is left out.
   *[other] { $count } undated meetings of these formats are left out.
  }
format-milestones-none = No milestone of these formats lies in the period or ahead.
