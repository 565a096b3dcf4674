# Kishilar va tashkilotlar jadvallari.
directory-name = Ism
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
directory-cut = Roʻyxatda uchrashuvlar soni boʻyicha birinchi { $most } tasi keltirilgan, jami { $count } ta.
directory-spellings = Ismning turlicha yozilishi bir kishi, adashlar esa boshqa-boshqa kishilar deb faqat tekshirilgan joyda hisoblanadi.
directory-as-of = Oxirgi aloqa va oʻtgan kunlar davrdan qatʼi nazar { $day } holatiga koʻra berilgan.
