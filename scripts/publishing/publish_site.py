"""One run of publishing: what is there, what is to be done, and doing it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from spotlight.publish.manifest import NAME as MANIFEST
from spotlight.publish.manifest import Entry, ManifestError, read_manifest

from scripts.publishing import note
from scripts.publishing.file_by_file import part_of
from scripts.publishing.local_site import read_site
from scripts.publishing.order import HOME
from scripts.publishing.plan import Known, Plan, make_plan
from scripts.publishing.progress import Progress
from scripts.publishing.target import Say, Target
from scripts.publishing.trouble import PublishError


@dataclass(frozen=True)
class Wishes:
    """What the one who publishes asks for: every file again; a site in the place of one that is not ours."""

    all_files: bool = False
    replace: bool = False


def publish_site(folder: Path, target: Target, wishes: Wishes, say: Say) -> Plan:
    """Make a target hold a site, and give what was done. Raises PublishError; run again, it goes on."""
    text, files = read_site(folder)
    _see_that_it_is_ours(target, wishes)
    target.take_turn(say)
    finished = False
    try:
        plan = _plan(target, files, wishes, say)
        _carry_out(plan, folder, text, files, target, say)
        finished = True
    finally:
        _end_turn(target, finished)
    return plan


def plan_only(folder: Path, target: Target, wishes: Wishes, say: Say) -> Plan:
    """Give what would be done, and change nothing. Raises PublishError."""
    _, files = read_site(folder)
    _see_that_it_is_ours(target, wishes)
    return _plan(target, files, wishes, say)


def _see_that_it_is_ours(target: Target, wishes: Wishes) -> None:
    """Stop before somebody else's site is overwritten."""
    ours = target.read(MANIFEST) is not None or target.read(note.NAME) is not None
    if not ours and not wishes.replace and HOME in target.sizes([HOME]):
        raise PublishError(
            f"There is a site already that Spotlight did not publish: it has an {HOME} and no {MANIFEST}. If it is to "
            "be replaced, add --replace. Its files of other names stay"
        )


def _plan(target: Target, files: Mapping[str, Entry], wishes: Wishes, say: Say) -> Plan:
    say("Looking at what is there")
    known = _known(target, say)
    return make_plan(files, known, target.sizes({*files, *known}), wishes.all_files)


def _known(target: Target, say: Say) -> Known:
    """Give what earlier runs brought, those that were cut off too, with the parts of files that they may have left."""
    touched = note.read_note(target.read(note.NAME) or b"").files
    return {**_listed(target, say), **{part_of(path): None for path in (*touched, MANIFEST)}, **touched}


def _listed(target: Target, say: Say) -> Known:
    text = target.read(MANIFEST)
    if text is None:
        return {}
    try:
        return {path: entry.sha256 for path, entry in read_manifest(text.decode()).items()}
    except (ManifestError, UnicodeDecodeError):
        say(f"The {MANIFEST} that is there cannot be read: everything is sent again, and no old file is removed")
        return {}


def _carry_out(plan: Plan, folder: Path, text: bytes, files: Mapping[str, Entry], target: Target, say: Say) -> None:
    target.intend([*plan.send, *plan.remove])
    progress = Progress({path: files[path].size for path in plan.send}, say)
    for stage in plan.stages:
        if stage:
            target.send(folder, files, stage, progress.sent)
    target.settle()
    if target.read(MANIFEST) != text:
        target.send_manifest(text)
    if plan.remove:
        target.remove(plan.remove)
    target.remove_folders(plan.folders)


def _end_turn(target: Target, finished: bool) -> None:
    if finished:
        target.end_turn(finished=True)
    else:  # why it could not finish is being told already
        with suppress(PublishError):
            target.end_turn(finished=False)
