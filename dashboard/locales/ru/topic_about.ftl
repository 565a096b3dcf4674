# О выбранной теме.
topic-about-choose = Выберите тему
topic-about-choose-how = Здесь будут её страны, люди, форматы и последние встречи. Числа — встречи выборки.
topic-about-caption = Имена даны так, как в записях. Рядом с полосой страны — все её встречи выборки на любую тему; черта: сравнение, если оно есть.
topic-about-cut = Всего людей: { $count }; приведены первые { $listed }, чаще всех участвовавшие во встречах.
topic-about-in-table = { $count ->
    [one] В таблице { $count } человек
    [few] В таблице { $count } человека
   *[many] В таблице { $count } человек
  }
topic-about-summary = Больше всего встреч: { $countries }.
topic-about-n-country = { $count ->
    [one] { $count } страна
    [few] { $count } страны
   *[many] { $count } стран
  }
topic-about-n-person = { $count ->
    [one] { $count } собеседник
    [few] { $count } собеседника
   *[many] { $count } собеседников
  }
topic-about-n-format = { $count ->
    [one] { $count } формат
    [few] { $count } формата
   *[many] { $count } форматов
  }
topic-about-last = последняя { $day }
topic-about-name = Название
topic-about-country = Страны
topic-about-person = Люди
topic-about-format = Форматы
topic-about-record = Последние встречи
topic-about-none = В записях нет.
topic-about-on-topic = по теме
topic-about-of-all = из всех
topic-about-all = { $count ->
    [one] Все встречи: { $count }
   *[other] Все встречи: { $count }
  }
