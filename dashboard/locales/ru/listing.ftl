# Короткие перечни известного.
listing-last = Последняя
listing-more = { $count ->
    [one] Ещё { $count } строка
    [few] Ещё { $count } строки
   *[many] Ещё { $count } строк
  }
