# Ҳамкорлар харитаси.
partner-map-title = Ҳамкорлар харитаси
partner-map-title-together = { $country } билан бирга кимлар қатнашди
partner-map-title-change = Ҳамкорлар харитаси: учрашувлар қаерда кўп, қаерда кам
partner-map-show = Ранглар кўрсатади:
partner-map-show-meetings = учрашувлар сони
partner-map-show-change = ўзгариш
partner-map-no-change = Ўзгаришни кўрсатиб бўлмайди: таққослаш даври йўқ.
partner-map-change-unit = Ҳар бир давлат билан учрашувлар, таққослаш: { $period }
partner-map-change-head = фарқ
partner-map-change-none = учрашув йўқ
partner-map-change-gone = энди йўқ
partner-map-change-gone-other = фақат таққослашда
partner-map-change-fewer = камроқ
partner-map-change-same = деярли тенг
partner-map-change-more = кўпроқ
partner-map-change-new = олдин йўқ
partner-map-change-new-other = фақат даврда
partner-map-change-rule = Деярли тенг: фарқ кўпи билан битта учрашув ёки катта соннинг чорагидан кам. “{ $new }” фақат шу икки давр ҳақида айтилган: бу биринчи учрашув бўлиши шарт эмас.
partner-map-change-summary = Давлатлар, таққослаш: { $period }; { $classes }. Энг катта ўзгаришлар: { $most }.
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
partner-map-and-more = { $least } ва ундан кўп
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
