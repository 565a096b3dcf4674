country-ranking-title = Ҳамкор давлатлар
country-ranking-country = Давлат
country-ranking-silent = { $count ->
    [0] Бу даврда барча ҳамкор давлатлар билан учрашув бўлган.
   *[other] Бу даврда { $count } та ҳамкор давлат билан учрашув бўлмаган.
  }
country-ranking-summary = Бу даврда { $count } та давлат билан учрашув бўлган; энг кўпи: { $most }.
