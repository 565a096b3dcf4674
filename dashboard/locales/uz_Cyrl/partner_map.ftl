# Ҳамкорлар харитаси.
partner-map-title = Ҳамкорлар харитаси
partner-map-title-together = { $country } билан бирга кимлар қатнашди
partner-map-each = Давлатлар бўйича учрашувлар сони: уч давлатли учрашув ҳар бирига биттадан саналади
partner-map-shared = Давлатлар бўйича учрашувлар улуши: уч давлатли учрашув ҳар бирига учдан бир саналади
partner-map-tick = тик чизиқ: { $period }
partner-map-faint = хира рангда: даврдаги барча учрашувлар
partner-map-outlined = ҳошияда: шу даврда учрашув бўлган, лекин танловга кирмаган давлатлар
partner-map-countries = { $count ->
    [one] { $count } та давлат.
   *[other] { $count } та давлат; { $once } таси билан биттадан учрашув.
  }
partner-map-countries-together = { $count ->
    [one] { $country } ва яна { $count } та давлат.
   *[other] { $country } ва яна { $count } та давлат; { $once } таси билан биттадан учрашув.
  }
partner-map-without = { $count } та учрашувда давлат кўрсатилмаган.
partner-map-borders = Чегаралар харита манбасидагидек; унда ҳеч бир давлатга киритилмаган ҳудудлар бўялмаган.
partner-map-summary = { $count } та ҳамкор давлат; энг кўп учрашув: { $most }.
partner-map-nobody = Бу учрашувларда ҳамкор давлат кўрсатилмаган.
partner-map-nobody-else = Бошқа давлат қатнашмаган.
partner-map-country = Давлат
partner-map-share = Улушлаб
partner-map-home = Институтнинг ўз давлати, ҳамкор сифатида саналмайди.
partner-map-elsewhere = Даврдаги барча учрашувлар: { $count } та
partner-map-click = Шу давлатни танлаш учун босинг
partner-map-take-off = Танловдан олиб ташлаш учун босинг
partner-map-and-more = { $least } ва кўп
partner-map-up-to = { $most } гача
partner-map-over = { $least } дан кўп
partner-map-n-countries = { $count } та давлат
partner-map-small = кичик давлат
partner-map-outline = танловдан ташқарида
partner-map-all = { $count ->
    [one] { $count } та давлат
   *[other] Барча { $count } та давлат
  }
partner-map-only-before = Фақат таққосланган даврда
partner-map-gone = Энди мавжуд бўлмаган давлатлар ворис давлат ҳудудида доирача билан кўрсатилган: { $states }.
partner-map-after = Бугун шу ҳудудда: { $states }
