# Бир неча саҳифада учрайдиган сўзлар.
meetings = Учрашувлар
n-meetings = { $count } та учрашув
undated = санаси номаълум
none = йўқ
not-stated = кўрсатилмаган
table = Жадвал
chart = Диаграмма
export = Экспорт
export-png = Расм, PNG 2×
export-svg = Вектор расм, SVG
export-csv = Маълумотлар, Excel учун CSV
expand = Катталаштириш
before = олдин
in-period = даврда
more = яна
not-complete = тугалланмаган
click-to-see-only = Фақат шу даврни кўриш учун босинг
table-more = Яна { $count } та қатор CSV файлида.
quarter-of-year = { $year } йил { $quarter }-чорак
quarter-short = { $quarter }-чорак

field-countries = давлатлар
field-groups = давлатлар гуруҳлари
field-topics = мавзулар
field-formats = форматлар
field-kinds = турлар
field-levels = даражалар
field-organisations = ташкилотлар
field-people = иштирокчилар

period-all = барча ёзувлар
period-since = { $day } дан бошлаб
period-until = { $day } гача
compare-previous = олдинги давр
compare-previous-months = { $months ->
    [1] олдинги ой
   *[other] олдинги { $months } ой
  }
compare-year = бир йил олдин
sentence-everything = барча давлатлар, мавзулар ва форматлар
sentence-everything-about = барча мавзулар ва форматлар
sentence-about = давлат: { $country }
sentence-words = сўзлар: «{ $words }»
sentence-compared = таққослаш: { $period }

counting-meetings = учрашувлар
counting-contacts = давлатлар билан алоқалар
counting-shared = улушлаб
counting-meetings-long = Ҳар бир учрашув бир марта ҳисобланган.
counting-contacts-long = Уч давлат қатнашган учрашув учта алоқа деб ҳисобланган.
counting-shared-long = Уч давлат қатнашган учрашув ҳар бирига учдан бир ҳисобланган.
source-line = { $institute }, { $total } та ёзув. { $notice }

left-out = Вақт ўқига киритилмаган: { $parts }.
left-out-undated = санаси номаълум { $count } та
left-out-year = фақат йили маълум { $count } та
left-out-month = фақат ойи маълум { $count } та
left-out-crossing = давр чегарасидаги { $count } та

nothing-matches = Бундай учрашув топилмади.
loosen-one = Битта шартни олиб ташланг:
loosen-none = Битта шартни олиб ташлаш етарли эмас: барча фильтрларни тозаланг.
loosen-period = барча саналар
loosen-countries = ҳар қандай давлат
loosen-groups = ҳар қандай давлатлар гуруҳи
loosen-topics = ҳар қандай мавзу
loosen-formats = ҳар қандай формат
loosen-kinds = ҳар қандай тур
loosen-levels = ҳар қандай даража
loosen-organisations = ҳар қандай ташкилот
loosen-people = ҳар қандай иштирокчи
loosen-words = ҳар қандай сўз

not-drawn = Бу диаграммани чизиб бўлмади.
not-drawn-remedy = Маълумот йўқолгани йўқ. Қайта уриниб кўринг; такрорланса, администраторга ушбу кодни айтинг: { $code }
try-again = Қайта уриниш
