country-agenda-title = What was discussed
country-agenda-subtitle = Meetings in which the topic came up; tick: how many there would be at the institute’s average
country-agenda-caption = A meeting can have several topics. Average: the topic’s share of all the institute’s meetings of the same selection, this country’s among them. More often: at least five meetings and twice the average; less often: five or more expected and at most half of them held. Smaller differences say nothing.
country-agenda-met = meetings
country-agenda-expected = average
country-agenda-institute = All meetings of the institute
country-agenda-standing = Against the average
country-agenda-over = More often than on average
country-agenda-under = Less often than on average
country-agenda-never = Not raised, with the institute’s meetings about it
country-agenda-against = { $topic } ({ $count } against { $expected })
country-agenda-and-more = { $count ->
    [one] one more
   *[other] { $count } more
  }
country-agenda-nothing = No topic is known of these meetings.
