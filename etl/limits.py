"""How much of a file is read before it is refused: far above any real table, far below what a machine cannot bear.

Everything here is checked before the reading, or as it goes, so that a hostile file costs seconds and a bounded
amount of memory. A table that is honestly larger is split, or written as CSV, JSON Lines or Parquet.
"""

from __future__ import annotations

LARGEST_FILE = 2_000_000_000  # bytes, of any file and of standard input
LONGEST_LINE = 4_000_000  # characters of one line of CSV or JSON Lines
LONGEST_CELL = 1_000_000  # characters of one cell; Excel's own limit is 32,767
MOST_COLUMNS = 1_000
MOST_ROWS = 5_000_000  # of one file; a sheet ends at 1,048,576
MOST_UNREADABLE = 10_000  # rows that are no rows: beyond it the file is no table of records
HEADER_WITHIN = 30  # rows from the top, in which the header is looked for

LARGEST_JSON = 32_000_000  # bytes of one JSON text: it is read at once, and memory holds twenty times as much
DEEPEST_NESTING = 20  # lists and objects within one another; a record needs three

LARGEST_UNPACKED = 300_000_000  # bytes of all parts of a workbook, as its directory declares them
SUSPECT_UNPACKED = 20_000_000  # below it no ratio is suspicious
HIGHEST_RATIO = 200  # unpacked to packed; real sheets lie between 5 and 60
MOST_PARTS = 2_000  # files within a workbook
LARGEST_DIRECTORY = 1_000_000  # bytes of their list
MOST_MERGED = 10_000  # merged cells of a sheet

LARGEST_ROW_GROUP = 1_000_000_000  # bytes of a Parquet row group, unpacked, as its footer declares
LARGEST_FOOTER = 16_000_000  # bytes of a Parquet file's footer
SHEET_ROWS = 1_048_576  # where a sheet ends
MOST_CELLS = 100_000_000  # of a sheet, empty ones within its rows included
