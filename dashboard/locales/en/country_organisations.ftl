country-organisations-title = Organisations
country-organisations-subtitle = Number of meetings with organisations of the country
country-organisations-name = Organisation
country-organisations-others = { $count ->
    [one] One international organisation or organisation of another country took part as well.
   *[other] { $count } international organisations and organisations of other countries took part as well.
  }
country-organisations-cut = Organisations in all: { $count }. Listed from the most frequent on, up to { $most }.
country-organisations-none = No organisation of this country is named.
