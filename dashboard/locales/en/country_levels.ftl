country-levels-title = Levels reached
country-levels-subtitle = Theirs by the level of the meeting, ours by the participants’ roles as written
country-levels-side = Side
country-levels-level = Level or role
country-levels-theirs = theirs
country-levels-ours = ours
country-levels-unknown-theirs = { $count ->
    [one] Of one meeting no level is known.
   *[other] Of { $count } meetings no level is known.
  }
country-levels-unknown-ours = { $count ->
    [one] Of one meeting no role of ours is known.
   *[other] Of { $count } meetings no role of ours is known.
  }
country-levels-none = No level is known of these meetings.
