country-visits-title = Oʻzaro tashriflar
country-visits-subtitle = Uchrashuvlar soni, joyi boʻyicha
country-visits-caption = Kim kelgani emas, joyi hisobga olinadi: mamlakatimizdagi uchrashuv bizga tashrif deb hisoblanadi. Har bir uchrashuvning bitta joyi bor.
country-visits-place = Joyi
country-visits-here = bizda ({ $country })
country-visits-there = ularda ({ $country })
