format-milestones-title = До и после каждой вехи
format-milestones-subtitle = Число встреч за 90 дней с каждой стороны независимо от периода; дни отсчитаны от { $day }
format-milestones-marks = ◇ веха, ● встреча в этом формате, | другая с партнёром; штриховка: неизвестно
format-milestones-sides = 90 дней до ◇ после
format-milestones-partner-sides = с партнёром
format-milestones-summary = { $count ->
    [0] В этой выборке вех нет.
    [one] { $count } веха; впереди: { $ahead }.
    [few] { $count } вехи; впереди: { $ahead }.
   *[many] { $count } вех; впереди: { $ahead }.
  }
format-milestones-milestone = Веха
format-milestones-held = Когда, где
format-milestones-place = Место
format-milestones-days = Сколько дней
format-milestones-before = 90 дней до
format-milestones-after = 90 дней после
format-milestones-partner-before = С партнёром, до
format-milestones-partner-after = С партнёром, после
format-milestones-notes = Примечания
format-milestones-reached = известно { $count } из { $all } дней
format-milestones-unknown = пока неизвестно
format-milestones-during = { $count ->
    [one] и { $count } встреча в сам день
    [few] и { $count } встречи в сами дни
   *[many] и { $count } встреч в сами дни
  }
format-milestones-unsure = { $count ->
    [one] ещё { $count }: сторона неизвестна
    [few] ещё { $count }: сторона неизвестна
   *[many] ещё { $count }: сторона неизвестна
  }
format-milestones-guard = Только подсчёт: близость встречи к вехе не означает связи с ней, а столь малые числа ничего не доказывают.
format-milestones-partner = С партнёром: встречи в любом формате, где названа его страна или страна его группы.
format-milestones-no-link = Пока в фильтре выбраны страны, эти числа не ведут к записям.
format-milestones-cut = Не каждая сторона известна целиком: записи обрываются или дни ещё не наступили. Такую сторону нельзя сравнивать с полной.
format-milestones-undated = { $count ->
    [one] Не учтена { $count } встреча этих форматов без даты.
    [few] Не учтены { $count } встречи этих форматов без даты.
   *[many] Не учтено { $count } встреч этих форматов без даты.
  }
format-milestones-none = Ни за период, ни впереди вех этих форматов нет.
