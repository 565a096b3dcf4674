# How often each topic came up.
topic-frequency-title = How often each topic came up
topic-frequency-press = press a topic to see whom it was discussed with
topic-frequency-last = Last raised
topic-frequency-silent = Not raised
topic-frequency-silent-all = Not raised here, in brackets all meetings of the period about it
topic-frequency-definitions = Last raised: as of { $day }, over all dated records that fit the filter, whatever the period. The small bars are drawn to one scale for all topics, and to another for all groups.
topic-frequency-most = Most often: { $names }.
topic-frequency-went = Raised more often: { $up }. Less often: { $down }.
