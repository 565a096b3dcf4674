-- One row: what the reader asked. Days, bins and choices for selected.sql and for panels that need them.
CREATE OR REPLACE TEMP TABLE asked AS SELECT
    $since::DATE AS since, $until::DATE AS until,
    $compare_since::DATE AS compare_since, $compare_until::DATE AS compare_until,
    $shift_months::INTEGER AS shift_months, $shift_days::INTEGER AS shift_days,
    $as_of::DATE AS as_of, $bin::VARCHAR AS bin, $highlight::VARCHAR AS highlight, $opened::VARCHAR AS opened, $listing::VARCHAR AS listing, $about::VARCHAR AS about,
    $axis_since::DATE AS axis_since, $axis_until::DATE AS axis_until,
    $spark_bin::VARCHAR AS spark_bin, $spark_since::DATE AS spark_since, $spark_until::DATE AS spark_until,
    $countries::VARCHAR[] AS countries, $groups::VARCHAR[] AS groups, $topics::VARCHAR[] AS topics, $formats::VARCHAR[] AS formats,
    $kinds::VARCHAR[] AS kinds, $levels::VARCHAR[] AS levels, $organisations::VARCHAR[] AS organisations, $people::VARCHAR[] AS people,
    $documents::VARCHAR[] AS documents, $words::VARCHAR[] AS words;
