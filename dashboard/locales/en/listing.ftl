# Short lists of what is known.
listing-last = Last
listing-more = { $count ->
    [one] One more
   *[other] { $count } more
  }
listing-in-table = { $count ->
    [one] { $count } line in the table
   *[other] { $count } lines in the table
  }
