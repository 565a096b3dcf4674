# Как часто поднимались темы.
topic-frequency-title = Как часто поднималась каждая тема
topic-frequency-press = нажмите на тему, чтобы увидеть, с кем её обсуждали
topic-frequency-last = Последний раз
topic-frequency-silent = Не поднимались
topic-frequency-silent-all = Здесь не поднимались (в скобках все встречи периода по теме)
topic-frequency-definitions = Последний раз: на { $day }, по всем датированным записям, отвечающим фильтру, независимо от периода. Малые столбцы построены в одном масштабе для всех тем и в другом для всех групп.
topic-frequency-most = Чаще всего: { $names }.
topic-frequency-went = Стали чаще: { $up }. Стали реже: { $down }.
