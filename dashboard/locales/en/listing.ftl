# Short lists of what is known.
listing-last = Last
listing-more = { $count ->
    [one] One more
   *[other] { $count } more
  }
