# Темы, которые обсуждают вместе.
topic-pairs-title = О чём говорят вместе
topic-pairs-title-with = О чём говорят вместе с темой: { $topics }
topic-pairs-name = { $one } + { $other }
topic-pairs-beyond = чаще случайного
topic-pairs-often = чаще всего
topic-pairs-apart = реже случайного
topic-pairs-beyond-long = Встречи с обеими темами: не менее пяти и вдвое больше, чем было бы случайно; черта: случайно
topic-pairs-often-long = Встречи с обеими темами; черта: сколько их было бы случайно
topic-pairs-apart-long = Частые темы, которые редко сходятся: встреч вдвое меньше, чем было бы случайно, или ещё меньше, при пяти и более ожидаемых; черта: случайно
topic-pairs-none-beyond = Ни одна пара не сошлась на пяти и более встречах и вдвое чаще случайного.
topic-pairs-none-often = Встреч с двумя темами нет.
topic-pairs-none-apart = Нет двух частых тем, которые сходились бы так редко.
topic-pairs-together = вместе: { $together } из { $count ->
    [one] { $count } встречи
   *[many] { $count } встреч
  } по теме «{ $topic }»
topic-pairs-chance = { $count ->
    [0] случайно было бы меньше одной
   *[other] случайно было бы около { $count }
  }
topic-pairs-lift = { $count ->
    [one] в { $lift } раз чаще
    [many] в { $lift } раз чаще
   *[other] в { $lift } раза чаще
  }
topic-pairs-one-word = в { $count } из них обе темы названы одним словом
topic-pairs-base = { $count ->
    [one] Подсчитано по { $count } встрече.
   *[many] Подсчитано по { $count } встречам.
  }
topic-pairs-any-topic = Это встречи выборки на любую тему.
topic-pairs-more = { $count ->
    [one] Ещё { $count } пара приведена в таблице.
    [few] Ещё { $count } пары приведены в таблице.
   *[many] Ещё { $count } пар приведены в таблице.
  }
topic-pairs-guard = Случайно: столько, сколько было бы, если бы две темы поднимались независимо друг от друга. При числе встреч менее пяти о случайности ничего не говорится; встречи, где обе темы названы одним словом, в этом сравнении не учтены.
topic-pairs-one = Тема
topic-pairs-other = Другая тема
topic-pairs-both = вместе
topic-pairs-by-chance = случайно
topic-pairs-times = Во сколько раз чаще
topic-pairs-of-one = Встречи по теме
topic-pairs-of-other = Встречи по другой теме
topic-pairs-word = Одно слово на обе темы
topic-pairs-standing = Против случайного
topic-pairs-records = Эти встречи
topic-pairs-older = { $count ->
    [one] и ещё { $count } более ранняя
    [few] и ещё { $count } более ранние
   *[many] и ещё { $count } более ранних
  }
