# Страница о самих записях.
quality-all-records = Все записи: фильтр здесь не действует.

loads-title = Что и когда загружено
loads-subtitle = Число строк каждого файла, сначала последняя загрузка.
loads-caption = Загрузка, которая ничего не изменила, здесь не отмечается. Время указано по институту.
loads-caption-not-read = «Не прочитано» — строки после места, где файл обрывается; в других столбцах их нет.
loads-summary-not-read = Файл прочитан не до конца.
loads-none = Пока ничего не загружено.
loads-summary = Последняя загрузка: { $file }, { $moment }; отклонено: { $refused }.
loads-file = Файл
loads-when = Когда
loads-read = Прочитано
loads-added = Добавлено
loads-replaced = Обновлено
loads-removed = Удалено
loads-unchanged = Без изменений
loads-refused = Отклонено
loads-not-read = Не прочитано
loads-not-known = неизвестно

problems-title = Что отклонено и почему
problems-subtitle = Ошибки последней загрузки каждого файла и способ их исправить.
problems-caption = Исправьте строку в файле и загрузите его снова: дважды ничего не загрузится.
problems-reread = { $count ->
    [one] { $count } ранее загруженную запись нельзя прочесть по нынешнему словарю: она хранится, но не показана.
    [few] { $count } ранее загруженные записи нельзя прочесть по нынешнему словарю: они хранятся, но не показаны.
   *[other] { $count } ранее загруженных записей нельзя прочесть по нынешнему словарю: они хранятся, но не показаны.
  }
problems-none = Отклонённых строк нет: последняя загрузка каждого файла прочитана полностью.
problems-summary = { $count ->
    [one] { $count } ошибка требует исправления.
    [few] { $count } ошибки требуют исправления.
   *[other] { $count } ошибок требуют исправления.
  }
problems-source = Файл и строка
problems-field = Поле
problems-message = Ошибка
problems-remedy = Что сделать
problems-whole-row = вся строка

coverage-title-month = Охват по месяцам и источникам
coverage-title-quarter = Охват по кварталам и источникам
coverage-title-year = Охват по годам и источникам
coverage-subtitle = { $most ->
    [one] Число встреч; отдельно { $most } издание с наибольшим числом записей, остальные вместе. Щелчок по ячейке выбирает её период.
    [few] Число встреч; отдельно { $most } издания с наибольшим числом записей, остальные вместе. Щелчок по ячейке выбирает её период.
   *[other] Число встреч; отдельно { $most } изданий с наибольшим числом записей, остальные вместе. Щелчок по ячейке выбирает её период.
  }
coverage-bin = Период
coverage-gap = нет
coverage-all = Все источники
coverage-unstated = не указан
coverage-rest = ещё { $count }
coverage-gaps = Нет ни одной записи: { $spans }.
coverage-none = Ни одна из выбранных встреч не попадает на ось времени.
coverage-summary = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[other] { $count } встреч
  }; изданий: { $publishers }; периодов без записей: { $empty } (из { $bins }).

dates-title = Насколько точно известны даты
dates-subtitle = Число встреч по точности даты и по тому, откуда она известна
dates-known = Известно
dates-precision-day = день
dates-precision-month = только месяц
dates-precision-year = только год
dates-precision-unknown = без даты
dates-basis-stated = указана в источнике
dates-basis-inferred = установлена по косвенным данным
dates-basis-unknown = неизвестна
dates-outside = { $count ->
    [one] Ещё { $count } подходящая встреча не имеет даты и не входит ни в один период.
    [few] Ещё { $count } подходящие встречи не имеют даты и не входят ни в один период.
   *[other] Ещё { $count } подходящих встреч не имеют даты и не входят ни в один период.
  }
dates-summary = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[other] { $count } встреч
  }. { $parts }.

vocabulary-title = Использование словаря
vocabulary-subtitle = Слова словаря и число записей, в которых они встречаются.
vocabulary-caption = В одной записи может быть несколько слов. Из организаций учтены только названные в записях.
vocabulary-word = Слово
vocabulary-subject = Список
vocabulary-topic = Темы
vocabulary-format = Форматы
vocabulary-kind = Виды
vocabulary-level = Уровни
vocabulary-organisation = Организации
vocabulary-in-use = Используется
vocabulary-tally = Используется: { $used }; всего: { $count }
vocabulary-unused = Не используются:
vocabulary-all-used = Используются все слова.
vocabulary-used = { $count ->
    [one] { $count } используемое слово
    [few] { $count } используемых слова
   *[other] { $count } используемых слов
  }

suspected-duplicates-title = Записи, возможно, об одном событии
suspected-duplicates-subtitle = Пары записей и основания, сначала самые вероятные.
suspected-duplicates-caption = Само по себе ничего не объединяется. Если обе записи об одном событии, внесите строку в { $file } ({ $heads }) и загрузите данные снова; источники присоединённой записи перейдут к оставленной.
suspected-duplicates-apart = Если события разные, внесите строку в { $file } ({ $heads }): эта пара больше не будет предложена.
suspected-duplicates-none = Записей, похожих на одно событие, нет.
suspected-duplicates-summary = { $count ->
    [one] { $count } пара записей, возможно, об одном событии.
    [few] { $count } пары записей, возможно, об одном событии.
   *[other] { $count } пар записей, возможно, об одном событии.
  }
suspected-duplicates-records = Записи
suspected-duplicates-reasons = Основания
suspected-duplicates-points = Баллы
suspected-duplicates-same-days = те же дни
suspected-duplicates-near-days = близкие дни
suspected-duplicates-days-allow-it = даты не противоречат
suspected-duplicates-undated = у одной нет даты
suspected-duplicates-same-address = та же страница
suspected-duplicates-same-people = те же участники
suspected-duplicates-same-organisations = те же организации
suspected-duplicates-like-titles = общие слова в заголовках
suspected-duplicates-same-partners = те же страны
suspected-duplicates-other-partners = другие страны
suspected-duplicates-same-city = тот же город
suspected-duplicates-other-city = разные города
suspected-duplicates-same-kind = тот же вид

corrections-title = Исправления, объединения и разные события
corrections-subtitle = Решения сотрудников в файлах { $corrections }, { $merges } и { $apart }.
corrections-caption = Устаревшее исправление ждёт значения, которого больше нет: удалите его строку.
corrections-none = Исправлений, объединений и пометок о разных событиях не внесено.
corrections-summary = { $count ->
    [one] { $count } решение
    [few] { $count } решения
   *[other] { $count } решений
  }; больше не действует: { $idle }.
corrections-record = Запись
corrections-decision = Решение
corrections-status = Итог
corrections-reason = Основание
corrections-date = Дата
corrections-merge = присоединить к ней: { $record }
corrections-not-duplicate = не то же событие, что: { $record }
corrections-empty = (пусто)
corrections-status-applied = применено
corrections-status-obsolete = устарело, сейчас в поле
corrections-status-no-record = такой записи нет
corrections-status-unknown-kept = нет записи, которую надо оставить
corrections-status-unknown-merged = нет записи, которую надо присоединить
corrections-status-unknown-record = одной из двух записей нет
