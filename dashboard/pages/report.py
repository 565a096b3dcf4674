"""A report of one's own: panels chosen, ordered and commented, as a file. Drawn by dashboard/export/report/page.py."""

PATH = "/report"
TITLE = "page-report"
PANELS = ()
