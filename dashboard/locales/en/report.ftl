# What stands in a report besides the panels' own words.
report-contents = Contents
report-contents-update = The page numbers appear when the table of contents is updated (F9).
report-source-heading = About the data
report-made = Made on { $day }.
report-figure = Figure { $number }
report-table = Table { $number }
report-no-picture = Without the picture: it is drawn by Chromium, which is missing on this machine.
report-rows-cut = { $count ->
    [one] One more row is left out here; the XLSX has it.
   *[other] { $count } more rows are left out here; the XLSX has them.
  }
report-sheet-about = About
report-view = View
report-selection = Selection
