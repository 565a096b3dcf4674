country-documents-title = Ҳужжатлар
country-documents-results = { $count ->
    [0] Ёзувларда имзоланган ёки қабул қилинган ҳужжат йўқ
   *[other] { $count } та ҳужжат имзоланган ёки қабул қилинган
  }
country-documents-caption = Номлари ёзувлардагидек. Фақат имзоланган ва қабул қилинган ҳужжатлар натижа ҳисобланади; бир неча давлат қатнашган учрашув ҳужжати ҳар бирида келтирилади.
country-documents-cut = Жами ҳужжатлар: { $count }. Натижалар ва қолганлари энг янгиларидан бошлаб келтирилган, ҳар биридан кўпи билан { $most } та.
country-documents-counting = Ҳужжат ҳар бир учрашувда бир марта ҳисобланган.
country-documents-document = Ҳужжат
country-documents-status = Ҳолати
country-documents-day = Учрашув
country-documents-none = Ҳужжатлар кўрсатилмаган.
