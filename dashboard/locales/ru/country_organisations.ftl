country-organisations-title = Организации
country-organisations-subtitle = Число встреч с организациями страны
country-organisations-name = Организация
country-organisations-others = { $count ->
    [one] Кроме того, участвовала { $count } международная организация или организация другой страны.
    [few] Кроме того, участвовали { $count } международные организации и организации других стран.
   *[many] Кроме того, участвовали { $count } международных организаций и организаций других стран.
  }
country-organisations-cut = Всего организаций: { $count }. Приведены самые частые, не более { $most }.
country-organisations-none = Организации этой страны не названы.
