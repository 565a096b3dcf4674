# Hamkorlar xaritasi.
partner-map-title = Hamkorlar xaritasi
partner-map-title-together = { $country } bilan birga kimlar qatnashdi
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
partner-map-without = { $count } ta uchrashuvda davlat koʻrsatilmagan.
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
partner-map-and-more = { $least } va koʻp
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
