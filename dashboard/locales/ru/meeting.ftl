meeting-none-open = Открытой записи нет.
meeting-inside = Запись { $id }, { $place } из { $count }
meeting-outside = Запись { $id }, вне выборки
meeting-steps = Соседние записи
meeting-newer = ‹ предыдущая
meeting-older = следующая ›
meeting-title-translated = Название переведено. В записи:
meeting-title-composed = Название составлено по данным записи. В записи:
meeting-online = { $country ->
    [none] онлайн
   *[other] онлайн ({ $country })
  }
meeting-of-level = уровень: { $level }
meeting-inferred = { $note ->
    [none] Дата в источнике не указана, установлена по косвенным данным.
   *[other] Дата в источнике не указана, установлена по косвенным данным: { $note }
  }
meeting-field = Поле
meeting-value = Сведения
meeting-title = Название
meeting-day = Дата
meeting-place = Место
meeting-kind = Вид
meeting-level = Уровень
meeting-id = Запись
meeting-countries = Страны
meeting-organisations = Организации
meeting-compatriots = отечественные организации:
meeting-theirs = С их стороны
meeting-ours = С нашей стороны
meeting-also = Также
meeting-formats = Формат
meeting-topics = Темы
meeting-documents = Документы
meeting-status-signed = подписан
meeting-status-adopted = принят
meeting-status-planned = планируется
meeting-status-mentioned = упомянут
meeting-known-from = Откуда это известно
meeting-source = Источник
meeting-date = Точность даты
meeting-note = Примечание
meeting-urls = Другие источники
meeting-file = Строка файла
meeting-basis-stated = указана в источнике
meeting-basis-inferred = установлена по косвенным данным
meeting-basis-unknown = неизвестна
meeting-precision-day = с точностью до дня
meeting-precision-month = с точностью до месяца
meeting-precision-year = с точностью до года
meeting-written = { $count ->
    [one] { $count } выражение записи и его толкование
    [few] { $count } выражения записи и их толкование
   *[many] { $count } выражений записи и их толкование
  }
meeting-written-country = Страна
meeting-written-organisation = Организация
meeting-written-person = Люди
meeting-written-topic = Тема
meeting-written-format = Формат
meeting-written-kind = Вид
meeting-written-level = Уровень
meeting-as-written = В записи, { $what }
meeting-copy = Скопировать ссылку
meeting-export = Выгрузить запись
meeting-language = { $code ->
    [en] на английском
    [ru] на русском
    [uz] на узбекском
    [uz-Latn] на узбекском (латиница)
    [uz-Cyrl] на узбекском (кириллица)
    [kaa] на каракалпакском
    [kk] на казахском
    [ky] на кыргызском
    [tg] на таджикском
    [tk] на туркменском
    [az] на азербайджанском
    [tr] на турецком
    [fa] на персидском
    [ar] на арабском
    [zh] на китайском
    [ko] на корейском
    [ja] на японском
    [de] на немецком
    [fr] на французском
    [it] на итальянском
   *[other] язык: { $name }
  }
meeting-confirmed = Кто подтвердил
meeting-from-text = { $what }, из текста
meeting-evidence = { $count ->
    [one] Из какого предложения взято { $count } поле
    [few] Из каких предложений взяты { $count } поля
   *[many] Из каких предложений взяты { $count } полей
  }
meeting-evidence-stated = прямо сказано
meeting-evidence-inferred = выведено
meeting-evidence-guess = предположение
meeting-whole-text = Весь текст
