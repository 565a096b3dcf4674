country-contacts-hatched = hatched: not complete
country-contacts-all = { $count ->
    [one] The legend counts the one that is not drawn too.
   *[other] The legend counts the { $count } that are not drawn too.
  }
country-contacts-online = online
country-contacts-elsewhere = in a third country
country-contacts-unknown = place not known
