counterparts-title = Counterparts
counterparts-subtitle = { $count ->
    [one] One person named in the meetings of the period
   *[other] { $count } people named in the meetings of the period
  }
counterparts-chosen = from the countries chosen { $count }, the others were at the same meetings
counterparts-summary = { $count ->
    [one] One counterpart: { $most }.
   *[other] { $count } counterparts; most often: { $most }.
  }
counterparts-unnamed = { $count ->
    [one] One meeting of the period names no counterpart.
   *[other] { $count } meetings of the period name no counterpart.
  }
counterparts-bodiless = { $count ->
    [one] Of one person the organisation is not known.
   *[other] Of { $count } people the organisation is not known.
  }
counterparts-stateless = { $count ->
    [one] One person stands without a country: it is not known, or the organisation is international.
   *[other] { $count } people stand without a country: it is not known, or the organisation is international.
  }
counterparts-home = { $count ->
    [one] One person of the home country took part and is no partner.
   *[other] { $count } people of the home country took part and are no partners.
  }
counterparts-silent = { $count ->
    [one] One counterpart was met outside the period alone.
   *[other] { $count } counterparts were met outside the period alone.
  }
counterparts-none = { $count ->
    [one] The meeting names no counterpart.
   *[other] None of the { $count } meetings names a counterpart.
  }
