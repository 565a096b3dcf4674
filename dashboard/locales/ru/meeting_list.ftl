meeting-list-title = Записи
meeting-list-subtitle = { $count ->
    [one] { $count } запись, { $order }
    [few] { $count } записи, { $order }
   *[many] { $count } записей, { $order }
  }
meeting-list-cut = Для списка их слишком много: в нём только первые по дате ({ $most }), в файлах под ним — все.
meeting-list-by-newest = новые сверху
meeting-list-by-oldest = старые сверху
meeting-list-by-title = по алфавиту названий
meeting-list-by-kind = по виду
meeting-list-sort = Упорядочить: { $order }
meeting-list-caption = Цветные квадраты показывают группы тем; на одной встрече их может быть несколько.
meeting-list-summary = { $count ->
    [one] { $count } запись, из них без даты: { $undated }.
    [few] { $count } записи, из них без даты: { $undated }.
   *[many] { $count } записей, из них без даты: { $undated }.
  }
meeting-list-date = Дата
meeting-list-meeting = Встреча
meeting-list-countries = Страны
meeting-list-organisations = Организации-партнёры
meeting-list-kind = Вид
meeting-list-level = Уровень
meeting-list-topics = Темы
meeting-list-formats = Форматы
meeting-list-place = Место
meeting-list-source = Источник
meeting-list-record = Запись
meeting-list-no-country = не указана
meeting-list-and-more = { $names } и ещё { $count }
meeting-list-more = { $count ->
    [one] Ещё { $count } запись.
    [few] Ещё { $count } записи.
   *[many] Ещё { $count } записей.
  }
meeting-list-shown = { $first }–{ $last } из { $count }
meeting-list-pages = Страницы списка
meeting-list-prev = ‹ предыдущие
meeting-list-next = следующие ›
