"""What was loaded and what was refused, which months and sources we have, and what still needs a person's eye."""

PATH = "/quality"
TITLE = "page-quality"
PANELS = ("loads", "problems", "coverage", "dates", "suspected_duplicates", "corrections", "vocabulary")
