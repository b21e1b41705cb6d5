"""A catalogue and its rota made into pages, briefings and search."""
