# The brief about one country: what it says besides the words of its page.
brief-kind = Brief on our meetings
brief-as-of = as of { $day }
brief-never-met = No meeting with this country is on record in this selection.
brief-topics = What we talked about
brief-topics-said = meetings about the topic; tick: the institute’s average
brief-formats = Formats and documents
brief-format = { $format }: { $count }, last { $day }
brief-document = { $title } ({ $status }, { $day })
brief-documents-more = { $count ->
    [one] and one more document
   *[other] and { $count } more documents
  }
brief-open-ends = Open ends
brief-silent = { $count ->
    [one] No contact for one day; the usual gap is about { $gap } days.
   *[other] No contact for { $count } days; the usual gap is about { $gap } days.
  }
brief-unmet-formats = Formats with this country in which this selection has no meeting: { $formats }.
brief-nothing-open = The records name none.
brief-unknown = What we do not know
brief-placeless = { $count ->
    [one] The place of one meeting is not known.
   *[other] The place of { $count } meetings is not known.
  }
brief-download = Brief, { $kind }
brief-busy = Too many briefs are being written at once. Try again in a few seconds.
brief-around = Its region and groups: whom we met
brief-near = The region’s last contacts
brief-ever-met = { $count ->
    [one] All records together have one meeting with it.
   *[other] All records together have { $count } meetings with it.
  }
brief-never-ever-met = All records together have none either.
