# About the chosen topic.
topic-about-choose = Choose a topic
topic-about-choose-how = Its countries, people, formats and last meetings then stand here. The numbers are meetings of the selection.
topic-about-caption = Names as the records write them. Beside a country’s bar stand all its meetings of the selection, whatever their topic; tick: the comparison, where there is one.
topic-about-cut = People in all: { $count }; listed are the { $listed } with most meetings.
topic-about-in-table = { $count ->
    [one] { $count } person in the table
   *[other] { $count } people in the table
  }
topic-about-summary = Most meetings: { $countries }.
topic-about-n-country = { $count ->
    [one] { $count } country
   *[other] { $count } countries
  }
topic-about-n-person = { $count ->
    [one] { $count } counterpart
   *[other] { $count } counterparts
  }
topic-about-n-format = { $count ->
    [one] { $count } format
   *[other] { $count } formats
  }
topic-about-last = last { $day }
topic-about-name = Name
topic-about-country = Countries
topic-about-person = People
topic-about-format = Formats
topic-about-record = Last meetings
topic-about-none = None on record.
topic-about-on-topic = on this
topic-about-of-all = of all
topic-about-all = { $count ->
    [one] The one meeting in the list
   *[other] All { $count } meetings
  }
