"""What publishing will do: the difference between a site and what is there."""

from collections.abc import Mapping
from dataclasses import dataclass

from spotlight.publish.manifest import Entry

from scripts.publishing.order import emptied, for_removal, in_stages

Known = Mapping[str, str | None]
"""Files that earlier runs brought, with the SHA-256 of each, or None where a run was cut off at it."""


@dataclass(frozen=True)
class Plan:
    """Paths to send, stage by stage, and files to remove afterwards, then folders if they are empty.

    `size` is what is sent, in bytes.
    """

    stages: tuple[tuple[str, ...], ...]
    remove: tuple[str, ...]
    folders: tuple[str, ...]
    unchanged: int
    size: int

    @property
    def send(self) -> tuple[str, ...]:
        """All paths to send, in order."""
        return tuple(path for stage in self.stages for path in stage)


def make_plan(site: Mapping[str, Entry], known: Known, sizes: Mapping[str, int], all_files: bool = False) -> Plan:
    """Give what is to be sent and removed.

    `sizes` has the size in bytes of each file that is really there. A file is sent unless an earlier run brought
    exactly it and its size is still right. Only what earlier runs brought is removed: other files are somebody else's.
    """
    send = [
        path
        for path, entry in site.items()
        if all_files or known.get(path) != entry.sha256 or sizes.get(path) != entry.size
    ]
    old = [path for path in known if path not in site]
    return Plan(
        stages=in_stages(send, sizes),
        remove=for_removal(path for path in old if path in sizes),
        folders=emptied(old, site),
        unchanged=len(site) - len(send),
        size=sum(site[path].size for path in send),
    )
