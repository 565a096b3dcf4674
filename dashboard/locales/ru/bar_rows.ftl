bar-rows-more = ещё { $count }
