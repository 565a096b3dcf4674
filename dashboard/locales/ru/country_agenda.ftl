country-agenda-title = О чём говорили
country-agenda-subtitle = Число встреч, где поднималась тема; черта: сколько их было бы в среднем по институту
country-agenda-caption = У встречи может быть несколько тем. Среднее: доля темы во всех встречах института в той же выборке, включая встречи с этой страной. Чаще: не менее пяти встреч и вдвое больше среднего; реже: ожидалось пять и более, а было не больше половины. Меньшие различия ни о чём не говорят.
country-agenda-met = встречи
country-agenda-expected = среднее
country-agenda-institute = Все встречи института
country-agenda-standing = Против среднего
country-agenda-over = Чаще среднего
country-agenda-under = Реже среднего
country-agenda-never = Не поднимались (в скобках: встречи института по теме)
country-agenda-against = { $topic } ({ $count } против { $expected })
country-agenda-and-more = { $count ->
    [one] и ещё { $count } тема
    [few] и ещё { $count } темы
   *[many] и ещё { $count } тем
  }
country-agenda-nothing = Темы этих встреч неизвестны.
