topics-title = О чём говорили
topics-unit = Число встреч
topics-tick = черта: { $period }
topics-faint = бледным — все встречи периода
topics-all = в столбце «{ $all }» — все встречи периода
topics-head-all = все
topics-topic = Тема
topics-group = Группа
topics-kind = Вид
topics-overlap = У одной встречи может быть несколько тем, поэтому сумма больше числа встреч.
topics-sum = У одной встречи может быть несколько тем: сумма по группам { $groups }, по темам { $topics }, всего встреч { $meetings }.
topics-shares = Встреча с тремя темами учтена каждой на треть: сумма долей { $groups }, всего встреч { $meetings }.
topics-unit-shared = Доли встреч
topics-without = { $count ->
    [one] У { $count } встречи тема не указана.
   *[many] У { $count } встреч тема не указана.
  }
topics-summary = Встречи по группам тем:
topics-over-time = Показать по времени:
topics-page = Все темы: по времени и вместе
