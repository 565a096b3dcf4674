country-documents-title = Документы
country-documents-results = { $count ->
    [0] Подписанных и принятых документов в записях нет
    [one] Подписан или принят { $count } документ
    [few] Подписано или принято { $count } документа
   *[many] Подписано или принято { $count } документов
  }
country-documents-caption = Названия даны так, как в записях. Итогом считаются только подписанные и принятые документы; документ встречи с несколькими странами приводится у каждой.
country-documents-cut = Всего документов: { $count }. Итоговые и прочие приведены начиная с новейших, не более чем по { $most }.
country-documents-counting = Документ учтён один раз в каждой встрече.
country-documents-document = Документ
country-documents-status = Состояние
country-documents-day = Встреча
country-documents-none = Документы не названы.
