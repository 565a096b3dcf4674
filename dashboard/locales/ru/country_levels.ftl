country-levels-title = Достигнутый уровень
country-levels-subtitle = С их стороны уровень встречи, с нашей должности участников, как в записях
country-levels-side = Сторона
country-levels-level = Уровень или должность
country-levels-theirs = их
country-levels-ours = наша
country-levels-unknown-theirs = { $count ->
    [one] У { $count } встречи уровень неизвестен.
   *[other] У { $count } встреч уровень неизвестен.
  }
country-levels-unknown-ours = { $count ->
    [one] У { $count } встречи неизвестны должности с нашей стороны.
   *[other] У { $count } встреч неизвестны должности с нашей стороны.
  }
country-levels-none = Уровень этих встреч неизвестен.
