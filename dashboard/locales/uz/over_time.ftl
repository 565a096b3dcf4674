over-time-title-month = Uchrashuvlar oylar boʻyicha
over-time-title-quarter = Uchrashuvlar choraklar boʻyicha
over-time-title-year = Uchrashuvlar yillar boʻyicha
over-time-bin = Davr
over-time-bricks = Har bir gʻisht bitta uchrashuv
over-time-bars = Uchrashuvlar soni
over-time-frame = ramka: { $period }
over-time-undrawn-comparison = Taqqoslash davridan koʻrsatilmagan: { $count } ta uchrashuv.
over-time-faint = xira rangda institutning boshqa uchrashuvlari
over-time-flags = ◇ davlat rahbarlari sammiti
over-time-incomplete = { $count ->
    [one] Tugallanmagan, shuning uchun shtrixlangan: { $bins } (maʼlumot { $day } gacha).
   *[other] Tugallanmagan, shuning uchun shtrixlangan: { $bins } va keyingilari (maʼlumot { $day } gacha).
  }
over-time-summary = Vaqt oʻqida { $total } ta uchrashuv; eng koʻpi { $most } ta: { $bin }.
over-time-summary-none = Vaqt oʻqida uchrashuv yoʻq.
split-home-region = faqat { $region }
split-one-region = boshqa bir mintaqa
split-several-regions = bir necha mintaqa
split-none = davlat koʻrsatilmagan
split-other-topics = boshqa mavzular
