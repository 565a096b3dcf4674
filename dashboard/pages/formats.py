"""In which formats we meet, how far the milestones are, and who takes part."""

PATH = "/formats"
TITLE = "page-formats"
PANELS = ("format_brief", "format_lanes", "format_milestones", "format_partners", "format_people")
