"""Files on disk → typed documents, with a place for every value."""
