# Танланган мавзу ҳақида.
topic-about-choose = Мавзуни танланг
topic-about-choose-how = Бу ерда унинг давлатлари, иштирокчилари, форматлари ва охирги учрашувлари чиқади. Сонлар танловдаги учрашувларни билдиради.
topic-about-caption = Исмлар ёзувлардагидек берилган. Давлат чизиғи ёнида унинг танловдаги ҳар қандай мавзудаги барча учрашувлари; тик чизиқ: таққослаш, агар у бўлса.
topic-about-summary = Энг кўп учрашувлар: { $countries }.
topic-about-n-country = { $count } та давлат
topic-about-n-person = { $count } нафар суҳбатдош
topic-about-n-format = { $count } та формат
topic-about-last = охиргиси { $day }
topic-about-name = Номи
topic-about-country = Давлатлар
topic-about-person = Иштирокчилар
topic-about-format = Форматлар
topic-about-record = Охирги учрашувлар
topic-about-none = Ёзувларда йўқ.
topic-about-on-topic = шу мавзуда
topic-about-of-all = жами
topic-about-all = Барча учрашувлар: { $count } та
