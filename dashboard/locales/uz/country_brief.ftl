country-brief-title = Qisqacha
country-brief-fact = Nima
country-brief-value = Maʼlum
country-brief-beside = Batafsil
country-brief-met-since = { $year }-yildan beri { $count ->
   *[other] { $shown } ta uchrashuv
  }
country-brief-met = Tanlovda { $count ->
   *[other] { $shown } ta uchrashuv
  }
country-brief-alone = { $count } tasida boshqa davlatlar qatnashmagan
country-brief-online = { $count } tasi onlayn
country-brief-latest-label = Oxirgi aloqa
country-brief-latest = Oxirgisi: { $day }.
country-brief-latest-after = Oxirgisi: { $day }, avvalgisidan { $count } kun keyin.
country-brief-gap = Odatdagi oraliq taxminan { $count } kun.
country-brief-no-gap = Aloqa kunlari beshtadan kam, odatdagi oraliq aniqlanmaydi.
country-brief-there = Ularning mamlakatida oxirgisi
country-brief-here = Mamlakatimizda oxirgisi
country-brief-documents = Imzolangan yoki qabul qilingan hujjatlar
country-brief-level = Eng yuqori daraja
country-brief-none = yozuvlarda yoʻq
country-brief-mentioned = yana { $count } tasi eslatilgan yoki rejalashtirilgan
country-brief-undated = { $count } ta uchrashuvning sanasi nomaʼlum: ular hisobga olingan, lekin oxirgisi boʻla olmaydi.
country-brief-print = Chop etish
