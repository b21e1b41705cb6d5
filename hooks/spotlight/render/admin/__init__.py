"""The visual editor: a page of forms, left out of the site unless it is switched on."""
