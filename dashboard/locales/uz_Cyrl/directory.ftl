# Кишилар ва ташкилотлар жадваллари.
directory-name = Исм
directory-post = Лавозим, ташкилот
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
directory-spellings = Бир исмнинг турлича ёзилиши фақат { $file } файлида кўрсатилган жойда бирлаштирилган, адашлар ҳам фақат шунда ажратилган; бошқа ҳолларда бир хил ёзилган исм бир кишини билдиради.
directory-as-of = Охирги алоқа ва ўтган кунлар { $day } ҳолатига кўра, даврдан қатъи назар, фильтрга мос барча санаси маълум ёзувлар бўйича берилган.
