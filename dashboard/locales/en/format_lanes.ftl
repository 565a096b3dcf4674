format-lanes-title = Milestones and our meetings, format by format
format-lanes-nearest = nearest milestone
format-lanes-days = days since milestone
format-lanes-none-ahead = The list of milestones has none after { $day }.
format-lanes-ahead = { $count ->
    [one] After { $day } one milestone lies ahead: { $next }, { $when }.
   *[other] After { $day } { $count } milestones lie ahead; the first: { $next }, { $when }.
  }
