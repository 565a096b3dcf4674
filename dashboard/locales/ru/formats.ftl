formats-title = Форматы
formats-title-family = Форматы «{ $family }»
formats-title-families = «{ $family }» и другие форматы
formats-marks = ◇ саммит глав государств; ● встреча института
formats-marks-narrowed = ◇ саммит глав государств; ● встреча из выборки, бледным — остальные
formats-band = фон: выбранный период
formats-several = Одна встреча может относиться к нескольким форматам.
formats-sum = Встреча может относиться к нескольким форматам: за период сумма по форматам { $sum }, встреч в них { $meetings }.
formats-undrawn = «Всего» включает все записи, в том числе не показанные на шкале: { $parts }.
formats-left-before = до { $before } — { $count }
formats-left-after = после { $after } — { $count }
formats-hidden = { $count ->
    [one] Ещё { $count } формат без встреч в выборке — в таблице.
    [few] Ещё { $count } формата без встреч в выборке — в таблице.
   *[many] Ещё { $count } форматов без встреч в выборке — в таблице.
  }
formats-summary = { $count ->
    [one] В выборке встречи в { $count } формате; больше всего, { $most }: { $name }.
   *[other] В выборке встречи в { $count } форматах; больше всего, { $most }: { $name }.
  }
formats-summary-none = В выборке нет встреч, относящихся к форматам.
formats-format = Формат
formats-family = Группа форматов
formats-all = всего
formats-selected = выборка
formats-summit = саммит
formats-last-meeting = последняя встреча
formats-last-summit = последний саммит
formats-as-of = на { $day }
formats-choose = Нажмите, чтобы выбрать этот формат
formats-take-off = Нажмите, чтобы убрать формат из выборки
formats-open = Нажмите, чтобы открыть запись
