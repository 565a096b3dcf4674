totals-title = Основные показатели
totals-measure = Показатель
totals-difference = Разница
totals-meetings = Встречи
totals-countries = Страны-партнёры
totals-organisations = Организации-партнёры
totals-documents = Подписанные и принятые документы
totals-was = { $when }: { $count },
totals-was-none = { $when } не было
totals-also = { $when } тоже { $count }
totals-also-none = { $when } тоже нет
totals-up = на { $count } больше
totals-down = на { $count } меньше
totals-same = поровну
totals-when-months = { $months ->
    [1] за предыдущий месяц
    [one] за предыдущий { $months } месяц
    [few] за предыдущие { $months } месяца
   *[many] за предыдущие { $months } месяцев
  }
totals-when-period = за предыдущий период
totals-when-year = год назад
totals-when-before = раньше
totals-span-month = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[many] { $count } месяцев
  }
totals-span-quarter = { $count ->
    [one] { $count } квартал
    [few] { $count } квартала
   *[many] { $count } кварталов
  }
totals-span-year = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[many] { $count } лет
  }
totals-undated = { $count ->
    [one] В период не вошла { $count } встреча без даты.
    [few] В период не вошли { $count } встречи без даты.
   *[many] В период не вошли { $count } встреч без даты.
  }
