# Набор тем, рядом.
topic-multiples-title-country = Темы по странам
topic-multiples-title-format = Темы по форматам
topic-multiples-title-kind = Темы по видам встреч
topic-multiples-by-country = страны
topic-multiples-by-format = форматы
topic-multiples-by-kind = виды встреч
topic-multiples-country = Страна
topic-multiples-format = Формат
topic-multiples-kind = Вид встречи
topic-multiples-tick = черта: сколько их было бы в среднем по всем
topic-multiples-width = полоса во всю ширину означала бы все встречи малой диаграммы
topic-multiples-chosen = цветом — выбранные темы; учтены все встречи выборки на любую тему
topic-multiples-few = { $count ->
    [one] Ещё { $count } с числом встреч менее пяти — только в таблице.
   *[other] Ещё { $count } с числом встреч менее пяти — только в таблице.
  }
topic-multiples-against = { $name }, { $topic } ({ $count } против { $expected })
topic-multiples-guard = Среднее: доля темы во всех встречах той же выборки. Чаще: не менее пяти встреч и вдвое больше среднего; реже: ожидалось пять и более, а было не больше половины. Меньшие различия ни о чём не говорят.
topic-multiples-none = Ни у кого нет пяти встреч: для набора тем этого мало.
