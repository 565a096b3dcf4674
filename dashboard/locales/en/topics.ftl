topics-title = What was discussed
topics-unit = Number of meetings
topics-tick = tick: { $period }
topics-faint = faint: all meetings of the period
topics-all = column “{ $all }”: all meetings of the period
topics-head-all = all
topics-topic = Topic
topics-group = Group
topics-kind = Kind
topics-overlap = A meeting can have several topics, so the numbers add up to more than the meetings.
topics-sum = A meeting can have several topics: the groups add up to { $groups }, the topics to { $topics }, the meetings are { $meetings }.
topics-shares = A meeting with three topics gives each a third: the shares add up to { $groups }, the meetings are { $meetings }.
topics-unit-shared = Shares of meetings
topics-without = { $count ->
    [one] One meeting has no topic stated.
   *[other] { $count } meetings have no topic stated.
  }
topics-summary = Meetings by group of topics:
topics-over-time = Show over time:
topics-page = All topics, over time and together
