country-formats-title = Общие форматы
country-formats-subtitle = Число встреч; указаны и форматы с этой страной, по которым встреч не было
country-formats-none = Общих форматов в записях нет.
