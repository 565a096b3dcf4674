country-visits-title = Визиты в обе стороны
country-visits-subtitle = Число встреч по месту
country-visits-caption = Решает место, а не то, кто приехал: встреча в нашей стране считается визитом к нам. У каждой встречи одно место.
country-visits-place = Место
country-visits-here = у нас ({ $country })
country-visits-there = у них ({ $country })
