format-brief-title = The formats in short
format-brief-most = { $count ->
    [one] { $number } meeting belongs to a format of “{ $family }”: { $names }.
   *[other] { $number } meetings belong to formats of “{ $family }”; the most: { $names }.
  }
format-brief-unnamed = { $count ->
    [one] { $number } meeting belongs to a format of “{ $family }”; no partner is named.
   *[other] { $number } meetings belong to formats of “{ $family }”; no partner is named.
  }
format-brief-chosen = Meetings in the chosen formats of “{ $family }”: { $names }.
format-brief-none = No meeting in the selection belongs to a format of “{ $family }”.
format-brief-last = The last milestone: { $name }, { $when }.
format-brief-next = The next one: { $name }, { $when }.
format-brief-none-ahead = None ahead is on the list.
format-brief-missing = { $count ->
    [one] One format has had a milestone and no meeting on record: { $names }.
   *[other] { $count } formats have had a milestone and no meeting on record: { $names }.
  }
