formats-title = Форматы
formats-title-family = Форматы «{ $family }»
formats-title-families = «{ $family }» и другие форматы
formats-marks = Одна строка — один формат: встречи института по месту, саммиты и другие вехи
formats-marks-narrowed = Одна строка — один формат: встречи из выборки по месту, бледным — остальные; саммиты и другие вехи
formats-band = фон: выбранный период
formats-milestones = саммит или другая веха
formats-place-elsewhere = за рубежом
formats-place-online = онлайн
formats-place-unknown = место неизвестно
formats-several = Одна встреча может относиться к нескольким форматам.
formats-sum = Встреча может относиться к нескольким форматам: за период сумма по форматам { $sum }, встреч в них { $meetings }.
formats-undrawn = «Всего» включает все записи, в том числе не показанные на шкале: { $parts }.
formats-left-before = до { $before } — { $count }
formats-left-after = после { $after } — { $count }
formats-crowded = { $count ->
    [one] Где встреч много, точками показаны последние из них и последние в выборке; ещё { $count } встреча учтена, но не показана.
    [few] Где встреч много, точками показаны последние из них и последние в выборке; ещё { $count } встречи учтены, но не показаны.
   *[many] Где встреч много, точками показаны последние из них и последние в выборке; ещё { $count } встреч учтено, но не показано.
  }
formats-hidden = { $count ->
    [one] Ещё { $count } формат без встреч в выборке — в таблице.
    [few] Ещё { $count } формата без встреч в выборке — в таблице.
   *[many] Ещё { $count } форматов без встреч в выборке — в таблице.
  }
formats-nowhere = Ни в одной из этих записей не указан формат.
formats-nowhere-remedy = Форматы берутся из поля форматов в записях: заполните его или укажите столбец своей таблицы в её описании и загрузите снова. Словарь форматов — на странице качества данных.
formats-summary = { $count ->
    [one] В выборке встречи в { $count } формате; больше всего, { $most }: { $name }.
   *[other] В выборке встречи в { $count } форматах; больше всего, { $most }: { $name }.
  }
formats-summary-none = В выборке нет встреч, относящихся к форматам.
formats-format = Формат
formats-family = Группа форматов
formats-all = всего
formats-selected = выборка
formats-milestone = веха
formats-last-meeting = последняя встреча
formats-last-milestone = последняя веха
formats-next-milestone = следующая веха
formats-as-of = на { $day }
formats-choose = Нажмите, чтобы выбрать этот формат
formats-take-off = Нажмите, чтобы убрать формат из выборки
formats-open = Нажмите, чтобы открыть запись
milestone-past = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
   *[many] { $count } дней назад
  }
milestone-ahead = { $count ->
    [one] через { $count } день
    [few] через { $count } дня
   *[many] через { $count } дней
  }
milestone-now = в этот день
milestone-from = На { $day }: { $away }
