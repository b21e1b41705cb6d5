"""Publishing as tests do it: without a wait for runs that were cut off."""

from pathlib import Path

from click.testing import CliRunner, Result

from scripts.main import main
from scripts.publishing.file_by_file import FileByFile
from scripts.publishing.folder import Folder
from scripts.publishing.plan import Plan
from scripts.publishing.publish_site import Wishes, publish_site
from scripts.publishing.target import Store


def publish(site: Path, store: Store) -> Plan:
    return publish_site(site, FileByFile(store, patience=0), Wishes(replace=True), lambda words: None)


def publish_to_folder(site: Path, target: Path) -> Plan:
    return publish(site, Folder(target))


def spotlight_publish(*arguments: str | Path, **environment: str) -> Result:
    return CliRunner().invoke(main, ["publish", *map(str, arguments)], env=environment)
