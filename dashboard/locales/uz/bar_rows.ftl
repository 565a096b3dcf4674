bar-rows-more = yana { $count } ta
