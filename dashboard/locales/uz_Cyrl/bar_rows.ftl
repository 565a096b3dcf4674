bar-rows-more = яна { $count } та
