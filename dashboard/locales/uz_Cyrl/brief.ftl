# Бир давлат ҳақидаги маълумотнома: саҳифадаги сўзлардан ташқари нималар айтилади.
brief-kind = Учрашувлар ҳақида маълумотнома
brief-as-of = { $day } ҳолатига
brief-never-met = Бу танловда ушбу давлат билан учрашув йўқ.
brief-topics = Нима муҳокама қилинди
brief-topics-said = мавзу бўйича учрашувлар сони; чизиқча: институт бўйича ўртача
brief-formats = Форматлар ва ҳужжатлар
brief-format = { $format }: { $count }, охиргиси { $day }
brief-document = { $title } ({ $status }, { $day })
brief-documents-more = ва яна { $count } та ҳужжат
brief-open-ends = Очиқ қолган масалалар
brief-silent = { $count } кундан бери учрашув йўқ; одатдаги оралиқ тахминан { $gap } кун.
brief-unmet-formats = Шу давлат иштирокидаги форматлар, танловда учрашуви йўқлари: { $formats }.
brief-nothing-open = Ёзувларда бундайлари йўқ.
brief-unknown = Нималарни билмаймиз
brief-placeless = { $count } та учрашувнинг жойи номаълум.
brief-download = Маълумотнома, { $kind }
brief-busy = Ҳозир жуда кўп маълумотнома тайёрланмоқда. Бир неча сониядан кейин қайта уриниб кўринг.
