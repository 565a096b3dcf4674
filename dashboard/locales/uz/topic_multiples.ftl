# Mavzular tarkibi, yonma-yon.
topic-multiples-title-country = Davlatlar boʻyicha mavzular
topic-multiples-title-format = Formatlar boʻyicha mavzular
topic-multiples-title-kind = Uchrashuv turlari boʻyicha mavzular
topic-multiples-by-country = davlatlar
topic-multiples-by-format = formatlar
topic-multiples-by-kind = uchrashuv turlari
topic-multiples-country = Davlat
topic-multiples-format = Formati
topic-multiples-kind = Uchrashuv turi
topic-multiples-tick = tik chiziq: oʻrtacha hisobda nechta boʻlar edi
topic-multiples-width = toʻliq kenglikdagi chiziq kichik diagrammaning barcha uchrashuvlarini bildiradi
topic-multiples-chosen = rangli: tanlangan mavzular; tanlovning har qanday mavzudagi uchrashuvlari hisobga olingan
topic-multiples-few = Uchrashuvi beshtadan kam yana { $count } tasi faqat jadvalda berilgan.
topic-multiples-against = { $name }, { $topic } ({ $count } ta, oʻrtacha { $expected } ta)
topic-multiples-guard = Oʻrtacha: mavzuning shu tanlovdagi barcha uchrashuvlardagi ulushi. Koʻproq: kamida besh uchrashuv va oʻrtachadan ikki baravar koʻp; kamroq: besh va undan koʻp kutilgan, koʻpi bilan yarmi boʻlgan. Kichikroq farqlar hech narsani anglatmaydi.
topic-multiples-none = Hech birida beshta uchrashuv yoʻq: mavzular tarkibi uchun kam.
