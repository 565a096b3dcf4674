country-peers-title = Қўшнилар ва гуруҳдошлар
country-peers-subtitle = Шу минтақа ва гуруҳларга кирувчи давлатлар билан учрашувлар сони
country-peers-caption = Шу кунлар ва шартлар бўйича. Давлат ўзи кирадиган ҳар бир доирада кўрсатилган.
country-peers-country = Давлат
country-peers-circle = Минтақа ёки гуруҳ
country-peers-nobody = учрашув йўқ
country-peers-unmet = учрашувсиз { $count } та давлат
