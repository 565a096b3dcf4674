# Ранжирование стран и групп стран.
ranking-meetings = Встречи
ranking-change = Изменение
ranking-last = Последний контакт
ranking-since = Прошло дней
ranking-gap = Обычный промежуток
ranking-status = Состояние
ranking-sort = Упорядочить: { $column }
ranking-unit = Число встреч; встреча с тремя странами учтена у каждой
ranking-unit-shared = Доли встреч; встреча с тремя странами учтена у каждой на треть
ranking-compared = изменение, сравнение: { $period }
ranking-bars-month = По месяцам, начало { $day }
ranking-bars-quarter = По кварталам, начало { $day }
ranking-bars-year = По годам, начало { $day }
ranking-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
  }
ranking-more = { $count ->
    [one] Ещё { $count } строка
    [few] Ещё { $count } строки
   *[many] Ещё { $count } строк
  }
ranking-same = без изменений
ranking-none-before = раньше не было
ranking-none-either = не было и раньше
ranking-none-before-other = в сравнении не было
ranking-none-either-other = не было и в сравнении
ranking-up = на { $count } больше
ranking-down = на { $count } меньше
ranking-status-quiet = пауза
ranking-status-new = новая
ranking-status-active = активна
ranking-status-once = одна встреча
ranking-definitions = Последний контакт, прошедшие дни, обычный промежуток и состояние указаны на { $day } по всем датированным записям, отвечающим фильтру, независимо от периода. Дни считаются от последнего возможного дня последней датированной встречи. Обычный промежуток: медиана числа дней между соседними днями контактов (по встречам, дата которых известна до дня); при числе таких дней менее пяти не определяется. Пауза: встреч нет дольше двух обычных промежутков и дольше 30 дней, а если обычный промежуток не определён, дольше года после нескольких встреч. Новая: первая встреча была не ранее года назад. Одна встреча: единственная встреча была более года назад. Активна: все остальные.
