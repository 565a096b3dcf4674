formats-title = Formats
formats-title-family = “{ $family }” formats
formats-title-families = “{ $family }” and other formats
formats-marks = ◇ summit of heads of state; ● meeting of the institute
formats-marks-narrowed = ◇ summit of heads of state; ● meeting in the selection, faint: the others
formats-band = shaded: the chosen period
formats-several = A meeting may belong to several formats.
formats-sum = A meeting may belong to several formats: in the period the lanes add up to { $sum }, the meetings in them are { $meetings }.
formats-undrawn = “All” counts every record, those not drawn too: { $parts }.
formats-left-before = { $count } before { $before }
formats-left-after = { $count } after { $after }
formats-hidden = { $count ->
    [one] One more format, without a meeting in the selection, stands in the table.
   *[other] { $count } more formats, without a meeting in the selection, stand in the table.
  }
formats-summary = { $count ->
    [one] One format has meetings in the selection: { $name }, { $most }.
   *[other] { $count } formats have meetings in the selection; the most, { $most }: { $name }.
  }
formats-summary-none = No meeting in the selection belongs to a format.
formats-format = Format
formats-family = Family
formats-all = all
formats-selected = selected
formats-summit = summit
formats-last-meeting = last meeting
formats-last-summit = last summit
formats-as-of = as of { $day }
formats-choose = Click to choose this format
formats-take-off = Click to take the format off the filter
formats-open = Click to open the record
