"""What goes wrong while a site is published, in words for whoever publishes it."""

from spotlight.publish.disk_words import REFUSALS

AGAIN = "Run the same command again to finish"


class PublishError(Exception):
    """The site was not published; the message says why and what to do, without a full stop at its end."""


def refused(path: str, place: str, error: OSError) -> PublishError:
    """Give a system's refusal to read, write or remove a path at a place, in words."""
    words = REFUSALS.get(error.errno or 0, f"the system says: {error.strerror or error}")
    return PublishError(f"{path or 'The folder'} could not be written at {place}: {words}. {AGAIN}")
