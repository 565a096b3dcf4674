country-people-title = People
country-people-subtitle = { $count ->
    [one] { $count } counterpart; last time on record
   *[other] { $count } counterparts; last time on record
  }
country-people-caption = Spellings of one name are brought together only where somebody has checked it; people whose country is not known are left out.
country-people-cut = Counterparts in all: { $count }. Listed from the last met on, up to { $most }.
country-people-name = Name
country-people-role = Role, organisation
country-people-met = Met
country-people-meetings = Meetings
country-people-last = Last
country-people-met-by = met { $names }
country-people-none = No counterpart of this country is named.
