meeting-none-open = No record is open.
meeting-inside = Record { $id }, { $place } of { $count }
meeting-outside = Record { $id }, not in the selection
meeting-steps = Records beside this one
meeting-newer = ‹ previous
meeting-older = next ›
meeting-title-translated = The title is translated. In the record:
meeting-title-composed = The title is composed from what the record says. In the record:
meeting-online = { $country ->
    [none] online
   *[other] online ({ $country })
  }
meeting-of-level = level: { $level }
meeting-inferred = { $note ->
    [none] The date is inferred: no source states it.
   *[other] The date is inferred: { $note }
  }
meeting-field = Field
meeting-value = What is known
meeting-title = Title
meeting-day = Date
meeting-place = Place
meeting-kind = Kind
meeting-level = Level
meeting-id = Record
meeting-countries = Countries
meeting-organisations = Organisations
meeting-compatriots = from the home country:
meeting-theirs = Their side
meeting-ours = Our side
meeting-also = Also there
meeting-formats = Format
meeting-topics = Topics
meeting-documents = Documents
meeting-status-signed = signed
meeting-status-adopted = adopted
meeting-status-planned = planned
meeting-status-mentioned = mentioned
meeting-known-from = Where it is known from
meeting-source = Source
meeting-date = How dated
meeting-note = Note
meeting-urls = Also written at
meeting-file = Line of the file
meeting-basis-stated = stated by the source
meeting-basis-inferred = inferred
meeting-basis-unknown = not known
meeting-precision-day = to the day
meeting-precision-month = to the month
meeting-precision-year = to the year
meeting-written = { $count ->
    [one] One word of the record and how it was read
   *[other] { $count } words of the record and how they were read
  }
meeting-written-country = Country
meeting-written-organisation = Organisation
meeting-written-person = People
meeting-written-topic = Topic
meeting-written-format = Format
meeting-written-kind = Kind
meeting-written-level = Level
meeting-as-written = As written, { $what }
meeting-copy = Copy link
meeting-export = Export record
meeting-language = { $code ->
    [en] in English
    [ru] in Russian
    [uz] in Uzbek
    [uz-Latn] in Uzbek (Latin)
    [uz-Cyrl] in Uzbek (Cyrillic)
    [kaa] in Karakalpak
    [kk] in Kazakh
    [ky] in Kyrgyz
    [tg] in Tajik
    [tk] in Turkmen
    [az] in Azerbaijani
    [tr] in Turkish
    [fa] in Persian
    [ar] in Arabic
    [zh] in Chinese
    [ko] in Korean
    [ja] in Japanese
    [de] in German
    [fr] in French
    [it] in Italian
   *[other] language: { $name }
  }
meeting-confirmed = Confirmed by
meeting-from-text = { $what }, from the text
meeting-evidence = { $count ->
    [one] The sentence of the text that one field came from
   *[other] Which sentence each of { $count } fields came from
  }
meeting-evidence-stated = the text says it
meeting-evidence-inferred = inferred
meeting-evidence-guess = a guess
meeting-whole-text = The whole text
