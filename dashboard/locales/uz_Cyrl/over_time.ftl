over-time-title-month = Учрашувлар ойлар бўйича
over-time-title-quarter = Учрашувлар чораклар бўйича
over-time-title-year = Учрашувлар йиллар бўйича
over-time-bin = Давр
over-time-bricks = Ҳар бир ғишт битта учрашув
over-time-bars = Учрашувлар сони
over-time-frame = рамка: { $period }
over-time-undrawn-comparison = Таққослаш давридан кўрсатилмаган: { $count } та учрашув.
over-time-faint = хира рангда институтнинг бошқа учрашувлари
over-time-flags = ◇ давлат раҳбарлари саммити
over-time-incomplete = { $count ->
    [one] Тугалланмаган, шунинг учун штрихланган: { $bins } (маълумот { $day } гача).
   *[other] Тугалланмаган, шунинг учун штрихланган: { $bins } ва кейингилари (маълумот { $day } гача).
  }
over-time-summary = Вақт ўқида { $total } та учрашув; энг кўпи { $most } та: { $bin }.
over-time-summary-none = Вақт ўқида учрашув йўқ.
split-home-region = фақат { $region }
split-one-region = бошқа бир минтақа
split-several-regions = бир неча минтақа
split-none = давлат кўрсатилмаган
split-other-topics = бошқа мавзулар
