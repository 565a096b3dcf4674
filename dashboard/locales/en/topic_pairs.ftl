# Topics that come together.
topic-pairs-title = What is talked about together
topic-pairs-title-with = Talked about together with: { $topics }
topic-pairs-name = { $one } + { $other }
topic-pairs-beyond = more often than by chance
topic-pairs-often = most often
topic-pairs-apart = less often than by chance
topic-pairs-beyond-long = Meetings with both topics, at least five and twice as many as by chance; tick: by chance
topic-pairs-often-long = Meetings with both topics; tick: how many there would be by chance
topic-pairs-apart-long = Frequent topics that rarely come together: at most half as many meetings as by chance, where chance would bring five or more; tick: by chance
topic-pairs-none-beyond = No pair came together in at least five meetings and twice as often as by chance.
topic-pairs-none-often = No meeting had two topics.
topic-pairs-none-apart = No two frequent topics come together so rarely.
topic-pairs-together = together in { $together } of the { $count ->
    [one] one meeting
   *[other] { $count } meetings
  } on “{ $topic }”
topic-pairs-chance = { $count ->
    [0] by chance one would expect fewer than one
   *[other] by chance one would expect { $count }
  }
topic-pairs-lift = { $count ->
   *[other] { $lift } times as often
  }
topic-pairs-one-word = in { $count } of them one word names both
topic-pairs-base = { $count ->
    [one] Counted over one meeting.
   *[other] Counted over { $count } meetings.
  }
topic-pairs-any-topic = These are the meetings of the selection on whatever topic.
topic-pairs-more = { $count ->
    [one] One more pair stands in the table.
   *[other] { $count } more pairs stand in the table.
  }
topic-pairs-guard = By chance: as many as there would be if the two topics came up independently of each other. Below five meetings nothing is said of chance, and meetings in which one written word names both topics are not counted for it.
topic-pairs-one = Topic
topic-pairs-other = Other topic
topic-pairs-both = together
topic-pairs-by-chance = by chance
topic-pairs-times = Times as often
topic-pairs-of-one = Meetings on the topic
topic-pairs-of-other = Meetings on the other
topic-pairs-word = One word for both
topic-pairs-standing = Against chance
topic-pairs-records = The meetings
topic-pairs-older = { $count ->
    [one] and one earlier
   *[other] and { $count } earlier
  }
