"""The panels' queries asked of ClickHouse instead of DuckDB: ELCHI_ENGINE says where it is. Nothing here is loaded without it.

Why ClickHouse: institutions run it already (one binary, or a service; no Java, no coordinator and no catalogue beside it, as
Trino and Spark need); it grows from one machine to many without other queries; it knows what our queries are made of
(windows, QUALIFY, structs, lists, NULL, correlated sub-queries, days from the year 1 on); and it comes as a Python package
(chdb), so that every run of the tests proves the same rows on the real engine.

How: the star is copied once for each published version into a database of its own, named by its file's stem and hash
(filling.py). A view is a session: `asked` and `matched` are temporary tables there and the views above them temporary views,
as in DuckDB. The SQL is that of the panels, translated at start-up (translate.py). What comes back is given the types that
DuckDB would give (shapes.py), so panels see no difference. The published file stays what says which version is served.
"""
