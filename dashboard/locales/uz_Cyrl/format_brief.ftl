format-brief-title = Форматлар ҳақида қисқача
format-brief-most = { $count ->
    [0] «{ $family }» форматларига учрашув тўғри келмайди.
   *[other] «{ $family }» форматларига { $number } та учрашув тўғри келади; энг кўпи: { $names }.
  }
format-brief-unnamed = { $count ->
    [0] «{ $family }» форматларига учрашув тўғри келмайди.
   *[other] «{ $family }» форматларига { $number } та учрашув тўғри келади; ҳамкор кўрсатилмаган.
  }
format-brief-chosen = «{ $family }» туркумининг танланган форматларидаги учрашувлар: { $names }.
format-brief-none = Танловда «{ $family }» форматларига тегишли учрашув йўқ.
format-brief-last = Охирги муҳим сана: { $name }, { $when }.
format-brief-next = Кейингиси: { $name }, { $when }.
format-brief-none-ahead = Рўйхатда келгуси муҳим сана йўқ.
format-brief-missing = { $count } та форматда муҳим сана бўлган, аммо ёзувларда учрашув йўқ: { $names }.
