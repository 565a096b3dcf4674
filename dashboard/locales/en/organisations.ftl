organisations-title = Organisations
organisations-name = Organisation
organisations-subtitle = { $count ->
    [one] One partner organisation in the meetings of the period
   *[other] { $count } partner organisations in the meetings of the period
  }
organisations-summary = { $count ->
    [one] One partner organisation: { $most }.
   *[other] { $count } partner organisations; most often: { $most }.
  }
organisations-unnamed = { $count ->
    [one] One meeting of the period names no partner organisation.
   *[other] { $count } meetings of the period name no partner organisation.
  }
organisations-home = { $count ->
    [one] One organisation of the home country took part and is no partner.
   *[other] { $count } organisations of the home country took part and are no partners.
  }
organisations-silent = { $count ->
    [one] One organisation was met outside the period alone.
   *[other] { $count } organisations were met outside the period alone.
  }
organisations-one = All names of an organisation that the vocabulary knows count as one.
organisations-none = No partner organisation is named.
organisation-type-think-tank = think tank
organisation-type-university = university
organisation-type-government = government
organisation-type-parliament = parliament
organisation-type-embassy = embassy
organisation-type-international = international
organisation-type-foundation = foundation
organisation-type-business = business
organisation-type-media = media
organisation-type-other = other
