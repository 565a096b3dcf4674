# Справка об одной стране: что в ней сказано помимо слов страницы.
brief-kind = Справка о встречах
brief-as-of = на { $day } года
brief-never-met = В этой выборке встреч с этой страной нет.
brief-topics = О чём говорили
brief-topics-said = число встреч по теме; черта: среднее по институту
brief-formats = Форматы и документы
brief-format = { $format }: { $count }, последняя { $day }
brief-document = { $title } ({ $status }, { $day })
brief-documents-more = { $count ->
    [one] и ещё { $count } документ
    [few] и ещё { $count } документа
   *[many] и ещё { $count } документов
  }
brief-open-ends = Что осталось открытым
brief-silent = { $count ->
    [one] Встреч нет { $count } день; обычный промежуток в днях: около { $gap }.
    [few] Встреч нет { $count } дня; обычный промежуток в днях: около { $gap }.
   *[many] Встреч нет { $count } дней; обычный промежуток в днях: около { $gap }.
  }
brief-unmet-formats = Форматы с этой страной, по которым встреч в выборке нет: { $formats }.
brief-nothing-open = В записях такого нет.
brief-unknown = Чего мы не знаем
brief-placeless = { $count ->
    [one] У { $count } встречи место неизвестно.
   *[other] У { $count } встреч место неизвестно.
  }
brief-download = Справка, { $kind }
brief-busy = Сейчас готовится слишком много справок. Повторите через несколько секунд.
brief-around = Её регион и группы: с кем мы встречались
brief-near = Последние контакты с её регионом
brief-ever-met = { $count ->
    [one] Во всех записях есть { $count } встреча с ней.
    [few] Во всех записях есть { $count } встречи с ней.
   *[many] Во всех записях есть { $count } встреч с ней.
  }
brief-never-ever-met = Нет их и во всех записях.
