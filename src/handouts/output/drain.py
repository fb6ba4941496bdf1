"""Takes the colour out of pictures that are made of dots: a clinic's logo."""

from __future__ import annotations

from base64 import b64decode, b64encode
from io import BytesIO

_PNG = "data:image/png;base64,"


def drain_pictures(html: str, addresses: frozenset[str]) -> tuple[str, frozenset[str]]:
    """Return a page and the addresses of its pictures, with those made of dots in grey."""
    from PIL import Image

    kept = set(addresses)
    for address in sorted(addresses):
        if address.startswith(_PNG):
            grey = BytesIO()
            with Image.open(BytesIO(b64decode(address.removeprefix(_PNG)))) as picture:
                picture.convert("LA").save(grey, "PNG")
            drained = _PNG + b64encode(grey.getvalue()).decode("ascii")
            html = html.replace(address, drained)
            kept = kept - {address} | {drained}
    return html, frozenset(kept)
