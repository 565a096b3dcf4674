# Maʼlum narsalarning qisqa roʻyxatlari.
listing-last = Oxirgisi
listing-more = Yana { $count } ta qator
listing-in-table = Jadvalda { $count } ta qator
