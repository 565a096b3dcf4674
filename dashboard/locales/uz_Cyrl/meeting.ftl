meeting-none-open = Очилган ёзув йўқ.
meeting-inside = Ёзув { $id }, { $count } тадан { $place }-си
meeting-outside = Ёзув { $id }, танловга кирмайди
meeting-steps = Ёнидаги ёзувлар
meeting-newer = ‹ олдинги
meeting-older = кейинги ›
meeting-title-translated = Сарлавҳа таржима қилинган. Ёзувда:
meeting-title-composed = Сарлавҳа ёзув маълумотларидан тузилган. Ёзувда:
meeting-online = { $country ->
    [none] онлайн
   *[other] онлайн ({ $country })
  }
meeting-of-level = даража: { $level }
meeting-inferred = { $note ->
    [none] Сана манбада ёзилмаган, билвосита аниқланган.
   *[other] Сана манбада ёзилмаган, билвосита аниқланган: { $note }
  }
meeting-field = Майдон
meeting-value = Маълумот
meeting-title = Сарлавҳа
meeting-day = Сана
meeting-place = Жойи
meeting-kind = Тури
meeting-level = Даража
meeting-id = Ёзув
meeting-countries = Давлатлар
meeting-organisations = Ташкилотлар
meeting-compatriots = маҳаллий ташкилотлар:
meeting-theirs = Ҳамкор томондан
meeting-ours = Институт томонидан
meeting-also = Шунингдек
meeting-formats = Формат
meeting-topics = Мавзулар
meeting-documents = Ҳужжатлар
meeting-status-signed = имзоланган
meeting-status-adopted = қабул қилинган
meeting-status-planned = режалаштирилган
meeting-status-mentioned = тилга олинган
meeting-known-from = Бу қаердан маълум
meeting-source = Манба
meeting-date = Сана аниқлиги
meeting-note = Изоҳ
meeting-urls = Бошқа манбалар
meeting-file = Файл қатори
meeting-basis-stated = манбада кўрсатилган
meeting-basis-inferred = билвосита аниқланган
meeting-basis-unknown = номаълум
meeting-precision-day = кун аниқлигида
meeting-precision-month = ой аниқлигида
meeting-precision-year = йил аниқлигида
meeting-written = Ёзувдаги { $count } та ибора ва уларнинг талқини
meeting-written-country = Давлат
meeting-written-organisation = Ташкилот
meeting-written-person = Кишилар
meeting-written-topic = Мавзу
meeting-written-format = Формат
meeting-written-kind = Тури
meeting-written-level = Даража
meeting-as-written = Ёзувда, { $what }
meeting-copy = Ҳаволадан нусха олиш
meeting-export = Ёзувни юклаб олиш
meeting-language = { $code ->
    [en] инглиз тилида
    [ru] рус тилида
    [uz] ўзбек тилида
    [uz-Latn] ўзбек тилида (лотин)
    [uz-Cyrl] ўзбек тилида (кирилл)
    [kaa] қорақалпоқ тилида
    [kk] қозоқ тилида
    [ky] қирғиз тилида
    [tg] тожик тилида
    [tk] туркман тилида
    [az] озарбайжон тилида
    [tr] турк тилида
    [fa] форс тилида
    [ar] араб тилида
    [zh] хитой тилида
    [ko] корейс тилида
    [ja] япон тилида
    [de] немис тилида
    [fr] француз тилида
    [it] итальян тилида
   *[other] тил: { $name }
  }
meeting-confirmed = Ким тасдиқлаган
meeting-from-text = { $what }, матндан
meeting-evidence = { $count } та майдон матннинг қайси гапидан олинган
meeting-evidence-stated = матнда айтилган
meeting-evidence-inferred = хулоса қилинган
meeting-evidence-guess = тахмин
meeting-whole-text = Тўлиқ матн
