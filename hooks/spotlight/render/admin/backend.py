"""Where the visual editor puts its changes: a repository on a forge, or a folder on the editor's own machine."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

SELF = ("'self'",)

PAGE_POLICY: Mapping[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "script-src": SELF,
    "style-src": (*SELF, "'unsafe-inline'"),  # the editor's components put their styles into the page
    "img-src": (*SELF, "data:", "blob:"),
    "font-src": SELF,
    "connect-src": (*SELF, "data:", "blob:"),
    "worker-src": ("blob:",),
    "base-uri": ("'none'",),
    "form-action": ("'none'",),
}
"""What the editor's page may do without a forge, in the words of Content Security Policy Level 3."""

_FORGES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "github": {
        "connect-src": ("https://api.github.com", "https://www.githubstatus.com"),
        "img-src": ("https://avatars.githubusercontent.com",),
    },
    "gitlab": {
        "connect-src": ("https://gitlab.com", "https://status-api.hostedstatus.com"),
        "img-src": ("https://gitlab.com", "https://secure.gravatar.com"),
    },
    "gitea": {},
}
"""What the page of a site whose repository is on a forge may ask besides."""

_ADDRESSES = ("api_root", "base_url", "graphql_api_root")
"""The settings of a backend that name a forge of one's own."""

_LOCAL = {
    "name": "gitea",
    "repo": "this/project",
    "base_url": "https://nowhere.invalid",
    "app_id": "none",
    "auth_methods": ["token"],
}
"""Sveltia CMS offers its local folder only beside a forge: this one is nowhere, and the policy has no way to it."""


class BackendError(ValueError):
    """`extra: admin` in mkdocs.yml is nothing that the visual editor can work with."""


@dataclass(frozen=True)
class Backend:
    """A backend's settings, as Sveltia CMS takes them, and the policy of the page."""

    settings: Mapping[str, Any]
    policy: Mapping[str, tuple[str, ...]]


def backend_of(admin: object, repository: str | None) -> Backend | None:
    """Give the backend by `extra: admin` and `repo_url` of mkdocs.yml, or None where the editor is switched off.

    `admin` is true or false (1 or 0, from the environment), or Sveltia CMS's own settings of a backend
    (https://sveltiacms.app/en/docs/backends). Raises ValueError if it is none of these. True gives the repository that
    `repo_url` names, with an access token to sign in: other ways of signing in need a server and its settings.
    """
    if admin in (None, False, "", "0"):
        return None
    if isinstance(admin, dict) and admin.get("name") in _FORGES:
        return Backend(admin, _policy(admin))
    if admin not in (True, "1"):
        raise BackendError(f"extra: admin in mkdocs.yml is true, or the settings of a backend: {', '.join(_FORGES)}")
    parts = urlsplit(repository or "")
    forge = (parts.hostname or "").removeprefix("www.").removesuffix(".com")
    if forge not in _FORGES:
        return Backend(_LOCAL, PAGE_POLICY)
    path = parts.path.strip("/").removesuffix(".git")
    settings = {"name": forge, "repo": path, "branch": "main", "auth_methods": ["token"]}
    return Backend(settings, _policy(settings))


def _policy(settings: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    """Give the policy of a page that works with a forge: what that forge needs, and its own host if it has one."""
    more = _FORGES[settings["name"]]
    own = tuple(dict.fromkeys(_origin(settings[key]) for key in _ADDRESSES if key in settings))
    return {
        directive: (*sources, *more.get(directive, ()), *(own if directive in ("connect-src", "img-src") else ()))
        for directive, sources in PAGE_POLICY.items()
    }


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
