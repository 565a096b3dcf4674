"""Measures, never asserts: `make bench`, or `python -m tests.bench --help`."""
