"""The folder admin/ of a site: Sveltia CMS, its configuration and a page that holds it."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from jinja2 import Environment, FileSystemLoader

from spotlight.render.admin.backend import Backend
from spotlight.render.admin.collections import collections_of
from spotlight.render.site import Site

_FONT = re.compile(r"https://cdn\.jsdelivr\.net/fontsource/fonts/([a-z0-9-]+)(?::vf)?@[\d.]+/(latin-[\w-]+\.woff2)")
_OWN_FILES = "https://unpkg.com/@sveltia/cms"


class AdminError(Exception):
    """The bundled editor asks other hosts for files that the site should have."""


def write_admin(site: Site, folder: Path, project: Path, backend: Backend) -> None:
    """Write admin/ into a built site; `project` is the folder that the content's paths are seen from.

    The editor's own files come from the site: what its code has on other hosts is turned to admin/. Raises
    AdminError if that is no longer possible.
    """
    vendored, admin = project / "themes" / "admin" / "vendor", folder / "admin"
    admin.mkdir(parents=True, exist_ok=True)
    for font in vendored.glob("*.woff2"):
        shutil.copyfile(font, admin / font.name)
    write_code(vendored, admin)
    content = PurePosixPath(site.content.resolve().relative_to(project.resolve()).as_posix())
    configuration = {
        "backend": backend.settings,
        "app_title": site.name,
        "site_url": site.url,
        "media_folder": content.as_posix(),
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 60},
        "output": {"omit_empty_optional_fields": True},
        "editor": {"preview": False},
        "collections": collections_of(site.catalogue, content),
    }
    (admin / "config.json").write_text(json.dumps(configuration, ensure_ascii=False, indent=1), encoding="utf-8")
    templates = Environment(loader=FileSystemLoader(project / "themes" / "admin"), autoescape=True)
    page = templates.get_template("index.html").render(site=site, policy=_in_words(backend.policy))
    (admin / "index.html").write_text(page, encoding="utf-8")


def write_code(vendored: Path, admin: Path) -> None:
    """Write the editor's code, with the addresses of its own files turned to admin/, and those files.

    Raises AdminError if the code names them in another way than this knows.
    """
    version = json.loads((vendored / "cms.json").read_text(encoding="utf-8"))["version"]
    code = (vendored / "sveltia-cms.js").read_text(encoding="utf-8")
    code, fonts = _FONT.subn(r"\1-\2", code)
    if not fonts or _OWN_FILES not in code:
        raise AdminError("themes/admin/vendor/sveltia-cms.js names its files in another way: mend write_admin.py")
    (admin / "sveltia-cms.js").write_text(code.replace(_OWN_FILES, "cms"), encoding="utf-8")
    locales = admin / f"cms@{version}" / "locales"
    locales.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(vendored / "en-GB.json", locales / "en-GB.json")
    (admin / "cms").mkdir(exist_ok=True)
    (admin / "cms" / "package.json").write_text(json.dumps({"version": version}), encoding="utf-8")


def _in_words(policy: Mapping[str, tuple[str, ...]]) -> str:
    return "; ".join(" ".join((directive, *sources)) for directive, sources in policy.items())
