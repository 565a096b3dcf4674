# People and organisations as tables.
directory-name = Name
directory-role = Role
directory-organisation = Organisation
directory-type = Kind
directory-country = Country
directory-ours = Of ours
directory-meetings = Meetings
directory-last = Last contact
directory-since = Days since
directory-spelled = As written
directory-others = { $count ->
    [one] one more
   *[other] { $count } more
  }
directory-more = { $count ->
    [one] One more stands in the files to download.
   *[other] { $count } more stand in the files to download.
  }
directory-cut = In all: { $count }. Listed, by number of meetings, are the first { $most }.
directory-spellings = Spellings of a name count as one person, and namesakes as several, only where somebody has checked it.
directory-as-of = Last contact and days since as of { $day }, whatever the period.
