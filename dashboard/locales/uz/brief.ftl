# Bir davlat haqidagi maʼlumotnoma: sahifadagi soʻzlardan tashqari nimalar aytiladi.
brief-kind = Uchrashuvlar haqida maʼlumotnoma
brief-as-of = { $day } holatiga
brief-never-met = Bu tanlovda ushbu davlat bilan uchrashuv yoʻq.
brief-topics = Nima muhokama qilindi
brief-topics-said = mavzu boʻyicha uchrashuvlar soni; chiziqcha: institut boʻyicha oʻrtacha
brief-formats = Formatlar va hujjatlar
brief-format = { $format }: { $count }, oxirgisi { $day }
brief-document = { $title } ({ $status }, { $day })
brief-documents-more = va yana { $count } ta hujjat
brief-open-ends = Ochiq qolgan masalalar
brief-silent = { $count } kundan beri uchrashuv yoʻq; odatdagi oraliq taxminan { $gap } kun.
brief-unmet-formats = Shu davlat ishtirokidagi formatlar, tanlovda uchrashuvi yoʻqlari: { $formats }.
brief-nothing-open = Yozuvlarda bundaylari yoʻq.
brief-unknown = Nimalarni bilmaymiz
brief-placeless = { $count } ta uchrashuvning joyi nomaʼlum.
brief-download = Maʼlumotnoma, { $kind }
brief-busy = Hozir juda koʻp maʼlumotnoma tayyorlanmoqda. Bir necha soniyadan keyin qayta urinib koʻring.
