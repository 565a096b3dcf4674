"""Many readers at once while new data is published: `python -m tests.bench.people DATABASE`."""
