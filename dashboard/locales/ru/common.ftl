# Слова, общие для нескольких страниц.
meetings = Встречи
n-meetings = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
  }
undated = без даты
none = нет
not-stated = не указано
table = Таблица
chart = Диаграмма
export = Выгрузить
expand = Увеличить
before = раньше
in-comparison = сравнение
in-period = период
more = ещё
not-complete = не окончен
click-to-see-only = Нажмите, чтобы увидеть только этот период
caption-rest = Как это подсчитано
table-more = { $count ->
    [one] Ещё { $count } строка в файле CSV.
    [few] Ещё { $count } строки в файле CSV.
   *[many] Ещё { $count } строк в файле CSV.
  }
quarter-of-year = { $quarter }-й квартал { $year }
quarter-short = { $quarter } кв.

field-countries = страны
field-groups = группы стран
field-topics = темы
field-formats = форматы
field-kinds = виды
field-levels = уровни
field-organisations = организации
field-documents = итоги
field-people = участники

period-all = все записи
period-since = с { $day }
period-until = по { $day }
compare-previous = предыдущий период
compare-previous-months = { $months ->
    [1] предыдущий месяц
    [one] предыдущий { $months } месяц
    [few] предыдущие { $months } месяца
   *[many] предыдущие { $months } месяцев
  }
compare-previous-part = { $months ->
    [1] те же дни предыдущего месяца
    [12] та же часть предыдущего года
    [one] та же часть предыдущего { $months } месяца
   *[other] та же часть предыдущих { $months } месяцев
  }
compare-chosen = выбранные даты
compare-year = год назад
sentence-everything = все страны, темы и форматы
sentence-everything-about = все темы и форматы
sentence-about = страна: { $country }
sentence-words = слова: «{ $words }»
sentence-compared = сравнение: { $period }
compared-in-progress = Период не окончен, поэтому сравнение доведено до того же дня: { $day }.
compared-lengths = Периоды разной длины: { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
  } против { $others }.
compared-overlap = Периоды пересекаются: общих дней { $days }.
compared-begun = Записи начинаются с { $day }: более раннее время сравнить нельзя.
compared-unrecorded = Без сравнения: записей до { $day } нет.
documents-signed = подписанные или принятые документы

counting-meetings = встречи
counting-contacts = контакты по странам
counting-shared = долями
counting-meetings-long = Каждая встреча учтена один раз.
counting-contacts-long = Встреча с тремя странами учтена как три контакта.
counting-shared-long = Встреча с тремя странами учтена каждой на треть.
counting-sum-contacts = Встреча с тремя странами учтена трижды: сумма по странам { $sum }, всего встреч { $meetings }{ $without ->
    [0] {""}
   *[other] {" "}(без указания страны: { $without })
  }.
counting-sum-shared = Встреча с тремя странами учтена каждой на треть: сумма долей { $sum }, всего встреч { $meetings }{ $without ->
    [0] {""}
   *[other] {" "}(без указания страны: { $without })
  }.
source-line = { $institute }, { $total ->
    [one] { $total } запись
    [few] { $total } записи
   *[many] { $total } записей
  }. { $notice }

left-out = Не показано по времени: { $parts }.
left-out-undated = без даты { $count }
left-out-year = известен только год { $count }
left-out-month = известен только месяц { $count }
left-out-crossing = на границе периода { $count }

nothing-matches = Таких встреч нет.
loosen-one = Снимите одно условие:
loosen-none = Снять одно условие недостаточно: сбросьте все фильтры.
loosen-period = все даты
loosen-countries = любая страна
loosen-groups = любая группа стран
loosen-topics = любая тема
loosen-formats = любой формат
loosen-kinds = любой вид
loosen-levels = любой уровень
loosen-organisations = любая организация
loosen-documents = с документами и без них
loosen-people = любой участник
loosen-words = любые слова

not-drawn = Эту диаграмму не удалось построить.
not-drawn-remedy = Данные не потеряны. Повторите попытку; если не поможет, сообщите администратору код { $code }
try-again = Повторить
