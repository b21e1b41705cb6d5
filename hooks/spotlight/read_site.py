"""Checked content as the site of one partnership."""

from pathlib import Path

from spotlight.catalogue.reading.overlay import partnerships_of
from spotlight.catalogue.reading.read_catalogue import Reading
from spotlight.catalogue.reading.suggest import choose_from
from spotlight.catalogue.report import as_text, has_errors
from spotlight.render.build_date import build_date
from spotlight.render.site import Site
from spotlight.render.site_address import AddressError, site_address
from spotlight.rota.published_rota import rota_of


class NoSiteError(Exception):
    """No site can be made of the content; the message says why and what to do."""


def chosen_partnership(content: Path, wanted: str | None) -> str | None:
    """Give whose site it is: the one that is asked for, or the first. Where there is none, the check says so.

    Raises NoSiteError for one that is not known.
    """
    known = partnerships_of(content)
    if wanted and known and wanted not in known:
        raise NoSiteError(f"There is no partnership {choose_from(wanted, known)} in content/partnerships")
    return wanted or next(iter(known), None)


def site_of(
    reading: Reading, content: Path, name: str, partnership: str | None, address: str | None, *, is_preview: bool
) -> Site:
    """Give the site of a partnership, named by its folder, of what was read of a content folder.

    `address` is where it will be, unless the partnership says so itself; a preview is there in any case. Raises
    NoSiteError where there is an error in the content, or in the date or the address of the build.
    """
    if has_errors(reading.problems):
        raise NoSiteError(as_text(reading.problems, reading.files))
    if reading.catalogue is None or partnership is None:
        raise NoSiteError("The content could not be read")
    catalogue = reading.catalogue
    host = catalogue.partnerships[partnership]
    try:
        return Site(
            name=name,
            url=f"{address.rstrip('/')}/" if is_preview and address else site_address(host, address),
            content=content,
            catalogue=catalogue,
            rota=rota_of(catalogue, build_date(catalogue.rota.meta.timezone)),
            partnership=host,
            slug=partnership,
        )
    except (AddressError, ValueError) as error:
        raise NoSiteError(str(error)) from error
