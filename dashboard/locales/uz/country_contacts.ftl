country-contacts-hatched = shtrixlangan: davr tugallanmagan
country-contacts-all = Izohda diagrammada koʻrsatilmagan { $count } ta uchrashuv ham hisobga olingan.
country-contacts-online = onlayn
country-contacts-elsewhere = uchinchi davlatda
country-contacts-unknown = joyi nomaʼlum
