# Кишилар ва ташкилотлар жадваллари.
directory-name = Исм
directory-role = Лавозим
directory-organisation = Ташкилот
directory-type = Тури
directory-country = Давлат
directory-ours = Биздан
directory-meetings = Учрашувлар
directory-last = Охирги алоқа
directory-since = Ўтган кунлар
directory-spelled = Қандай ёзилган
directory-others = яна { $count } киши
directory-more = Яна { $count } та қатор юклаб олинадиган файлларда бор.
directory-cut = Рўйхатда учрашувлар сони бўйича биринчи { $most } таси келтирилган, жами { $count } та.
directory-spellings = Исмнинг турлича ёзилиши бир киши, адашлар эса бошқа-бошқа кишилар деб фақат текширилган жойда ҳисобланади.
directory-as-of = Охирги алоқа ва ўтган кунлар даврдан қатъи назар { $day } ҳолатига кўра берилган.
