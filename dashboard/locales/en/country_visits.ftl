country-visits-title = Visits each way
country-visits-subtitle = Number of meetings by place
country-visits-caption = The place decides, not who travelled: a meeting in our country counts as theirs to us. Every meeting has one place.
country-visits-place = Place
country-visits-here = with us ({ $country })
country-visits-there = with them ({ $country })
