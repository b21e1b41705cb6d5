import pytest

from tests.faults.versions import TwoVersions, two_versions


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> TwoVersions:
    """Give a project whose content has two versions. Tests copy it."""
    return two_versions(tmp_path_factory.mktemp("versions"))
