"""Whom we meet, how often, about what, and who has fallen silent."""

PATH = "/countries"
TITLE = "page-countries"
PANELS = ("country_ranking", "gone_quiet", "country_topics", "group_ranking")
