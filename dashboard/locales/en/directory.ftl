# People and organisations as tables.
directory-name = Name
directory-post = Role, organisation
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
directory-spellings = Spellings of one name are brought together, and namesakes told apart, only where { $file } says so; anywhere else one spelling is one person.
directory-as-of = Last contact and days since as of { $day }, over all dated records that fit the filter, whatever the period.
