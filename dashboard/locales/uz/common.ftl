# Bir necha sahifada uchraydigan soʻzlar.
meetings = Uchrashuvlar
n-meetings = { $count } ta uchrashuv
undated = sanasi nomaʼlum
none = yoʻq
not-stated = koʻrsatilmagan
table = Jadval
chart = Diagramma
export = Eksport
expand = Kattalashtirish
before = oldin
in-comparison = taqqoslashda
in-period = davrda
more = yana
not-complete = tugallanmagan
click-to-see-only = Faqat shu davrni koʻrish uchun bosing
caption-rest = Qanday hisoblangan
table-more = Yana { $count } ta qator CSV faylida.
quarter-of-year = { $year }-yil { $quarter }-chorak
quarter-short = { $quarter }-chorak

field-countries = davlatlar
field-groups = davlatlar guruhlari
field-topics = mavzular
field-formats = formatlar
field-kinds = turlar
field-levels = darajalar
field-organisations = tashkilotlar
field-documents = natijalar
field-people = ishtirokchilar

period-all = barcha yozuvlar
period-since = { $day } dan boshlab
period-until = { $day } gacha
compare-previous = oldingi davr
compare-previous-months = { $months ->
    [1] oldingi oy
   *[other] oldingi { $months } oy
  }
compare-previous-part = { $months ->
    [1] oldingi oyning shu kunlari
    [12] oldingi yilning shu qismi
   *[other] oldingi { $months } oyning shu qismi
  }
compare-chosen = tanlangan kunlar
compare-year = bir yil oldin
sentence-everything = barcha davlatlar, mavzular va formatlar
sentence-everything-about = barcha mavzular va formatlar
sentence-about = davlat: { $country }
sentence-words = soʻzlar: “{ $words }”
sentence-compared = taqqoslash: { $period }
compared-in-progress = Davr tugallanmagan, shuning uchun taqqoslash ham shu kungacha olingan: { $day }.
compared-lengths = Davrlar uzunligi har xil: { $days } kunga qarshi { $others } kun.
compared-overlap = Davrlar ustma-ust tushadi: { $days } kun ikkalasiga ham tegishli.
compared-begun = Yozuvlar { $day } dan boshlanadi: undan oldingi vaqtni taqqoslab boʻlmaydi.
compared-unrecorded = Taqqoslanmagan: { $day } dan oldingi yozuvlar yoʻq.
documents-signed = imzolangan yoki qabul qilingan hujjatlar

counting-meetings = uchrashuvlar
counting-contacts = davlatlar bilan aloqalar
counting-shared = ulushlab
counting-meetings-long = Har bir uchrashuv bir marta hisoblangan.
counting-contacts-long = Uch davlat qatnashgan uchrashuv uchta aloqa deb hisoblangan.
counting-shared-long = Uch davlat qatnashgan uchrashuv har biriga uchdan bir hisoblangan.
counting-sum-contacts = Uch davlat qatnashgan uchrashuv uch marta hisoblangan: davlatlar boʻyicha yigʻindi { $sum }, jami uchrashuvlar { $meetings } ta{ $without ->
    [0] {""}
   *[other] {" "}(davlati koʻrsatilmagan { $without } ta)
  }.
counting-sum-shared = Uch davlat qatnashgan uchrashuv har biriga uchdan bir hisoblangan: ulushlar yigʻindisi { $sum }, jami uchrashuvlar { $meetings } ta{ $without ->
    [0] {""}
   *[other] {" "}(davlati koʻrsatilmagan { $without } ta)
  }.
source-line = { $institute }, { $total } ta yozuv. { $notice }

left-out = Vaqt oʻqiga kiritilmagan: { $parts }.
left-out-undated = sanasi nomaʼlum { $count } ta
left-out-year = faqat yili maʼlum { $count } ta
left-out-month = faqat oyi maʼlum { $count } ta
left-out-crossing = davr chegarasidagi { $count } ta

nothing-matches = Bunday uchrashuv topilmadi.
loosen-one = Bitta shartni olib tashlang:
loosen-none = Bitta shartni olib tashlash yetarli emas: barcha filtrlarni tozalang.
loosen-period = barcha sanalar
loosen-countries = har qanday davlat
loosen-groups = har qanday davlatlar guruhi
loosen-topics = har qanday mavzu
loosen-formats = har qanday format
loosen-kinds = har qanday tur
loosen-levels = har qanday daraja
loosen-organisations = har qanday tashkilot
loosen-documents = hujjatli va hujjatsiz
loosen-people = har qanday ishtirokchi
loosen-words = har qanday soʻz

not-drawn = Bu diagrammani chizib boʻlmadi.
not-drawn-remedy = Maʼlumot yoʻqolgani yoʻq. Qayta urinib koʻring; takrorlansa, administratorga ushbu kodni ayting: { $code }
try-again = Qayta urinish
