"""A guide with a body of its own, for tests of what becomes of Markdown."""

from tests.small_site import small_site


def guide(body: str) -> dict[str, str | bytes]:
    """Give the small site's guide with another body."""
    front = small_site()["guides/how.md"].split("---\n")[1]
    return {"guides/how.md": f"---\n{front}---\n\n{body}\n"}
