"""Where the finished site goes."""

from pathlib import Path

WITHOUT_HOOKS = ".site-without-hooks"
"""`site_dir` in mkdocs.yml: what builds without the hooks builds there, and leaves the finished site as it is."""


def site_folder(configured: Path) -> Path:
    """Give where the finished site goes by the `site_dir` that MkDocs was given: `site` in place of the decoy."""
    return configured.with_name("site") if configured.name == WITHOUT_HOOKS else configured
