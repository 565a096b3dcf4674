country-peers-title = Qoʻshnilar va guruhdoshlar
country-peers-subtitle = Shu mintaqa va guruhlarga kiruvchi davlatlar bilan uchrashuvlar soni
country-peers-caption = Shu kunlar va shartlar boʻyicha. Davlat oʻzi kiradigan har bir doirada koʻrsatilgan.
country-peers-country = Davlat
country-peers-circle = Mintaqa yoki guruh
country-peers-nobody = uchrashuv yoʻq
country-peers-unmet = uchrashuvsiz { $count } ta davlat
