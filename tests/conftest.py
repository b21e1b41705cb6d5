"""What holds for all tests: none is about time, so none fails on a slow machine, or on another day."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

os.environ.setdefault("SOURCE_DATE_EPOCH", "1795305600")  # 22 November 2026: no page is overdue on that day
