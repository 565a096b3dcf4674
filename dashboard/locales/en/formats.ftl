formats-title = Formats
formats-title-family = “{ $family }” formats
formats-title-families = “{ $family }” and other formats
formats-marks = One lane a format: meetings of the institute by place, summits and other milestones
formats-marks-narrowed = One lane a format: meetings in the selection by place, faint: the others; summits and other milestones
formats-band = shaded: the chosen period
formats-milestones = summit or other milestone
formats-place-elsewhere = abroad
formats-place-online = online
formats-place-unknown = place not known
formats-several = A meeting may belong to several formats.
formats-sum = A meeting may belong to several formats: in the period the lanes add up to { $sum }, the meetings in them are { $meetings }.
formats-undrawn = “All” counts every record, those not drawn too: { $parts }.
formats-left-before = { $count } before { $before }
formats-left-after = { $count } after { $after }
formats-crowded = { $count ->
    [one] A lane of many meetings has dots for the last of them and the last of the selection; one more is counted, not drawn.
   *[other] A lane of many meetings has dots for the last of them and the last of the selection; { $count } more are counted, not drawn.
  }
formats-hidden = { $count ->
    [one] One more format, without a meeting in the selection, stands in the table.
   *[other] { $count } more formats, without a meeting in the selection, stand in the table.
  }
formats-nowhere = None of these records names a format.
formats-nowhere-remedy = Formats are read from the records’ field for formats: fill it in, or name the column of your table in its mapping, and load again. The vocabulary of formats is on the page of data quality.
formats-summary = { $count ->
    [one] One format has meetings in the selection: { $name }, { $most }.
   *[other] { $count } formats have meetings in the selection; the most, { $most }: { $name }.
  }
formats-summary-none = No meeting in the selection belongs to a format.
formats-format = Format
formats-family = Family
formats-all = all
formats-selected = selected
formats-milestone = milestone
formats-last-meeting = last meeting
formats-last-milestone = last milestone
formats-next-milestone = next milestone
formats-as-of = as of { $day }
formats-choose = Click to choose this format
formats-take-off = Click to take the format off the filter
formats-open = Click to open the record
milestone-past = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
  }
milestone-ahead = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
  }
milestone-now = on this day
milestone-from = As of { $day }: { $away }
