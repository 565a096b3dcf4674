# Mavzular necha marta koʻtarilgan.
topic-frequency-title = Har bir mavzu necha marta koʻtarilgan
topic-frequency-press = kim bilan muhokama qilinganini koʻrish uchun mavzuni bosing
topic-frequency-last = Oxirgi marta
topic-frequency-silent = Koʻtarilmagan
topic-frequency-silent-all = Bu yerda koʻtarilmagan (qavsda mavzu boʻyicha davrning barcha uchrashuvlari)
topic-frequency-definitions = Oxirgi marta: { $day } holatiga koʻra, davrdan qatʼi nazar, filtrga mos barcha sanasi maʼlum yozuvlar boʻyicha. Kichik ustunlar barcha mavzular uchun bir xil, barcha guruhlar uchun boshqa bir xil oʻlchovda chizilgan.
topic-frequency-most = Eng koʻp: { $names }.
topic-frequency-went = Koʻproq koʻtarildi: { $up }. Kamroq koʻtarildi: { $down }.
