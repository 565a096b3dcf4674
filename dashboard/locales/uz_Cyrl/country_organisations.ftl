country-organisations-title = Ташкилотлар
country-organisations-subtitle = Шу давлат ташкилотлари билан учрашувлар сони
country-organisations-name = Ташкилот
country-organisations-others = Бундан ташқари { $count } та халқаро ташкилот ва бошқа давлатлар ташкилоти қатнашган.
country-organisations-cut = Жами ташкилотлар: { $count }. Улардан энг кўп учрашилган { $most } таси келтирилган.
country-organisations-none = Бу давлат ташкилотлари кўрсатилмаган.
