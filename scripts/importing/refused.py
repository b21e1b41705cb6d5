"""A document that cannot become a draft."""


class RefusedError(Exception):
    """Says in one sentence why, and what to do."""
