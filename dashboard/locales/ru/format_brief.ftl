format-brief-title = Коротко о форматах
format-brief-most = { $count ->
    [one] К форматам «{ $family }» относится { $number } встреча: { $names }.
    [few] К форматам «{ $family }» относятся { $number } встречи; больше всего: { $names }.
   *[many] К форматам «{ $family }» относится { $number } встреч; больше всего: { $names }.
  }
format-brief-unnamed = { $count ->
    [one] К форматам «{ $family }» относится { $number } встреча; партнёр не указан.
    [few] К форматам «{ $family }» относятся { $number } встречи; партнёр не указан.
   *[many] К форматам «{ $family }» относится { $number } встреч; партнёр не указан.
  }
format-brief-chosen = Встречи в выбранных форматах «{ $family }»: { $names }.
format-brief-none = В выборке нет встреч в форматах «{ $family }».
format-brief-last = Последняя веха: { $name }, { $when }.
format-brief-next = Следующая: { $name }, { $when }.
format-brief-none-ahead = Предстоящих в списке нет.
format-brief-missing = { $count ->
    [one] { $count } формат с вехами, но без встреч в записях: { $names }.
    [few] { $count } формата с вехами, но без встреч в записях: { $names }.
   *[many] { $count } форматов с вехами, но без встреч в записях: { $names }.
  }
