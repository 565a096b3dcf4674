country-formats-title = Formats shared
country-formats-subtitle = Number of meetings, also of formats with this country that had none
country-formats-none = No shared format on record.
