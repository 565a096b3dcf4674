format-partners-title = «{ $family }»: партнёры по годам
format-partners-subtitle = Число встреч в формате с партнёром по годам независимо от периода; ◇ веха в этом году
format-partners-summary = { $count ->
    [0] Встреч в этих форматах нет.
    [one] Встречи с { $count } партнёром; больше всего: { $most }.
   *[other] Встречи с { $count } партнёрами; больше всего: { $most }.
  }
format-partners-partner = Партнёр
format-partners-together = Все вместе
format-partners-no-year = год неизвестен
format-partners-held = веха в этом году
format-partners-cells = { $count ->
    [one] { $count } клетка
    [few] { $count } клетки
   *[many] { $count } клеток
  }
format-partners-several = Встреча двух форматов учтена у обоих партнёров, а в последней строке один раз, поэтому сумма строк может быть больше.
format-partners-earlier = { $count ->
    [one] «Всего» включает { $count } встречу до { $year } года.
    [few] «Всего» включает { $count } встречи до { $year } года.
   *[many] «Всего» включает { $count } встреч до { $year } года.
  }
format-partners-without-year = { $count ->
    [one] «Всего» включает { $count } встречу, год которой неизвестен.
    [few] «Всего» включает { $count } встречи, год которых неизвестен.
   *[many] «Всего» включает { $count } встреч, год которых неизвестен.
  }
format-partners-none = Выбранные форматы к этой группе не относятся.
