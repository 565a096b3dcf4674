# Mavzular vaqt boʻyicha.
topic-periods-title-month = Mavzular oylar boʻyicha
topic-periods-title-quarter = Mavzular choraklar boʻyicha
topic-periods-title-year = Mavzular yillar boʻyicha
topic-periods-shade-all = barcha kataklar
topic-periods-shade-topic = mavzu ichida
topic-periods-shade-period = davr ichida
topic-periods-shade-all-long = rang qanchalik ajralib tursa, koʻrsatilganlar orasida shunchalik koʻp
topic-periods-shade-topic-long = rang qanchalik ajralib tursa, shu mavzu shunchalik koʻp koʻtarilgan
topic-periods-shade-period-long = rang qanchalik ajralib tursa, shu davrda shunchalik koʻp
topic-periods-faint = xira katak: faqat filtrdan tashqaridagi uchrashuvlar bor; boʻsh joy: umuman boʻlmagan
topic-periods-incomplete = Ustun tepasi shtrixlangan, tugallanmagan: { $bins } ({ $day } gacha boʻlgan maʼlumot).
topic-periods-earlier = Yana { $count } ta oldingi davr jadvalda berilgan.
topic-periods-peak = { $topic } { $total } ta, eng koʻpi ({ $most } ta) { $bin }
topic-periods-summary = Eng koʻp muhokama qilingan: { $topics }.
topic-periods-whole = boshqa shartlardan qatʼi nazar: { $count } ta
topic-periods-click = Mavzu va davrni tanlash uchun bosing
