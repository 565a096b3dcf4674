# Бир неча саҳифада учрайдиган сўзлар.
meetings = Учрашувлар
n-meetings = { $count } та учрашув
undated = санаси номаълум
none = йўқ
not-stated = кўрсатилмаган
table = Жадвал
chart = Диаграмма
export = Экспорт
expand = Катталаштириш
before = олдин
in-comparison = таққослашда
in-period = даврда
more = яна
not-complete = тугалланмаган
click-to-see-only = Фақат шу даврни кўриш учун босинг
caption-rest = Қандай ҳисобланган
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
field-documents = натижалар
field-people = иштирокчилар

period-all = барча ёзувлар
period-since = { $day } дан бошлаб
period-until = { $day } гача
compare-previous = олдинги давр
compare-previous-months = { $months ->
    [1] олдинги ой
   *[other] олдинги { $months } ой
  }
compare-previous-part = { $months ->
    [1] олдинги ойнинг шу кунлари
    [12] олдинги йилнинг шу қисми
   *[other] олдинги { $months } ойнинг шу қисми
  }
compare-chosen = танланган кунлар
compare-year = бир йил олдин
sentence-everything = барча давлатлар, мавзулар ва форматлар
sentence-everything-about = барча мавзулар ва форматлар
sentence-about = давлат: { $country }
sentence-words = сўзлар: «{ $words }»
sentence-compared = таққослаш: { $period }
compared-in-progress = Давр тугалланмаган, шунинг учун таққослаш ҳам шу кунгача олинган: { $day }.
compared-lengths = Даврлар узунлиги ҳар хил: { $days } кунга қарши { $others } кун.
compared-overlap = Даврлар устма-уст тушади: { $days } кун иккаласига ҳам тегишли.
compared-begun = Ёзувлар { $day } дан бошланади: ундан олдинги вақтни таққослаб бўлмайди.
compared-unrecorded = Таққосланмаган: { $day } дан олдинги ёзувлар йўқ.
documents-signed = имзоланган ёки қабул қилинган ҳужжатлар

counting-meetings = учрашувлар
counting-contacts = давлатлар билан алоқалар
counting-shared = улушлаб
counting-meetings-long = Ҳар бир учрашув бир марта ҳисобланган.
counting-contacts-long = Уч давлат қатнашган учрашув учта алоқа деб ҳисобланган.
counting-shared-long = Уч давлат қатнашган учрашув ҳар бирига учдан бир ҳисобланган.
counting-sum-contacts = Уч давлат қатнашган учрашув уч марта ҳисобланган: давлатлар бўйича йиғинди { $sum }, жами учрашувлар { $meetings } та{ $without ->
    [0] {""}
   *[other] {" "}(давлати кўрсатилмаган { $without } та)
  }.
counting-sum-shared = Уч давлат қатнашган учрашув ҳар бирига учдан бир ҳисобланган: улушлар йиғиндиси { $sum }, жами учрашувлар { $meetings } та{ $without ->
    [0] {""}
   *[other] {" "}(давлати кўрсатилмаган { $without } та)
  }.
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
loosen-documents = ҳужжатли ва ҳужжатсиз
loosen-people = ҳар қандай иштирокчи
loosen-words = ҳар қандай сўз

not-drawn = Бу диаграммани чизиб бўлмади.
not-drawn-remedy = Маълумот йўқолгани йўқ. Қайта уриниб кўринг; такрорланса, администраторга ушбу кодни айтинг: { $code }
try-again = Қайта уриниш
