country-peers-title = Соседи и партнёры по группам
country-peers-subtitle = Число встреч со странами того же региона и тех же групп
country-peers-caption = За те же дни и при тех же условиях. Страна указана в каждом круге, в который входит.
country-peers-country = Страна
country-peers-circle = Регион или группа
country-peers-nobody = встреч нет
country-peers-unmet = { $count ->
    [one] без встреч { $count } страна
    [few] без встреч { $count } страны
   *[many] без встреч { $count } стран
  }
