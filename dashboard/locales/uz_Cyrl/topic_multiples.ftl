# Мавзулар таркиби, ёнма-ён.
topic-multiples-title-country = Давлатлар бўйича мавзулар
topic-multiples-title-format = Форматлар бўйича мавзулар
topic-multiples-title-kind = Учрашув турлари бўйича мавзулар
topic-multiples-by-country = давлатлар
topic-multiples-by-format = форматлар
topic-multiples-by-kind = учрашув турлари
topic-multiples-country = Давлат
topic-multiples-format = Формати
topic-multiples-kind = Учрашув тури
topic-multiples-tick = тик чизиқ: ўртача ҳисобда нечта бўлар эди
topic-multiples-width = тўлиқ кенгликдаги чизиқ кичик диаграмманинг барча учрашувларини билдиради
topic-multiples-chosen = рангли: танланган мавзулар; танловнинг ҳар қандай мавзудаги учрашувлари ҳисобга олинган
topic-multiples-few = Учрашуви бештадан кам яна { $count } таси фақат жадвалда берилган.
topic-multiples-against = { $name }, { $topic } ({ $count } та, ўртача { $expected } та)
topic-multiples-guard = Ўртача: мавзунинг шу танловдаги барча учрашувлардаги улуши. Кўпроқ: камида беш учрашув ва ўртачадан икки баравар кўп; камроқ: беш ва ундан кўп кутилган, кўпи билан ярми бўлган. Кичикроқ фарқлар ҳеч нарсани англатмайди.
topic-multiples-none = Ҳеч бирида бешта учрашув йўқ: мавзулар таркиби учун кам.
