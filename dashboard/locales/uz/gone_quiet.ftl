gone-quiet-title = Anchadan beri aloqa yoʻq
gone-quiet-subtitle = Oxirgi aloqadan { $day } holatigacha oʻtgan kunlar; chiziqcha: odatdagi oraliq. Avval eng gʻayrioddiy tanaffuslar.
gone-quiet-definition = Tanaffus: ikkita odatdagi oraliqdan va 30 kundan koʻproq vaqt uchrashuv boʻlmagan. Odatdagi oraliq: davrdan qatʼi nazar, filtrga mos barcha yozuvlar boʻyicha ketma-ket aloqa kunlari orasidagi kunlar sonining medianasi.
gone-quiet-unjudged = { $count ->
    [0] Sanasi maʼlum uchrashuvi bor har bir davlatda kamida besh aloqa kuni bor.
   *[other] Aloqa kunlari beshtadan kam { $count } ta davlat haqida xulosa qilinmaydi.
  }
gone-quiet-counting = Har bir aloqa kuni bir marta hisoblangan.
gone-quiet-times = { $times } baravar
gone-quiet-country = Davlat
gone-quiet-since = Oxirgi aloqadan keyingi kunlar
gone-quiet-gap = Odatdagi oraliq, kun
gone-quiet-ratio = Odatdagidan necha baravar uzoq
gone-quiet-days = Aloqa kunlari
gone-quiet-status = Holati
gone-quiet-head-since = kun
gone-quiet-head-gap = odatda
gone-quiet-nobody = Odatdagidan ortiq tanaffus yoʻq.
gone-quiet-nobody-judged = Tanlovda besh aloqa kuni bor davlat yoʻq: tanaffus haqida xulosa qilish uchun maʼlumot kam.
gone-quiet-summary = { $count ->
    [0] Odatdagidan ortiq tanaffus yoʻq.
   *[other] { $count } ta davlat bilan odatdagidan uzoq uchrashuv boʻlmagan: { $named }.
  }
