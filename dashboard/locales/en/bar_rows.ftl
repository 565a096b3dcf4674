bar-rows-more = { $count } more
