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
totals-when-part = { $months ->
    [1] за те же дни предыдущего месяца
    [12] за ту же часть предыдущего года
    [one] за ту же часть предыдущего { $months } месяца
   *[other] за ту же часть предыдущих { $months } месяцев
  }
totals-when-chosen = в периоде сравнения
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
totals-contacts = { $meetings ->
    [one] { $meetings } встреча
    [few] { $meetings } встречи
   *[many] { $meetings } встреч
  } — это { $contacts ->
    [one] { $contacts } контакт
    [few] { $contacts } контакта
   *[many] { $contacts } контактов
  } по странам: встреча с тремя странами — три контакта. Страны, организации и документы учтены по одному разу.
