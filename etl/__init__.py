"""The ETL half of Elchi: record files in, one published DuckDB version out."""
