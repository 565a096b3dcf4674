"""What panels are put together from: rows of bars, lanes, the map, lists, sentences. Pure functions, no queries."""
