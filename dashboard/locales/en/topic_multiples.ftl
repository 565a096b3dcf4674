# The mix of topics, side by side.
topic-multiples-title-country = Topics with each country
topic-multiples-title-format = Topics in each format
topic-multiples-title-kind = Topics by kind of meeting
topic-multiples-by-country = countries
topic-multiples-by-format = formats
topic-multiples-by-kind = kinds of meeting
topic-multiples-country = Country
topic-multiples-format = Format
topic-multiples-kind = Kind of meeting
topic-multiples-tick = tick: how many there would be at the average of all
topic-multiples-width = a bar of full width would be every meeting of the small chart
topic-multiples-chosen = coloured: the chosen topics, and all meetings of the selection whatever their topic
topic-multiples-few = { $count ->
    [one] One with fewer than five meetings stands in the table alone.
   *[other] { $count } with fewer than five meetings stand in the table alone.
  }
topic-multiples-against = { $name }, { $topic } ({ $count } against { $expected })
topic-multiples-guard = Average: the topic’s share of all meetings of the same selection. More often: at least five meetings and twice the average; less often: five or more expected and at most half of them held. Smaller differences say nothing.
topic-multiples-none = None has five meetings: too few for a mix of topics.
