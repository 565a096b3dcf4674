# Мавзулар вақт бўйича.
topic-periods-title-month = Мавзулар ойлар бўйича
topic-periods-title-quarter = Мавзулар чораклар бўйича
topic-periods-title-year = Мавзулар йиллар бўйича
topic-periods-shade-all = барча катаклар
topic-periods-shade-topic = мавзу ичида
topic-periods-shade-period = давр ичида
topic-periods-shade-all-long = ранг қанчалик ажралиб турса, кўрсатилганлар орасида шунчалик кўп
topic-periods-shade-topic-long = ранг қанчалик ажралиб турса, шу мавзу шунчалик кўп кўтарилган
topic-periods-shade-period-long = ранг қанчалик ажралиб турса, шу даврда шунчалик кўп
topic-periods-faint = хира катак: фақат филтрдан ташқаридаги учрашувлар бор; бўш жой: умуман бўлмаган
topic-periods-incomplete = Устун тепаси штрихланган, тугалланмаган: { $bins } ({ $day } гача бўлган маълумот).
topic-periods-earlier = Яна { $count } та олдинги давр жадвалда берилган.
topic-periods-peak = { $topic } { $total } та, энг кўпи ({ $most } та) { $bin }
topic-periods-summary = Энг кўп муҳокама қилинган: { $topics }.
topic-periods-whole = бошқа шартлардан қатъи назар: { $count } та
topic-periods-click = Мавзу ва даврни танлаш учун босинг
