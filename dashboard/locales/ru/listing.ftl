# Короткие перечни известного.
listing-last = Последняя
listing-more = { $count ->
    [one] Ещё { $count } строка
    [few] Ещё { $count } строки
   *[many] Ещё { $count } строк
  }
listing-in-table = { $count ->
    [one] В таблице { $count } строка
    [few] В таблице { $count } строки
   *[many] В таблице { $count } строк
  }
