"""What we talk about: how often, when, together with what, with whom."""

PATH = "/topics"
TITLE = "page-topics"
PANELS = ("topic_about", "topic_frequency", "topic_pairs", "topic_periods", "topic_multiples")
