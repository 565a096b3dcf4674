meeting-list-title = Records
meeting-list-subtitle = { $count ->
    [one] { $count } record, { $order }
   *[other] { $count } records, { $order }
  }
meeting-list-cut = Too many to list: the list holds those that come first by date ({ $most }), the files under it all of them.
meeting-list-by-newest = newest first
meeting-list-by-oldest = oldest first
meeting-list-by-title = titles from A to Z
meeting-list-by-kind = by kind
meeting-list-sort = Sort: { $order }
meeting-list-caption = The coloured squares tell the topic groups; a meeting may have several.
meeting-list-summary = { $count ->
    [one] { $count } record, { $undated } undated.
   *[other] { $count } records, { $undated } undated.
  }
meeting-list-date = Date
meeting-list-meeting = Meeting
meeting-list-countries = Countries
meeting-list-organisations = Partner organisations
meeting-list-kind = Kind
meeting-list-level = Level
meeting-list-topics = Topics
meeting-list-formats = Formats
meeting-list-place = Place
meeting-list-source = Source
meeting-list-record = Record
meeting-list-no-country = not stated
meeting-list-and-more = { $names } and { $count } more
meeting-list-more = { $count ->
    [one] One more record.
   *[other] { $count } more records.
  }
meeting-list-shown = { $first }–{ $last } of { $count }
meeting-list-pages = Pages of the list
meeting-list-prev = ‹ previous
meeting-list-next = next ›
