country-contacts-hatched = штриховка: период не окончен
country-contacts-all = { $count ->
    [one] В легенде учтена и { $count } встреча, не показанная на диаграмме.
    [few] В легенде учтены и { $count } встречи, не показанные на диаграмме.
   *[many] В легенде учтены и { $count } встреч, не показанных на диаграмме.
  }
country-contacts-online = онлайн
country-contacts-elsewhere = в третьей стране
country-contacts-unknown = место неизвестно
