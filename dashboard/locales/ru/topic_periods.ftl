# Темы по времени.
topic-periods-title-month = Темы по месяцам
topic-periods-title-quarter = Темы по кварталам
topic-periods-title-year = Темы по годам
topic-periods-shade-all = все ячейки
topic-periods-shade-topic = внутри темы
topic-periods-shade-period = внутри периода
topic-periods-shade-all-long = чем заметнее цвет, тем больше среди всех показанных
topic-periods-shade-topic-long = чем заметнее цвет, тем чаще поднималась эта тема
topic-periods-shade-period-long = чем заметнее цвет, тем чаще в этот период
topic-periods-faint = бледным — есть только встречи вне фильтра; пусто — не было вообще
topic-periods-incomplete = Штрих над столбцом, не окончено: { $bins } (данные по { $day }).
topic-periods-earlier = { $count ->
    [one] Ещё { $count } более ранний период приведён в таблице.
    [few] Ещё { $count } более ранних периода приведены в таблице.
   *[many] Ещё { $count } более ранних периодов приведены в таблице.
  }
topic-periods-peak = { $topic } — { $total }, больше всего ({ $most }) за период: { $bin }
topic-periods-summary = Чаще всего обсуждались: { $topics }.
topic-periods-whole = независимо от других условий: { $count }
topic-periods-click = Нажмите, чтобы выбрать тему и период
