# Бирга муҳокама қилинадиган мавзулар.
topic-pairs-title = Қайси мавзулар бирга муҳокама қилинади
topic-pairs-title-with = Бирга муҳокама қилинади: { $topics }
topic-pairs-name = { $one } + { $other }
topic-pairs-beyond = тасодифдан кўпроқ
topic-pairs-often = энг кўп
topic-pairs-apart = тасодифдан камроқ
topic-pairs-beyond-long = Иккала мавзу кўтарилган учрашувлар: камида бешта ва тасодифан бўладиганидан икки баравар кўп; тик чизиқ: тасодифан
topic-pairs-often-long = Иккала мавзу кўтарилган учрашувлар; тик чизиқ: тасодифан нечта бўлар эди
topic-pairs-apart-long = Тез-тез кўтариладиган, лекин кам бирга келадиган мавзулар: тасодифан беш ва ундан кўп учрашув бўлар эди, кўпи билан ярми бўлган; тик чизиқ: тасодифан
topic-pairs-none-beyond = Бирорта жуфтлик камида беш учрашувда ва тасодифдан икки баравар кўп бирга келмаган.
topic-pairs-none-often = Икки мавзули учрашув йўқ.
topic-pairs-none-apart = Тез-тез кўтариладиган, лекин шунчалик кам бирга келадиган икки мавзу йўқ.
topic-pairs-together = «{ $topic }» мавзусидаги { $count } та учрашувнинг { $together } тасида бирга
topic-pairs-chance = { $count ->
    [0] тасодифан биттадан кам бўлар эди
   *[other] тасодифан { $count } та бўлар эди
  }
topic-pairs-lift = { $count ->
   *[other] { $lift } баравар кўп
  }
topic-pairs-one-word = улардан { $count } тасида иккала мавзу бир сўз билан айтилган
topic-pairs-base = { $count } та учрашув бўйича ҳисобланган.
topic-pairs-any-topic = Булар танловдаги ҳар қандай мавзудаги учрашувлар.
topic-pairs-more = Яна { $count } та жуфтлик жадвалда берилган.
topic-pairs-guard = Тасодифан: икки мавзу бир-бирига боғлиқ бўлмаган ҳолда кўтарилганида бўладиган сон. Учрашувлар бештадан кам бўлса, тасодиф ҳақида ҳеч нарса айтилмайди; иккала мавзу бир сўз билан айтилган учрашувлар бу таққослашга кирмайди.
topic-pairs-one = Мавзу
topic-pairs-other = Бошқа мавзу
topic-pairs-both = бирга
topic-pairs-by-chance = тасодифан
topic-pairs-times = Неча баравар кўп
topic-pairs-of-one = Мавзу бўйича учрашувлар
topic-pairs-of-other = Бошқа мавзу бўйича учрашувлар
topic-pairs-word = Иккала мавзуга бир сўз
topic-pairs-standing = Тасодифга нисбатан
topic-pairs-records = Шу учрашувлар
topic-pairs-older = ва яна { $count } та олдинги
