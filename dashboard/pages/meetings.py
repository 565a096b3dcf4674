"""The records behind every figure."""

PATH = "/meetings"
TITLE = "page-meetings"
PANELS = ("meeting_list",)
