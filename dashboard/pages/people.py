"""Whom we know, who of ours met whom, and when last."""

PATH = "/people"
TITLE = "page-people"
PANELS = ("counterparts", "who_met_whom", "institute_side", "organisations")
