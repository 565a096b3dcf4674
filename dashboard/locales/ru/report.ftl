# Что стоит в отчёте помимо слов самих панелей.
report-contents = Содержание
report-contents-update = Номера страниц появятся после обновления оглавления (F9).
report-source-heading = О данных
report-made = Подготовлено { $day }.
report-figure = Рисунок { $number }
report-table = Таблица { $number }
report-no-picture = Без рисунка: его рисует Chromium, которого на этой машине нет.
report-rows-cut = { $count ->
    [one] Здесь опущена ещё { $count } строка; она есть в XLSX.
    [few] Здесь опущены ещё { $count } строки; они есть в XLSX.
   *[many] Здесь опущено ещё { $count } строк; они есть в XLSX.
  }
report-sheet-about = О данных
report-view = Вид
report-selection = Выборка
