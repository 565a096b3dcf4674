"""How active we were, with whom, about what, in which formats."""

PATH = "/"
TITLE = "page-overview"
PANELS = ("totals", "over_time", "partner_map", "topics", "formats")
