totals-title = Asosiy koʻrsatkichlar
totals-measure = Koʻrsatkich
totals-difference = Farq
totals-meetings = Uchrashuvlar
totals-countries = Hamkor davlatlar
totals-organisations = Hamkor tashkilotlar
totals-documents = Imzolangan va qabul qilingan hujjatlar
totals-was = { $when } { $count } ta:
totals-was-none = { $when } yoʻq edi
totals-also = { $when } ham { $count } ta
totals-also-none = { $when } ham yoʻq
totals-up = { $count } ta koʻp
totals-down = { $count } ta kam
totals-same = teng
totals-when-months = { $months ->
    [1] oldingi oyda
   *[other] oldingi { $months } oyda
  }
totals-when-period = oldingi davrda
totals-when-year = bir yil oldin
totals-when-before = oldin
totals-span-month = { $count } oy
totals-span-quarter = { $count } chorak
totals-span-year = { $count } yil
totals-undated = Sanasi nomaʼlum { $count } ta uchrashuv davrga kiritilmagan.
