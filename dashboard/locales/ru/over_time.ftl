over-time-title-month = Встречи по месяцам
over-time-title-quarter = Встречи по кварталам
over-time-title-year = Встречи по годам
over-time-bin = Период
over-time-bricks = Один кирпич — одна встреча
over-time-bars = Число встреч
over-time-frame = рамка: { $period }
over-time-undrawn-comparison = Из периода сравнения не показано: { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
  }.
over-time-faint = бледным — остальные встречи института
over-time-flags = ◇ саммит глав государств
over-time-incomplete = { $count ->
    [one] Заштриховано, не окончено: { $bins } (данные по { $day }).
   *[other] Заштриховано, не окончено: { $bins } и далее (данные по { $day }).
  }
over-time-summary = На шкале времени { $total ->
    [one] { $total } встреча
    [few] { $total } встречи
   *[many] { $total } встреч
  }; больше всего, { $most }, пришлось на период: { $bin }.
over-time-summary-none = На шкале времени встреч нет.
split-home-region = только { $region }
split-one-region = один другой регион
split-several-regions = несколько регионов
split-none = страна не указана
split-other-topics = другие темы
