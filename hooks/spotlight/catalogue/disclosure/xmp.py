"""XMP, the metadata that pictures and PDFs hold as XML."""

from lxml import etree

_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_BYLINES = ("Author", "AuthorsPosition", "Creator", "OwnerName", "CaptionWriter", "Artist")
_POSITION = ("GPSLatitude", "GPSLongitude")


def read_xmp(data: bytes) -> tuple[bool, list[str], list[str]]:
    """Give whether XMP tells a position, the authors that it names, and its other texts.

    Data that is no XML gives nothing. The names are those of ISO 16684-1 and of Exif for XMP.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data.strip(b"\0 \r\n\t"), parser)
    except etree.XMLSyntaxError:
        return False, [], []
    position, authors, texts = False, [], []
    for element in root.iter("*") if root is not None else ():
        values = {etree.QName(key).localname: str(value) for key, value in element.attrib.items()}
        values[etree.QName(element).localname] = element.text or ""
        position |= any(values.get(name, "").strip() for name in _POSITION)
        authors += [values[name] for name in _BYLINES if values.get(name, "").strip()]
        texts += [value for value in values.values() if value.strip()]
        if element.tag == _CREATOR:
            authors += [str(text) for text in element.itertext() if str(text).strip()]
    return position, authors, texts
