# Kishilar va tashkilotlar jadvallari.
directory-name = Ism
directory-post = Lavozim, tashkilot
directory-role = Lavozim
directory-organisation = Tashkilot
directory-type = Turi
directory-country = Davlat
directory-ours = Bizdan
directory-meetings = Uchrashuvlar
directory-last = Oxirgi aloqa
directory-since = Oʻtgan kunlar
directory-spelled = Qanday yozilgan
directory-others = yana { $count } kishi
directory-more = Yana { $count } ta qator yuklab olinadigan fayllarda bor.
directory-spellings = Bir ismning turlicha yozilishi faqat { $file } faylida koʻrsatilgan joyda birlashtirilgan, adashlar ham faqat shunda ajratilgan; boshqa hollarda bir xil yozilgan ism bir kishini bildiradi.
directory-as-of = Oxirgi aloqa va oʻtgan kunlar { $day } holatiga koʻra, davrdan qatʼi nazar, filtrga mos barcha sanasi maʼlum yozuvlar boʻyicha berilgan.
