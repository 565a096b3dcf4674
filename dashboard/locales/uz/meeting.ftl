meeting-none-open = Ochilgan yozuv yoʻq.
meeting-inside = Yozuv { $id }, { $count } tadan { $place }-si
meeting-outside = Yozuv { $id }, tanlovga kirmaydi
meeting-steps = Yonidagi yozuvlar
meeting-newer = ‹ oldingi
meeting-older = keyingi ›
meeting-title-translated = Sarlavha tarjima qilingan. Yozuvda:
meeting-title-composed = Sarlavha yozuv maʼlumotlaridan tuzilgan. Yozuvda:
meeting-online = { $country ->
    [none] onlayn
   *[other] onlayn ({ $country })
  }
meeting-of-level = daraja: { $level }
meeting-inferred = { $note ->
    [none] Sana manbada yozilmagan, bilvosita aniqlangan.
   *[other] Sana manbada yozilmagan, bilvosita aniqlangan: { $note }
  }
meeting-field = Maydon
meeting-value = Maʼlumot
meeting-title = Sarlavha
meeting-day = Sana
meeting-place = Joyi
meeting-kind = Turi
meeting-level = Daraja
meeting-id = Yozuv
meeting-countries = Davlatlar
meeting-organisations = Tashkilotlar
meeting-compatriots = mahalliy tashkilotlar:
meeting-theirs = Hamkor tomondan
meeting-ours = Institut tomonidan
meeting-also = Shuningdek
meeting-formats = Format
meeting-topics = Mavzular
meeting-documents = Hujjatlar
meeting-status-signed = imzolangan
meeting-status-adopted = qabul qilingan
meeting-status-planned = rejalashtirilgan
meeting-status-mentioned = tilga olingan
meeting-known-from = Bu qayerdan maʼlum
meeting-source = Manba
meeting-date = Sana aniqligi
meeting-note = Izoh
meeting-urls = Boshqa manbalar
meeting-file = Fayl qatori
meeting-basis-stated = manbada koʻrsatilgan
meeting-basis-inferred = bilvosita aniqlangan
meeting-basis-unknown = nomaʼlum
meeting-precision-day = kun aniqligida
meeting-precision-month = oy aniqligida
meeting-precision-year = yil aniqligida
meeting-written = Yozuvdagi { $count } ta ibora va ularning talqini
meeting-written-country = Davlat
meeting-written-organisation = Tashkilot
meeting-written-person = Kishilar
meeting-written-topic = Mavzu
meeting-written-format = Format
meeting-written-kind = Turi
meeting-written-level = Daraja
meeting-as-written = Yozuvda, { $what }
meeting-copy = Havoladan nusxa olish
meeting-export = Yozuvni yuklab olish
meeting-language = { $code ->
    [en] ingliz tilida
    [ru] rus tilida
    [uz] oʻzbek tilida
    [uz-Latn] oʻzbek tilida (lotin)
    [uz-Cyrl] oʻzbek tilida (kirill)
    [kaa] qoraqalpoq tilida
    [kk] qozoq tilida
    [ky] qirgʻiz tilida
    [tg] tojik tilida
    [tk] turkman tilida
    [az] ozarbayjon tilida
    [tr] turk tilida
    [fa] fors tilida
    [ar] arab tilida
    [zh] xitoy tilida
    [ko] koreys tilida
    [ja] yapon tilida
    [de] nemis tilida
    [fr] fransuz tilida
    [it] italyan tilida
   *[other] til: { $name }
  }
meeting-confirmed = Kim tasdiqlagan
meeting-from-text = { $what }, matndan
meeting-evidence = { $count } ta maydon matnning qaysi gapidan olingan
meeting-evidence-stated = matnda aytilgan
meeting-evidence-inferred = xulosa qilingan
meeting-evidence-guess = taxmin
meeting-whole-text = Toʻliq matn
