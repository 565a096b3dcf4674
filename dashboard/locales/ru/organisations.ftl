organisations-title = Организации
organisations-name = Организация
organisations-subtitle = { $count ->
    [one] { $count } организация-партнёр во встречах периода
    [few] { $count } организации-партнёра во встречах периода
   *[many] { $count } организаций-партнёров во встречах периода
  }
organisations-summary = { $count ->
    [one] { $count } организация-партнёр; чаще всего: { $most }.
    [few] { $count } организации-партнёра; чаще всего: { $most }.
   *[many] { $count } организаций-партнёров; чаще всего: { $most }.
  }
organisations-unnamed = { $count ->
    [one] В { $count } встрече периода организации-партнёры не названы.
    [few] В { $count } встречах периода организации-партнёры не названы.
   *[many] В { $count } встречах периода организации-партнёры не названы.
  }
organisations-home = { $count ->
    [one] Участвовала и { $count } организация нашей страны; партнёром она не считается.
    [few] Участвовали и { $count } организации нашей страны; партнёрами они не считаются.
   *[many] Участвовали и { $count } организаций нашей страны; партнёрами они не считаются.
  }
organisations-silent = { $count ->
    [one] С { $count } организацией встречались только вне периода.
    [few] С { $count } организациями встречались только вне периода.
   *[many] С { $count } организациями встречались только вне периода.
  }
organisations-one = Все известные словарю названия одной организации учтены вместе.
organisations-none = Организации-партнёры не названы.
organisation-type-think-tank = аналитический центр
organisation-type-university = университет
organisation-type-government = государственный орган
organisation-type-parliament = парламент
organisation-type-embassy = посольство
organisation-type-international = международная организация
organisation-type-foundation = фонд
organisation-type-business = бизнес
organisation-type-media = СМИ
organisation-type-other = другое
