"""No file of the repository names the host of a package registry: where packages come from is each machine's own."""

import re
import subprocess

from tests.small_site import PROJECT

NAMES = ("pypi" + r"\.org", "pythonhosted" + r"\.org", r"registry\.npm" + "js", r"registry\.yarn" + "pkg")


def test_no_file_names_the_host_of_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True, text=True)
    pattern = re.compile("|".join(NAMES).encode())
    paths = [path for name in listed.stdout.split("\0") if name and (path := PROJECT / name).is_file()]
    assert len(paths) > 100
    assert [str(path.relative_to(PROJECT)) for path in paths if pattern.search(path.read_bytes())] == []
