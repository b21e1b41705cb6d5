"""An address as a QR code, for whoever holds the paper."""

import io

import segno


def qr_code(url: str) -> str:
    """Give the QR code of an address as SVG, with error correction M (ISO/IEC 18004)."""
    svg = io.BytesIO()
    segno.make(url, error="m", micro=False).save(svg, kind="svg", border=2, xmldecl=False, svgns=True)
    return svg.getvalue().decode("ascii")
