country-contacts-hatched = штрихланган: давр тугалланмаган
country-contacts-all = Изоҳда диаграммада кўрсатилмаган { $count } та учрашув ҳам ҳисобга олинган.
country-contacts-online = онлайн
country-contacts-elsewhere = учинчи давлатда
country-contacts-unknown = жойи номаълум
