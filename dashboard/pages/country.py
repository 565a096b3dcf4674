"""Everything with one country: the brief on one page."""

PATH = "/country/{country}"
TITLE = "page-countries"
PANELS = (
    "country_brief", "country_contacts", "country_agenda", "country_meetings", "country_people", "country_organisations",
    "country_visits", "country_levels", "country_formats", "country_documents", "country_peers",
)  # fmt: skip
