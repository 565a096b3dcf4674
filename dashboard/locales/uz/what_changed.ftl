what-changed-title = Nima oʻzgardi
what-changed-against = Taqqoslash: { $period }
what-changed-alone = Taqqoslanmagan: davrda nima ajralib turadi
what-changed-compare = Soʻnggi 12 oyni oldingi 12 oy bilan taqqoslash
what-changed-summary = { $count ->
    [0] Gʻayrioddiy holat yoʻq.
   *[other] { $count } ta xulosa, yozuvlarga havolalari bilan.
  }
what-changed-guard = Kichikroq oʻzgarishlar tasodifiy boʻlishi mumkin, ular keltirilmaydi.
what-changed-not-over = Davr tugallanmagan: yozuvlar { $day } gacha.
what-changed-undated = Sanasi nomaʼlum { $count } ta uchrashuv kiritilmagan.

what-changed-totals = { $meetings_went ->
    [up] Uchrashuvlar koʻpaydi
    [down] Uchrashuvlar kamaydi
   *[same] Uchrashuvlar soni oʻzgarmadi
  }, { $countries_went ->
    [up] hamkor davlatlar koʻpaydi
    [down] hamkor davlatlar kamaydi
   *[same] davlatlar soni oʻzgarmadi
  }: { $now }; { $when } { $before }.
what-changed-totals-alone = Davrda qayd etilgan: { $now }.
what-changed-both = { $n_meetings ->
    [0] birorta ham uchrashuv boʻlmagan
   *[other] { $meetings } ta uchrashuv
  }{ $n_countries ->
    [0] {""}
   *[other] , { $countries } ta davlat
  }
what-changed-when-months = { $months ->
    [1] oldingi oyda
   *[other] oldingi { $months } oyda
  }
what-changed-when-part = { $months ->
    [1] oldingi oyning shu kunlarida
    [12] oldingi yilning shu qismida
   *[other] oldingi { $months } oyning shu qismida
  }
what-changed-when-previous = oldingi davrda
what-changed-when-year = bir yil oldin
what-changed-when-other = taqqoslash davrida

what-changed-first = Birinchi qayd etilgan uchrashuvlar: { $names }.
what-changed-first-many = Birinchi qayd etilgan uchrashuvlar: { $n_countries ->
   *[other] { $countries } ta davlat
  }, { $n_meetings ->
   *[other] { $meetings } ta uchrashuv
  }, jumladan { $names }.
what-changed-first-dated = Sanasi maʼlum birinchi uchrashuvlar (sanasi nomaʼlumlari oldinroq boʻlgan boʻlishi mumkin): { $names }.
what-changed-first-dated-many = Sanasi maʼlum birinchi uchrashuvlar (sanasi nomaʼlumlari oldinroq boʻlgan boʻlishi mumkin): { $n_countries ->
   *[other] { $countries } ta davlat
  }, { $n_meetings ->
   *[other] { $meetings } ta uchrashuv
  }, jumladan { $names }.
what-changed-return = Uzoq tanaffusdan keyin yana uchrashuv: { $names }.
what-changed-level = Hamkor bilan yangi, yuqoriroq darajadagi uchrashuvlar: { $names }.
what-changed-quiet = { $day } holatiga koʻra anchadan beri aloqa yoʻq{ $undated ->
    [0] {""}
   *[other] {" "}(sanasi maʼlum yozuvlar boʻyicha)
  }: { $names }.
what-changed-quiet-more = { $names } va boshqalar
what-changed-country-up = Uchrashuvlar koʻpaydi: { $names }.
what-changed-country-down = Uchrashuvlar kamaydi: { $names }.
what-changed-country-up-other = Taqqoslash davridagidan koʻp uchrashuv: { $names }.
what-changed-country-down-other = Taqqoslash davridagidan kam uchrashuv: { $names }.
what-changed-country-most = Eng koʻp uchrashuv: { $names }.
what-changed-topic-up = Koʻproq koʻtarilgan { $n_names ->
    [one] mavzu
   *[other] mavzular
  }: { $names }.
what-changed-topic-down = Kamroq koʻtarilgan { $n_names ->
    [one] mavzu
   *[other] mavzular
  }: { $names }.
what-changed-topic-most = Eng koʻp koʻtarilgan mavzular: { $names }.
what-changed-format-up = Uchrashuvlar koʻpaygan { $n_names ->
    [one] format
   *[other] formatlar
  }: { $names }.
what-changed-format-down = Uchrashuvlar kamaygan { $n_names ->
    [one] format
   *[other] formatlar
  }: { $names }.
what-changed-format-most = Eng koʻp uchrashuv boʻlgan { $n_names ->
    [one] format
   *[other] formatlar
  }: { $names }.
what-changed-documents = Imzolangan va qabul qilingan hujjatlar: { $n_now ->
    [0] yoʻq
   *[other] { $now } ta
  }; { $when } { $n_before ->
    [0] yoʻq edi
   *[other] { $before } ta
  }.
what-changed-documents-alone = Imzolangan va qabul qilingan hujjatlar: { $now } ta.
what-changed-nothing = Gʻayrioddiy holat yoʻq: uchrashuvlar ham, hamkor davlatlar ham oldingicha.
what-changed-nothing-other = Gʻayrioddiy holat yoʻq: uchrashuvlar ham, hamkor davlatlar ham taqqoslash davridagicha.
what-changed-nothing-else = Boshqa ajralib turadigan holat yoʻq.

what-changed-entry-plain = { $name } { $now } ta
what-changed-entry-change = { $name } { $n_now ->
    [0] boʻyicha uchrashuv boʻlmadi
   *[other] { $now } ta
  } ({ $n_before ->
    [0] oldin yoʻq edi
   *[other] oldin { $before } ta
  })
what-changed-entry-change-other = { $name } { $n_now ->
    [0] boʻyicha uchrashuv boʻlmadi
   *[other] { $now } ta
  } (taqqoslashda { $n_before ->
    [0] yoʻq
   *[other] { $before } ta
  })
what-changed-entry-return = { $name } { $now } ta ({ $undated ->
    [0] avvalgisi { $last }
   *[other] sanasi maʼlum avvalgisi { $last }
  })
what-changed-entry-level = { $name } ({ $level }) { $now } ta
what-changed-entry-quiet = { $name } { $n_days ->
   *[other] { $days } kun
  } (odatda { $gap } kun atrofida)

what-changed-what = Nima ajralib turadi
what-changed-of-meetings = Uchrashuvlar
what-changed-of-countries = Hamkor davlatlar
what-changed-of-documents = Imzolangan va qabul qilingan hujjatlar
what-changed-days = Uchrashuvsiz kunlar
what-changed-gap = Odatdagi oraliq, kun
