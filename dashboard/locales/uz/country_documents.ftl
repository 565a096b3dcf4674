country-documents-title = Hujjatlar
country-documents-results = { $count ->
    [0] Yozuvlarda imzolangan yoki qabul qilingan hujjat yoʻq
   *[other] { $count } ta hujjat imzolangan yoki qabul qilingan
  }
country-documents-caption = Nomlari yozuvlardagidek. Faqat imzolangan va qabul qilingan hujjatlar natija hisoblanadi; bir necha davlat qatnashgan uchrashuv hujjati har birida keltiriladi.
country-documents-cut = Jami hujjatlar: { $count }. Natijalar va qolganlari eng yangilaridan boshlab keltirilgan, har biridan koʻpi bilan { $most } ta.
country-documents-counting = Hujjat har bir uchrashuvda bir marta hisoblangan.
country-documents-document = Hujjat
country-documents-status = Holati
country-documents-day = Uchrashuv
country-documents-none = Hujjatlar koʻrsatilmagan.
