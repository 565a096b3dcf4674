country-brief-title = Кратко
country-brief-fact = Что
country-brief-value = Известно
country-brief-beside = Подробнее
country-brief-met-since = { $count ->
    [one] { $shown } встреча с { $year } года
    [few] { $shown } встречи с { $year } года
   *[many] { $shown } встреч с { $year } года
  }
country-brief-met = { $count ->
    [one] { $shown } встреча в выборке
    [few] { $shown } встречи в выборке
   *[many] { $shown } встреч в выборке
  }
country-brief-alone = { $count } без участия других стран
country-brief-online = { $count } онлайн
country-brief-latest-label = Последний контакт
country-brief-latest = Последняя: { $day }.
country-brief-latest-after = { $count ->
    [one] Последняя прошла { $day }, через { $count } день после предыдущей.
    [few] Последняя прошла { $day }, через { $count } дня после предыдущей.
   *[many] Последняя прошла { $day }, через { $count } дней после предыдущей.
  }
country-brief-gap = { $count ->
    [one] Обычный промежуток около { $count } дня.
   *[other] Обычный промежуток около { $count } дней.
  }
country-brief-no-gap = Дней контактов менее пяти, обычный промежуток не определяется.
country-brief-there = Последняя в их стране
country-brief-here = Последняя в нашей стране
country-brief-documents = Подписано или принято документов
country-brief-level = Высший уровень
country-brief-none = нет в записях
country-brief-mentioned = { $count ->
    [one] ещё { $count } документ упомянут или намечен
    [few] ещё { $count } документа упомянуты или намечены
   *[many] ещё { $count } документов упомянуты или намечены
  }
country-brief-undated = { $count ->
    [one] У { $count } встречи нет даты: она учтена, но последней быть не может.
    [few] У { $count } встреч нет даты: они учтены, но последними быть не могут.
   *[many] У { $count } встреч нет даты: они учтены, но последними быть не могут.
  }
country-brief-print = Печать
