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
totals-when-part = { $months ->
    [1] oldingi oyning shu kunlarida
    [12] oldingi yilning shu qismida
   *[other] oldingi { $months } oyning shu qismida
  }
totals-when-chosen = taqqoslash davrida
totals-when-period = oldingi davrda
totals-when-year = bir yil oldin
totals-when-before = oldin
totals-span-month = { $count } oy
totals-span-quarter = { $count } chorak
totals-span-year = { $count } yil
totals-undated = Sanasi nomaʼlum { $count } ta uchrashuv davrga kiritilmagan.
totals-contacts = { $meetings } ta uchrashuv davlatlar bilan { $contacts } ta aloqadir: uch davlat qatnashgan uchrashuv uchta aloqa. Davlatlar, tashkilotlar va hujjatlar bir martadan hisoblangan.
