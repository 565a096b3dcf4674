country-topics-title = Countries and topics
country-topics-unit = Number of meetings with a country about a topic
country-topics-unit-shared = Shares of meetings with a country about a topic: a meeting with three countries gives each a third
country-topics-overlap = A meeting stands in the cell of each of its countries and topics: the cells add up to { $sum }, the meetings are { $meetings }.
country-topics-left-out = { $count ->
    [one] One country with fewer meetings stands in the table.
   *[other] { $count } countries with fewer meetings stand in the table.
  }
country-topics-summary = The most meetings: { $most }.
country-topics-country = Country
country-topics-cells = Show:
country-topics-cells-groups = topic groups
country-topics-cells-topics = topics
country-topics-scale = Colours compare:
country-topics-scale-all = all cells
country-topics-scale-country = within a country
country-topics-scale-topic = within a topic
country-topics-scale-all-long = the more the colour stands out, the more of all meetings shown
country-topics-scale-country-long = the more the colour stands out, the more often with this country
country-topics-scale-topic-long = the more the colour stands out, the more often about this topic
country-topics-click = Click to choose both, or to take both off
