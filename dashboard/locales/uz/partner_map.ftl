# Hamkorlar xaritasi.
partner-map-title = Hamkorlar xaritasi
partner-map-title-together = { $country } bilan birga kimlar qatnashdi
partner-map-title-change = Hamkorlar xaritasi: uchrashuvlar qayerda koʻp, qayerda kam
partner-map-show = Ranglar koʻrsatadi:
partner-map-show-meetings = uchrashuvlar soni
partner-map-show-change = oʻzgarish
partner-map-no-change = Oʻzgarishni koʻrsatib boʻlmaydi: taqqoslash davri yoʻq.
partner-map-change-unit = Har bir davlat bilan uchrashuvlar, taqqoslash: { $period }
partner-map-change-head = farq
partner-map-change-none = uchrashuv yoʻq
partner-map-change-gone = endi yoʻq
partner-map-change-gone-other = faqat taqqoslashda
partner-map-change-fewer = kamroq
partner-map-change-same = deyarli teng
partner-map-change-more = koʻproq
partner-map-change-new = oldin yoʻq
partner-map-change-new-other = faqat davrda
partner-map-change-rule = Deyarli teng: farq koʻpi bilan bitta uchrashuv yoki katta sonning choragidan kam. “{ $new }” faqat shu ikki davr haqida aytilgan: bu birinchi uchrashuv boʻlishi shart emas.
partner-map-change-summary = Davlatlar, taqqoslash: { $period }; { $classes }. Eng katta oʻzgarishlar: { $most }.
partner-map-each = Davlatlar boʻyicha uchrashuvlar soni: uch davlatli uchrashuv har biriga bittadan sanaladi
partner-map-shared = Davlatlar boʻyicha uchrashuvlar ulushi: uch davlatli uchrashuv har biriga uchdan bir sanaladi
partner-map-tick = tik chiziq: { $period }
partner-map-faint = xira rangda: davrdagi barcha uchrashuvlar
partner-map-outlined = hoshiyada: shu davrda uchrashuv boʻlgan, lekin tanlovga kirmagan davlatlar
partner-map-countries = { $count ->
    [one] { $count } ta davlat.
   *[other] { $count } ta davlat; { $once } tasi bilan bittadan uchrashuv.
  }
partner-map-countries-together = { $count ->
    [one] { $country } va yana { $count } ta davlat.
   *[other] { $country } va yana { $count } ta davlat; { $once } tasi bilan bittadan uchrashuv.
  }
partner-map-borders = Chegaralar xarita manbasidagidek; unda hech bir davlatga kiritilmagan hududlar boʻyalmagan.
partner-map-summary = { $count } ta hamkor davlat; eng koʻp uchrashuv: { $most }.
partner-map-nobody = Bu uchrashuvlarda hamkor davlat koʻrsatilmagan.
partner-map-nobody-else = Boshqa davlat qatnashmagan.
partner-map-country = Davlat
partner-map-share = Ulushlab
partner-map-home = Institutning oʻz davlati, hamkor sifatida sanalmaydi.
partner-map-elsewhere = Davrdagi barcha uchrashuvlar: { $count } ta
partner-map-click = Shu davlatni tanlash uchun bosing
partner-map-take-off = Tanlovdan olib tashlash uchun bosing
partner-map-and-more = { $least } va undan koʻp
partner-map-up-to = { $most } gacha
partner-map-over = { $least } dan koʻp
partner-map-n-countries = { $count } ta davlat
partner-map-small = kichik davlat
partner-map-outline = tanlovdan tashqarida
partner-map-all = { $count ->
    [one] { $count } ta davlat
   *[other] Barcha { $count } ta davlat
  }
partner-map-only-before = Faqat taqqoslangan davrda
partner-map-gone = Endi mavjud boʻlmagan davlatlar voris davlat hududida doiracha bilan koʻrsatilgan: { $states }.
partner-map-after = Bugun shu hududda: { $states }
