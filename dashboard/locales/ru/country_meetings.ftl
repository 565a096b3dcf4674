country-meetings-title = Последние встречи: кто с кем
country-meetings-subtitle = Пять последних датированных встреч, сначала новые
country-meetings-date = Дата
country-meetings-meeting = Встреча
country-meetings-theirs = С их стороны
country-meetings-ours = С нашей
country-meetings-others = { $count ->
    [one] ещё { $count } страна
    [few] ещё { $count } страны
   *[many] ещё { $count } стран
  }
country-meetings-no-theirs = имена не указаны
country-meetings-no-ours = не указано
country-meetings-more = { $count ->
    [one] и ещё { $count } участник
    [few] и ещё { $count } участника
   *[many] и ещё { $count } участников
  }
country-meetings-more-organisations = { $count ->
    [one] и ещё { $count } организация
    [few] и ещё { $count } организации
   *[many] и ещё { $count } организаций
  }
country-meetings-shown = Показано { $count } из { $dated } датированных встреч.
country-meetings-undated = { $count ->
    [one] Ещё у { $count } встречи нет даты.
   *[other] Ещё у { $count } встреч нет даты.
  }
country-meetings-nameless = { $count ->
    [one] У { $count } из приведённых встреч имена участников одной или обеих сторон не записаны.
   *[other] У { $count } из приведённых встреч имена участников одной или обеих сторон не записаны.
  }
country-meetings-all = { $count ->
    [one] Единственная запись
    [few] Все { $count } записи
   *[many] Все { $count } записей
  }
country-meetings-none = В выборке нет датированных встреч.
