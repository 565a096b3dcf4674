"""How active we were, with whom, about what, in which formats."""

PATH = "/"
TITLE = "page-overview"
PANELS = ("totals", "what_changed", "over_time", "partner_map", "topics", "formats")
