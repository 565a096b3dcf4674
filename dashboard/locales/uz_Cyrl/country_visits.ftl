country-visits-title = Ўзаро ташрифлар
country-visits-subtitle = Учрашувлар сони, жойи бўйича
country-visits-caption = Ким келгани эмас, жойи ҳисобга олинади: мамлакатимиздаги учрашув бизга ташриф деб ҳисобланади. Ҳар бир учрашувнинг битта жойи бор.
country-visits-place = Жойи
country-visits-here = бизда ({ $country })
country-visits-there = уларда ({ $country })
