"""What a document held that its draft does not."""

from collections import Counter
from dataclasses import dataclass, field

_MOST_NAMED = 10


@dataclass
class LeftOut:
    """What was left out or changed: sentences with how often each is true, and the addresses of links."""

    counts: Counter[str] = field(default_factory=Counter)
    addresses: list[str] = field(default_factory=list)

    def add(self, what: str, times: int = 1) -> None:
        """Count something that was left out; nothing where there was none of it."""
        if times:
            self.counts[what] += times

    def sentences(self) -> list[str]:
        """Give a sentence for each thing that was left out or changed."""
        said = [f"{what}: {times}" for what, times in self.counts.items()]
        if self.addresses:
            more = len(self.addresses) - _MOST_NAMED
            named = ", ".join(self.addresses[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
            said.append(f"links that became plain text, since they are not https:, mailto: or tel: {named}")
        return said
