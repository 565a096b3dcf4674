# Люди и организации в таблицах.
directory-name = Имя
directory-role = Должность
directory-organisation = Организация
directory-type = Вид
directory-country = Страна
directory-ours = От нас
directory-meetings = Встречи
directory-last = Последний контакт
directory-since = Прошло дней
directory-spelled = Как написано
directory-others = { $count ->
    [one] ещё { $count } человек
    [few] ещё { $count } человека
   *[many] ещё { $count } человек
  }
directory-more = { $count ->
    [one] Ещё { $count } строка есть в файлах для скачивания.
    [few] Ещё { $count } строки есть в файлах для скачивания.
   *[many] Ещё { $count } строк есть в файлах для скачивания.
  }
directory-cut = Всего: { $count }. В списке первые по числу встреч: { $most }.
directory-spellings = Варианты написания имени считаются одним человеком, а тёзки разными людьми только там, где это проверено.
directory-as-of = Последний контакт и прошедшие дни указаны на { $day }, независимо от периода.
