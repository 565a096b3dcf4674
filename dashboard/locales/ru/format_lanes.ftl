format-lanes-title = Вехи и наши встречи по форматам
format-lanes-nearest = ближайшая веха
format-lanes-days = дней после вехи
format-lanes-none-ahead = После { $day } в списке вех ничего нет.
format-lanes-ahead = { $count ->
    [one] После { $day } впереди { $count } веха: { $next }, { $when }.
    [few] После { $day } впереди { $count } вехи; первая: { $next }, { $when }.
   *[many] После { $day } впереди { $count } вех; первая: { $next }, { $when }.
  }
