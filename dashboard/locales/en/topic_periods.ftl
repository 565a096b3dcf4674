# Topics over time.
topic-periods-title-month = Topics by month
topic-periods-title-quarter = Topics by quarter
topic-periods-title-year = Topics by year
topic-periods-shade-all = all cells
topic-periods-shade-topic = within a topic
topic-periods-shade-period = within a period
topic-periods-shade-all-long = the more the colour stands out, the more of all meetings shown
topic-periods-shade-topic-long = the more the colour stands out, the more often this topic came up
topic-periods-shade-period-long = the more the colour stands out, the more often in this period
topic-periods-faint = pale: only meetings that the filter leaves out; blank: none at all
topic-periods-incomplete = Hatched over the column, not complete: { $bins } (data to { $day }).
topic-periods-earlier = { $count ->
    [one] One earlier period stands in the table.
   *[other] { $count } earlier periods stand in the table.
  }
topic-periods-peak = { $topic } { $total }, the most ({ $most }) in { $bin }
topic-periods-summary = Most often on the table: { $topics }.
topic-periods-whole = whatever else was chosen: { $count }
topic-periods-click = Click to choose the topic and the period
