"""The panels' queries asked of ClickHouse instead of DuckDB: ELCHI_ENGINE says where it is. Nothing here is loaded without it.

Why ClickHouse: institutions run it already (one binary, or a service; no Java, no coordinator and no catalogue beside it, as
Trino and Spark need); it grows from one machine to many without other queries; it knows what our queries are made of
(windows, QUALIFY, structs, lists, NULL, correlated sub-queries, days from the year 1 on); and it comes as a Python package
(chdb), so that every run of the tests proves the same rows on the real engine.

How: the star is copied once for each published version into a database of its own, named by its file's stem and hash
(filling.py), with what is the same for all views. A view is a session: what its panels share is written there once, into
temporary tables that are its alone, and only what the panels that are asked read (steps.py); what a query names more than
once likewise (parts.py). What was asked goes along as parameters, so that what was not chosen costs nothing. The SQL is that
of the panels, translated at start-up (translate.py). What comes back is given the types that DuckDB would give (shapes.py),
so panels see no difference. The published file stays what says which version is served.
"""
