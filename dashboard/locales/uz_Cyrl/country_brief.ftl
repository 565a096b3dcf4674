country-brief-title = Қисқача
country-brief-fact = Нима
country-brief-value = Маълум
country-brief-beside = Батафсил
country-brief-met-since = { $year }-йилдан бери { $count ->
   *[other] { $shown } та учрашув
  }
country-brief-met = Танловда { $count ->
   *[other] { $shown } та учрашув
  }
country-brief-alone = { $count } тасида бошқа давлатлар қатнашмаган
country-brief-online = { $count } таси онлайн
country-brief-latest-label = Охирги алоқа
country-brief-latest = Охиргиси: { $day }.
country-brief-latest-after = Охиргиси: { $day }, аввалгисидан { $count } кун кейин.
country-brief-gap = Одатдаги оралиқ тахминан { $count } кун.
country-brief-no-gap = Алоқа кунлари бештадан кам, одатдаги оралиқ аниқланмайди.
country-brief-there = Уларнинг мамлакатида охиргиси
country-brief-here = Мамлакатимизда охиргиси
country-brief-documents = Имзоланган ёки қабул қилинган ҳужжатлар
country-brief-level = Энг юқори даража
country-brief-none = ёзувларда йўқ
country-brief-mentioned = яна { $count } таси эслатилган ёки режалаштирилган
country-brief-undated = { $count } та учрашувнинг санаси номаълум: улар ҳисобга олинган, лекин охиргиси бўла олмайди.
country-brief-print = Чоп этиш
