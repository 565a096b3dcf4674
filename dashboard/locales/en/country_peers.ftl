country-peers-title = Neighbours and peers
country-peers-subtitle = Number of meetings with the countries of the same region and groups
country-peers-caption = Over the same days and choices. A country stands in each circle it belongs to.
country-peers-country = Country
country-peers-circle = Region or group
country-peers-nobody = no meetings
country-peers-unmet = { $count ->
    [one] one without a meeting
   *[other] { $count } without a meeting
  }
