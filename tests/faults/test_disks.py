"""Disks that are full or read-only: the site is as it was, one clear sentence says why, and the next build works."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from spotlight.publish.disk_words import disk_words
from spotlight.publish.staging import Staging
from spotlight.render.print_cache import PrintCache
from spotlight.render.products.product import Product

from scripts.publishing.folder import Folder
from tests.faults.small_disk import leave_free, make_read_only, small_disk
from tests.faults.versions import TwoVersions, digests, left_over
from tests.real_mkdocs import build
from tests.scripts.publishing.publishing import publish, spotlight_publish
from tests.scripts.publishing.sites import faults, is_the_site, new_site, old_site

pytestmark = pytest.mark.xdist_group("faults")

PRODUCT = Product("briefings/guides/how.pdf", "guides/how.md", "guide.typ", 0, dict)


def test_a_full_disk_leaves_the_site_and_says_so(versions: TwoVersions, tmp_path: Path) -> None:
    project = versions.copy(tmp_path)
    with small_disk(tmp_path / "disk", 20_000) as disk:
        site = shutil.copytree(project / "site", disk / "site")
        for free in (100, 3000):  # full at once, and near the end
            filler = leave_free(disk, free)
            status, said = build(project, "--site-dir", str(site))
            assert status == 1
            assert f"The site could not be written to {disk}: its disk, or the share of it that you" in said
            assert "is full: free some space there. The site is as it was" in said
            assert "Traceback" not in said
            assert digests(site) == versions.sites[0]
            assert left_over(site) == []
            filler.unlink()
        status, said = build(project, "--site-dir", str(site))
        assert status == 0, said
        assert digests(site) == versions.sites[1]


def test_a_full_disk_keeps_no_part_of_a_finished_product(tmp_path: Path) -> None:
    with small_disk(tmp_path / "cache", 100) as folder:
        cache = PrintCache(folder, b"")
        cache.put(PRODUCT, {}, bytes(200_000))
        assert cache.get(PRODUCT, {}) is None
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:50], lambda data: bytes(len(data))])
def test_a_finished_product_that_was_damaged_is_printed_again(
    damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    cache = PrintCache(tmp_path, b"")
    cache.put(PRODUCT, {}, b"finished" * 100)
    assert cache.get(PRODUCT, {}) == b"finished" * 100
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(damage(kept.read_bytes()))
    assert cache.get(PRODUCT, {}) is None


def test_a_read_only_disk_leaves_the_site_and_says_so(versions: TwoVersions, tmp_path: Path) -> None:
    project = versions.copy(tmp_path)
    with small_disk(tmp_path / "disk", 20_000) as disk:
        site = shutil.copytree(project / "site", disk / "site")
        make_read_only(disk)
        status, said = build(project, "--site-dir", str(site))
        assert status == 1
        assert f"The site could not be written to {disk}: it is read-only" in said
        assert "Traceback" not in said
        assert digests(site) == versions.sites[0]


def test_a_disk_mounted_as_the_site_itself_is_explained(tmp_path: Path) -> None:
    with small_disk(tmp_path / "site", 100) as site, Staging(site) as staging:
        with pytest.raises(OSError, match="busy") as caught:
            staging.publish()
        assert "If a disk is mounted there, name a folder inside it instead" in (disk_words(caught.value, site) or "")
        assert left_over(site) == []


def test_errors_that_no_disk_makes_are_not_explained_away(tmp_path: Path) -> None:
    assert disk_words(FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)), tmp_path) is None
    assert disk_words(FileNotFoundError("no number"), tmp_path) is None
    assert disk_words(ValueError("words"), tmp_path) is None


def test_publishing_to_a_full_disk_says_so_and_is_finished_once_there_is_space(tmp_path: Path) -> None:
    old, new = old_site(tmp_path / "old"), new_site(tmp_path / "new")
    with small_disk(tmp_path / "disk", 3000) as disk:
        target = disk / "web"
        publish(old, Folder(target))
        filler = leave_free(disk, 200)
        result = spotlight_publish(target, "--site", new)
        assert result.exit_code == 1
        assert "is full: free some space there. Run the same command again to finish" in result.stderr
        assert faults(target, old, new) == []
        filler.unlink()
        publish(new, Folder(target))
        assert is_the_site(target, new)


def test_publishing_to_a_read_only_disk_says_so(tmp_path: Path) -> None:
    old, new = old_site(tmp_path / "old"), new_site(tmp_path / "new")
    with small_disk(tmp_path / "disk", 3000) as disk:
        publish(old, Folder(disk / "web"))
        make_read_only(disk)
        result = spotlight_publish(disk / "web", "--site", new)
        assert result.exit_code == 1
        assert "it is read-only" in result.stderr
        assert is_the_site(disk / "web", old)
