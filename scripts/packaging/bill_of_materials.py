"""What a package is made of, in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/)."""

import datetime as dt
from collections.abc import Iterable, Sequence
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from scripts.packaging.built_site import BuiltSite
from scripts.packaging.locked_packages import LockedPackage
from scripts.packaging.part import Part

_CONDITION = "spotlight:installed-only-if"
_NOTE = "spotlight:note"


def bill_of_materials(site: BuiltSite, parts: Sequence[Part], built_with: Sequence[LockedPackage]) -> str:
    """Give the bill of materials of a site.

    Its parts are required; the packages that built it are excluded from the scope, for none of them is shipped. The
    serial number follows from the content, so that the same site has the same bill, byte for byte.
    """
    whole = Component(
        name=f"{site.name}, {site.partnership}",
        version=site.built.isoformat(),
        type=ComponentType.APPLICATION,
        bom_ref="site",
        hashes=[_sha256(sha256(site.manifest.encode()).hexdigest())],
        external_references=[_reference(ExternalReferenceType.WEBSITE, site.url)],
        properties=_properties(_NOTE, "The hash is that of its manifest.json, which lists the hash of every file"),
    )
    components = [_of_part(part) for part in parts]
    tools = [_of_package(package) for package in built_with]
    bom = Bom(components=[*components, *tools])
    bom.metadata = BomMetaData(component=whole, timestamp=dt.datetime.combine(site.built, dt.time(), tzinfo=dt.UTC))
    bom.register_dependency(whole, components)
    made_of = (component.bom_ref.value or "" for component in (*components, *tools))
    bom.serial_number = uuid5(NAMESPACE_URL, "\n".join([site.url, site.manifest, *made_of]))
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def _of_part(part: Part) -> Component:
    is_package = part.origin.startswith("pkg:")
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType(part.kind),
        bom_ref=part.origin,
        scope=ComponentScope.REQUIRED,
        licenses=[DisjunctiveLicense(id=part.licence)],
        purl=PackageURL.from_string(part.origin) if is_package else None,
        external_references=[] if is_package else [_reference(ExternalReferenceType.WEBSITE, part.origin)],
        components=[
            Component(name=name, type=ComponentType.FILE, bom_ref=f"{part.origin}#{name}", hashes=[_sha256(digest)])
            for name, digest in sorted(part.files.items())
        ],
        properties=_properties(_NOTE, part.note),
    )


def _of_package(package: LockedPackage) -> Component:
    purl = PackageURL("pypi", None, package.name, package.version)
    return Component(
        name=package.name,
        version=package.version,
        type=ComponentType.LIBRARY,
        bom_ref=f"built-with:{purl}",
        scope=ComponentScope.EXCLUDED,
        purl=purl,
        external_references=[_reference(ExternalReferenceType.DISTRIBUTION, str(purl), package.hashes)],
        properties=_properties(_CONDITION, package.only),
    )


def _reference(kind: ExternalReferenceType, address: str, hashes: Iterable[str] = ()) -> ExternalReference:
    return ExternalReference(type=kind, url=XsUri(address), hashes=map(_sha256, hashes))


def _properties(name: str, value: str) -> list[Property]:
    return [Property(name=name, value=value)] if value else []


def _sha256(digest: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=digest)
