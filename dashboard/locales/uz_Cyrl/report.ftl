# Ҳисоботда панелларнинг ўз сўзларидан ташқари турадиган матнлар.
report-contents = Мундарижа
report-contents-update = Саҳифа рақамлари мундарижа янгилангач пайдо бўлади (F9).
report-source-heading = Маълумот ҳақида
report-made = { $day } куни тайёрланди.
report-figure = { $number }-расм
report-table = { $number }-жадвал
report-no-picture = Расмсиз: уни Chromium чизади, у эса бу машинада ўрнатилмаган.
report-rows-cut = Бу ерда яна { $count } та қатор тушириб қолдирилди; улар XLSX файлида бор.
report-sheet-about = Маълумот ҳақида
report-view = Кўриниш
report-selection = Танлов
