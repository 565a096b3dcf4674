country-ranking-title = Hamkor davlatlar
country-ranking-country = Davlat
country-ranking-silent = { $count ->
    [0] Bu davrda barcha hamkor davlatlar bilan uchrashuv boʻlgan.
   *[other] Bu davrda { $count } ta hamkor davlat bilan uchrashuv boʻlmagan.
  }
country-ranking-summary = Bu davrda { $count } ta davlat bilan uchrashuv boʻlgan; eng koʻpi: { $most }.
