# Маълум нарсаларнинг қисқа рўйхатлари.
listing-last = Охиргиси
listing-more = Яна { $count } та қатор
listing-in-table = Жадвалда { $count } та қатор
