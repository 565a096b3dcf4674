what-changed-title = Что изменилось
what-changed-against = Сравнение: { $period }
what-changed-alone = Без сравнения: что заметно за период
what-changed-compare = Сравнить последние 12 месяцев с предыдущими 12 месяцами
what-changed-summary = { $count ->
    [0] Ничего необычного.
    [one] { $count } наблюдение со ссылками на записи.
    [few] { $count } наблюдения со ссылками на записи.
   *[many] { $count } наблюдений со ссылками на записи.
  }
what-changed-guard = Меньшие изменения могут быть случайны и не приводятся.
what-changed-not-over = Период не окончен: записи по { $day }.
what-changed-undated = { $count ->
    [one] Не учтена { $count } встреча без даты.
    [few] Не учтены { $count } встречи без даты.
   *[many] Не учтено { $count } встреч без даты.
  }

what-changed-totals = { $meetings_went ->
    [up] Встреч больше
    [down] Встреч меньше
   *[same] Встреч столько же
  }, { $countries_went ->
    [up] стран больше
    [down] стран меньше
   *[same] стран столько же
  }: { $now }; { $when }: { $before }.
what-changed-totals-alone = За период: { $now }.
what-changed-both = { $n_meetings ->
    [0] ни одной встречи
    [one] { $meetings } встреча
    [few] { $meetings } встречи
   *[many] { $meetings } встреч
  }{ $n_countries ->
    [0] {""}
    [one] , { $countries } страна
    [few] , { $countries } страны
   *[many] , { $countries } стран
  }
what-changed-when-months = { $months ->
    [1] за предыдущий месяц
    [one] за предыдущий { $months } месяц
    [few] за предыдущие { $months } месяца
   *[many] за предыдущие { $months } месяцев
  }
what-changed-when-part = { $months ->
    [1] за те же дни предыдущего месяца
    [12] за ту же часть предыдущего года
    [one] за ту же часть предыдущего { $months } месяца
   *[other] за ту же часть предыдущих { $months } месяцев
  }
what-changed-when-previous = за предыдущий период
what-changed-when-year = год назад
what-changed-when-other = за период сравнения

what-changed-first = Первые встречи по записям: { $names }.
what-changed-first-many = Первые встречи по записям: { $n_countries ->
    [one] { $countries } страна
    [few] { $countries } страны
   *[many] { $countries } стран
  }, { $n_meetings ->
    [one] { $meetings } встреча
    [few] { $meetings } встречи
   *[many] { $meetings } встреч
  }, среди них { $names }.
what-changed-first-dated = Первые встречи с известной датой (недатированные могли быть раньше): { $names }.
what-changed-first-dated-many = Первые встречи с известной датой (недатированные могли быть раньше): { $n_countries ->
    [one] { $countries } страна
    [few] { $countries } страны
   *[many] { $countries } стран
  }, { $n_meetings ->
    [one] { $meetings } встреча
    [few] { $meetings } встречи
   *[many] { $meetings } встреч
  }, среди них { $names }.
what-changed-return = Снова встречи после долгого перерыва: { $names }.
what-changed-level = Встречи с партнёром на новом, более высоком уровне: { $names }.
what-changed-quiet = На { $day } давно не было встреч{ $undated ->
    [0] {""}
   *[other] {" "}(по датированным записям)
  }: { $names }.
what-changed-quiet-more = { $names } и другие
what-changed-country-up = Встреч больше, чем раньше: { $names }.
what-changed-country-down = Встреч меньше, чем раньше: { $names }.
what-changed-country-up-other = Встреч больше, чем в периоде сравнения: { $names }.
what-changed-country-down-other = Встреч меньше, чем в периоде сравнения: { $names }.
what-changed-country-most = Больше всего встреч: { $names }.
what-changed-topic-up = Больше встреч по { $n_names ->
    [one] теме
   *[many] темам
  }: { $names }.
what-changed-topic-down = Меньше встреч по { $n_names ->
    [one] теме
   *[many] темам
  }: { $names }.
what-changed-topic-most = Больше всего встреч по темам: { $names }.
what-changed-format-up = Больше встреч в { $n_names ->
    [one] формате
   *[many] форматах
  }: { $names }.
what-changed-format-down = Меньше встреч в { $n_names ->
    [one] формате
   *[many] форматах
  }: { $names }.
what-changed-format-most = Больше всего встреч в { $n_names ->
    [one] формате
   *[other] форматах
  }: { $names }.
what-changed-documents = Подписано и принято документов: { $n_now ->
    [0] ни одного
   *[other] { $now }
  }; { $when }: { $n_before ->
    [0] ни одного
   *[other] { $before }
  }.
what-changed-documents-alone = Подписано и принято документов: { $now }.
what-changed-nothing = Ничего необычного: встреч и стран-партнёров столько же, сколько раньше.
what-changed-nothing-other = Ничего необычного: встреч и стран-партнёров столько же, сколько в периоде сравнения.
what-changed-nothing-else = В остальном ничего необычного.

what-changed-entry-plain = { $name } — { $now }
what-changed-entry-change = { $name } — { $n_now ->
    [0] ни одной
   *[other] { $now }
  } ({ $n_before ->
    [0] раньше не было
   *[other] раньше { $before }
  })
what-changed-entry-change-other = { $name } — { $n_now ->
    [0] ни одной
   *[other] { $now }
  } (сравнение: { $n_before ->
    [0] ни одной
   *[other] { $before }
  })
what-changed-entry-return = { $name } — { $now } ({ $undated ->
    [0] прошлая: { $last }
   *[other] прошлая с известной датой: { $last }
  })
what-changed-entry-level = { $name } ({ $level }) — { $now }
what-changed-entry-quiet = { $name } — { $n_days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
  } (обычно около { $gap })

what-changed-what = Что заметно
what-changed-of-meetings = Встречи
what-changed-of-countries = Страны-партнёры
what-changed-of-documents = Подписанные и принятые документы
what-changed-days = Дней без встреч
what-changed-gap = Обычный промежуток, дней
