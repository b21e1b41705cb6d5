"""Which theme each date has, from the date and the configuration alone."""
