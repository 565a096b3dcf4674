what-changed-title = Нима ўзгарди
what-changed-against = Таққослаш: { $period }
what-changed-alone = Таққосланмаган: даврда нима ажралиб туради
what-changed-compare = Сўнгги 12 ойни олдинги 12 ой билан таққослаш
what-changed-summary = { $count ->
    [0] Ғайриоддий ҳолат йўқ.
   *[other] { $count } та хулоса, ёзувларга ҳаволалари билан.
  }
what-changed-guard = Кичикроқ ўзгаришлар тасодифий бўлиши мумкин, улар келтирилмайди.
what-changed-not-over = Давр тугалланмаган: ёзувлар { $day } гача.
what-changed-undated = Санаси номаълум { $count } та учрашув киритилмаган.

what-changed-totals = { $meetings_went ->
    [up] Учрашувлар кўпайди
    [down] Учрашувлар камайди
   *[same] Учрашувлар сони ўзгармади
  }, { $countries_went ->
    [up] ҳамкор давлатлар кўпайди
    [down] ҳамкор давлатлар камайди
   *[same] давлатлар сони ўзгармади
  }: { $now }; { $when } { $before }.
what-changed-totals-alone = Даврда қайд этилган: { $now }.
what-changed-both = { $n_meetings ->
    [0] бирорта ҳам учрашув бўлмаган
   *[other] { $meetings } та учрашув
  }{ $n_countries ->
    [0] {""}
   *[other] , { $countries } та давлат
  }
what-changed-when-months = { $months ->
    [1] олдинги ойда
   *[other] олдинги { $months } ойда
  }
what-changed-when-part = { $months ->
    [1] олдинги ойнинг шу кунларида
    [12] олдинги йилнинг шу қисмида
   *[other] олдинги { $months } ойнинг шу қисмида
  }
what-changed-when-previous = олдинги даврда
what-changed-when-year = бир йил олдин
what-changed-when-other = таққослаш даврида

what-changed-first = Биринчи қайд этилган учрашувлар: { $names }.
what-changed-first-many = Биринчи қайд этилган учрашувлар: { $n_countries ->
   *[other] { $countries } та давлат
  }, { $n_meetings ->
   *[other] { $meetings } та учрашув
  }, жумладан { $names }.
what-changed-first-dated = Санаси маълум биринчи учрашувлар (санаси номаълумлари олдинроқ бўлган бўлиши мумкин): { $names }.
what-changed-first-dated-many = Санаси маълум биринчи учрашувлар (санаси номаълумлари олдинроқ бўлган бўлиши мумкин): { $n_countries ->
   *[other] { $countries } та давлат
  }, { $n_meetings ->
   *[other] { $meetings } та учрашув
  }, жумладан { $names }.
what-changed-return = Узоқ танаффусдан кейин яна учрашув: { $names }.
what-changed-level = Ҳамкор билан янги, юқорироқ даражадаги учрашувлар: { $names }.
what-changed-quiet = { $day } ҳолатига кўра анчадан бери алоқа йўқ{ $undated ->
    [0] {""}
   *[other] {" "}(санаси маълум ёзувлар бўйича)
  }: { $names }.
what-changed-quiet-more = { $names } ва бошқалар
what-changed-country-up = Учрашувлар кўпайди: { $names }.
what-changed-country-down = Учрашувлар камайди: { $names }.
what-changed-country-up-other = Таққослаш давридагидан кўп учрашув: { $names }.
what-changed-country-down-other = Таққослаш давридагидан кам учрашув: { $names }.
what-changed-country-most = Энг кўп учрашув: { $names }.
what-changed-topic-up = Кўпроқ кўтарилган { $n_names ->
    [one] мавзу
   *[other] мавзулар
  }: { $names }.
what-changed-topic-down = Камроқ кўтарилган { $n_names ->
    [one] мавзу
   *[other] мавзулар
  }: { $names }.
what-changed-topic-most = Энг кўп кўтарилган мавзулар: { $names }.
what-changed-format-up = Учрашувлар кўпайган { $n_names ->
    [one] формат
   *[other] форматлар
  }: { $names }.
what-changed-format-down = Учрашувлар камайган { $n_names ->
    [one] формат
   *[other] форматлар
  }: { $names }.
what-changed-format-most = Энг кўп учрашув бўлган { $n_names ->
    [one] формат
   *[other] форматлар
  }: { $names }.
what-changed-documents = Имзоланган ва қабул қилинган ҳужжатлар: { $n_now ->
    [0] йўқ
   *[other] { $now } та
  }; { $when } { $n_before ->
    [0] йўқ эди
   *[other] { $before } та
  }.
what-changed-documents-alone = Имзоланган ва қабул қилинган ҳужжатлар: { $now } та.
what-changed-nothing = Ғайриоддий ҳолат йўқ: учрашувлар ҳам, ҳамкор давлатлар ҳам олдингича.
what-changed-nothing-other = Ғайриоддий ҳолат йўқ: учрашувлар ҳам, ҳамкор давлатлар ҳам таққослаш давридагича.
what-changed-nothing-else = Бошқа ажралиб турадиган ҳолат йўқ.

what-changed-entry-plain = { $name } { $now } та
what-changed-entry-change = { $name } { $n_now ->
    [0] бўйича учрашув бўлмади
   *[other] { $now } та
  } ({ $n_before ->
    [0] олдин йўқ эди
   *[other] олдин { $before } та
  })
what-changed-entry-change-other = { $name } { $n_now ->
    [0] бўйича учрашув бўлмади
   *[other] { $now } та
  } (таққослашда { $n_before ->
    [0] йўқ
   *[other] { $before } та
  })
what-changed-entry-return = { $name } { $now } та ({ $undated ->
    [0] аввалгиси { $last }
   *[other] санаси маълум аввалгиси { $last }
  })
what-changed-entry-level = { $name } ({ $level }) { $now } та
what-changed-entry-quiet = { $name } { $n_days ->
   *[other] { $days } кун
  } (одатда { $gap } кун атрофида)

what-changed-what = Нима ажралиб туради
what-changed-of-meetings = Учрашувлар
what-changed-of-countries = Ҳамкор давлатлар
what-changed-of-documents = Имзоланган ва қабул қилинган ҳужжатлар
what-changed-days = Учрашувсиз кунлар
what-changed-gap = Одатдаги оралиқ, кун
