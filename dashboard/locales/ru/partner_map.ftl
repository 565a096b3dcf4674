# Партнёры на карте.
partner-map-title = Партнёры на карте
partner-map-title-together = { $country }: кто ещё участвовал
partner-map-title-change = Партнёры на карте: где встреч больше и где меньше
partner-map-show = Цвета показывают:
partner-map-show-meetings = число встреч
partner-map-show-change = изменение
partner-map-no-change = Изменение показать нельзя: сравнивать не с чем.
partner-map-change-unit = Встречи с каждой страной; сравнение: { $period }
partner-map-change-head = разница
partner-map-change-none = встреч нет
partner-map-change-gone = теперь нет
partner-map-change-gone-other = только в сравнении
partner-map-change-fewer = меньше
partner-map-change-same = почти поровну
partner-map-change-more = больше
partner-map-change-new = раньше не было
partner-map-change-new-other = только в периоде
partner-map-change-rule = Почти поровну: разница не больше одной встречи или меньше четверти большего числа. «{ $new }» сказано только об этих двух периодах: это не обязательно первая встреча.
partner-map-change-summary = Страны; сравнение: { $period }; { $classes }. Наибольшие изменения: { $most }.
partner-map-each = Число встреч по странам: встреча с тремя странами учтена у каждой
partner-map-shared = Доли встреч по странам: встреча с тремя странами учтена у каждой на треть
partner-map-tick = черта: { $period }
partner-map-faint = бледным: все встречи за период
partner-map-outlined = обведены страны, встречи с которыми за период были, но в выборку не вошли
partner-map-countries = { $count ->
    [one] { $count } страна; с одной встречей: { $once }.
    [few] { $count } страны; с одной встречей: { $once }.
   *[many] { $count } стран; с одной встречей: { $once }.
  }
partner-map-countries-together = { $count ->
    [one] { $country } и ещё { $count } страна; с одной встречей: { $once }.
    [few] { $country } и ещё { $count } страны; с одной встречей: { $once }.
   *[many] { $country } и ещё { $count } стран; с одной встречей: { $once }.
  }
partner-map-borders = Границы даны по источнику карты; территории, не отнесённые в нём ни к одной стране, не закрашены.
partner-map-summary = { $count ->
    [one] { $count } страна-партнёр; больше всего встреч: { $most }.
    [few] { $count } страны-партнёра; больше всего встреч: { $most }.
   *[many] { $count } стран-партнёров; больше всего встреч: { $most }.
  }
partner-map-nobody = В этих встречах страны-партнёры не указаны.
partner-map-nobody-else = Другие страны не участвовали.
partner-map-country = Страна
partner-map-share = Долями
partner-map-home = Своя страна института, в партнёрах не учитывается.
partner-map-elsewhere = Всего встреч за период: { $count }
partner-map-click = Нажмите, чтобы выбрать эту страну
partner-map-take-off = Нажмите, чтобы убрать из выборки
partner-map-and-more = { $least } и более
partner-map-up-to = до { $most }
partner-map-over = более { $least }
partner-map-n-countries = { $count ->
    [one] { $count } страна
    [few] { $count } страны
   *[many] { $count } стран
  }
partner-map-small = малая страна
partner-map-outline = вне выборки
partner-map-all = { $count ->
    [one] Все { $count } страна
    [few] Все { $count } страны
   *[many] Все { $count } стран
  }
partner-map-only-before = Только в периоде сравнения
partner-map-gone = Государства, которых больше нет, показаны кружком на территории преемника: { $states }.
partner-map-after = Сегодня на этой территории: { $states }
