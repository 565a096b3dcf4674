country-documents-title = Documents
country-documents-results = { $count ->
    [0] None signed or adopted on record
    [one] { $count } signed or adopted
   *[other] { $count } signed or adopted
  }
country-documents-caption = As the records name them. Only signed and adopted documents are results; a document of a meeting with several countries stands with each.
country-documents-cut = Documents in all: { $count }. Results and others are listed from the newest on, each up to { $most }.
country-documents-counting = Each document is counted once for each meeting.
country-documents-document = Document
country-documents-status = Status
country-documents-day = Meeting
country-documents-none = No document is named.
