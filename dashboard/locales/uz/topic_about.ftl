# Tanlangan mavzu haqida.
topic-about-choose = Mavzuni tanlang
topic-about-choose-how = Bu yerda uning davlatlari, ishtirokchilari, formatlari va oxirgi uchrashuvlari chiqadi. Sonlar tanlovdagi uchrashuvlarni bildiradi.
topic-about-caption = Ismlar yozuvlardagidek berilgan. Davlat chizigʻi yonida uning tanlovdagi har qanday mavzudagi barcha uchrashuvlari; tik chiziq: taqqoslash, agar u boʻlsa.
topic-about-summary = Eng koʻp uchrashuvlar: { $countries }.
topic-about-n-country = { $count } ta davlat
topic-about-n-person = { $count } nafar suhbatdosh
topic-about-n-format = { $count } ta format
topic-about-last = oxirgisi { $day }
topic-about-name = Nomi
topic-about-country = Davlatlar
topic-about-person = Ishtirokchilar
topic-about-format = Formatlar
topic-about-record = Oxirgi uchrashuvlar
topic-about-none = Yozuvlarda yoʻq.
topic-about-on-topic = shu mavzuda
topic-about-of-all = jami
topic-about-all = Barcha uchrashuvlar: { $count } ta
