"""The characters that text may not hold."""

import re

CONTROL = re.compile(r"[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A control character or a surrogate: YAML 1.2.2 (5.1) and XML 1.0 (2.2) have none of them."""
