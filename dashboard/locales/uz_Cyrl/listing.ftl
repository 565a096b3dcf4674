# Маълум нарсаларнинг қисқа рўйхатлари.
listing-last = Охиргиси
listing-more = Яна { $count } та қатор
