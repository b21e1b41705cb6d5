"""What the rsync program, and ssh below it, complain of, in words for whoever publishes."""

from subprocess import CompletedProcess

from spotlight.publish.disk_words import FULL

from scripts.publishing.trouble import AGAIN, PublishError

_SIGNS = (
    ("no space left", f"The target cannot take more: {FULL}"),
    ("disk quota exceeded", f"The target cannot take more: {FULL}"),
    ("read-only file system", "The target is read-only"),
    ("host key verification failed", "The server is not known on this machine: connect with ssh once, and compare its "
     "key with what whoever runs it says"),
    ("could not resolve hostname", "There is no such host, or this machine has no network"),
    ("name or service not known", "There is no such host, or this machine has no network"),
    ("connection refused", "Nothing answers there: check the host and the port"),
    ("timed out", "The host does not answer: check the name and the network"),
    ("auth failed", "The name or the password is wrong: SPOTLIGHT_PASSWORD is what is given"),
    ("password file", "The server asks for a password: put it into the variable SPOTLIGHT_PASSWORD"),
    ("unknown module", "The server has no such module: it is the first name after the host"),
    ("permission denied (", "The server does not accept your key: try ssh to the same host first"),
    ("permission denied", "You have no permission to write there. Ask whoever runs it"),
    ("no such file or directory", "The folder that would hold the site is not there"),
    ("command not found", "The server has no rsync: publish over sftp:// instead"),
    ("unknown option", "This rsync is too old: version 3.1 or newer is needed. Or publish over sftp://"),
)  # fmt: skip
"""What stands in rsync's complaint, in small letters, and what it means; the first that fits counts."""


def rsync_refused(place: str, done: CompletedProcess[str]) -> PublishError:
    """Give what a run of rsync came to, in words, with its own first line."""
    complaint = done.stderr.strip()
    lower = complaint.lower()
    meaning = next((f"{words}. " for sign, words in _SIGNS if sign in lower), "")
    first = complaint.splitlines()[0].rstrip(".") if complaint else f"it ended with status {done.returncode}"
    return PublishError(f"rsync could not publish to {place}: {first}. {meaning}{AGAIN}")
