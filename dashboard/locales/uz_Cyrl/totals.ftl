totals-title = Асосий кўрсаткичлар
totals-measure = Кўрсаткич
totals-difference = Фарқ
totals-meetings = Учрашувлар
totals-countries = Ҳамкор давлатлар
totals-organisations = Ҳамкор ташкилотлар
totals-documents = Имзоланган ва қабул қилинган ҳужжатлар
totals-was = { $when } { $count } та:
totals-was-none = { $when } йўқ эди
totals-also = { $when } ҳам { $count } та
totals-also-none = { $when } ҳам йўқ
totals-up = { $count } та кўп
totals-down = { $count } та кам
totals-same = тенг
totals-when-months = { $months ->
    [1] олдинги ойда
   *[other] олдинги { $months } ойда
  }
totals-when-part = { $months ->
    [1] олдинги ойнинг шу кунларида
    [12] олдинги йилнинг шу қисмида
   *[other] олдинги { $months } ойнинг шу қисмида
  }
totals-when-chosen = таққослаш даврида
totals-when-period = олдинги даврда
totals-when-year = бир йил олдин
totals-when-before = олдин
totals-span-month = { $count } ой
totals-span-quarter = { $count } чорак
totals-span-year = { $count } йил
totals-undated = Санаси номаълум { $count } та учрашув даврга киритилмаган.
totals-contacts = { $meetings } та учрашув давлатлар билан { $contacts } та алоқадир: уч давлат қатнашган учрашув учта алоқа. Давлатлар, ташкилотлар ва ҳужжатлар бир мартадан ҳисобланган.
