country-topics-title = Страны и темы
country-topics-unit = Число встреч со страной по теме
country-topics-unit-shared = Доли встреч со страной по теме: встреча с тремя странами учтена каждой на треть
country-topics-overlap = Встреча учтена в клетке каждой своей страны и темы: сумма по клеткам { $sum }, всего встреч { $meetings }.
country-topics-left-out = { $count ->
    [one] Ещё { $count } страна с меньшим числом встреч приведена в таблице.
    [few] Ещё { $count } страны с меньшим числом встреч приведены в таблице.
   *[many] Ещё { $count } стран с меньшим числом встреч приведены в таблице.
  }
country-topics-summary = Больше всего встреч: { $most }.
country-topics-country = Страна
country-topics-cells = Показать:
country-topics-cells-groups = группы тем
country-topics-cells-topics = темы
country-topics-scale = Цвет сравнивает:
country-topics-scale-all = все ячейки
country-topics-scale-country = внутри страны
country-topics-scale-topic = внутри темы
country-topics-scale-all-long = чем заметнее цвет, тем больше среди всех показанных
country-topics-scale-country-long = чем заметнее цвет, тем чаще с этой страной
country-topics-scale-topic-long = чем заметнее цвет, тем чаще по этой теме
country-topics-click = Нажмите, чтобы выбрать и страну, и тему или снять оба условия
