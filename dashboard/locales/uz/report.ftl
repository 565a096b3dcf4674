# Hisobotda panellarning oʻz soʻzlaridan tashqari turadigan matnlar.
report-contents = Mundarija
report-contents-update = Sahifa raqamlari mundarija yangilangach paydo boʻladi (F9).
report-source-heading = Maʼlumot haqida
report-made = { $day } kuni tayyorlandi.
report-figure = { $number }-rasm
report-table = { $number }-jadval
report-no-picture = Rasmsiz: uni Chromium chizadi, u esa bu mashinada oʻrnatilmagan.
report-rows-cut = Bu yerda yana { $count } ta qator tushirib qoldirildi; ular XLSX faylida bor.
report-sheet-about = Maʼlumot haqida
report-view = Koʻrinish
report-selection = Tanlov
