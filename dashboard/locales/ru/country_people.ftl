country-people-title = Люди
country-people-subtitle = { $count ->
    [one] { $count } собеседник; последний раз в записях
    [few] { $count } собеседника; последний раз в записях
   *[many] { $count } собеседников; последний раз в записях
  }
country-people-caption = Варианты написания имени сведены вместе только там, где это проверено; люди, чья страна неизвестна, не включены.
country-people-cut = Всего собеседников: { $count }. Приведены первые { $most }, начиная с самых недавних встреч.
country-people-name = Имя
country-people-role = Должность, организация
country-people-met = С кем встречались
country-people-meetings = Встречи
country-people-last = Последняя
country-people-met-by = от нас: { $names }
country-people-none = Собеседники из этой страны не названы.
