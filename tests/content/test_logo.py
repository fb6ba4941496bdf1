"""A logo is passed on as a clean copy, or not at all."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from PIL import Image

from clinics import LOGO, SMALL, draw_png, faults_in, write_clinic
from handouts.content.logo import BYTE_LIMIT, PIXEL_LIMIT, Logo, clean_logo
from handouts.content.logo_svg import ELEMENTS
from handouts.errors import ContentError

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 9 9">{}</svg>'
)


def refusal(data: bytes | str) -> str:
    """Return why a picture is refused."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    with pytest.raises(ContentError) as caught:
        clean_logo(raw, "logo")
    return str(caught.value)


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<rect onclick='x()'/>", "the event onclick"),
        ("<rect ONLOAD='x()'/>", "the event ONLOAD"),
        ("<foreignObject><p/></foreignObject>", "<foreignObject>"),
        ("<image href='https://example.org/x.png'/>", "<image>"),
        ("<image href='data:image/png;base64,AA=='/>", "<image>"),
        ("<use href='https://example.org/x.svg#a'/>", "a reference to the outside"),
        ("<use xlink:href='file:///etc/passwd#a'/>", "a reference to the outside"),
        ("<rect fill='url(https://example.org/x#a)'/>", "a reference to the outside"),
        ("<rect style='fill: url(//example.org/x#a)'/>", "a reference to the outside"),
        ("<rect style='background: url(https://example.org)'/>", "a reference to the outside"),
        ("<rect fill='u\\72l(x)'/>", "a reference to the outside"),
        ("<rect style='behavior: expression(x)'/>", "a reference to the outside"),
        ("<style>@import 'https://example.org/x.css';</style>", "a style sheet that imports"),
        ("<style>rect {fill: red}</style>", "a style for “rect”"),
        ("<text>Clinic</text>", "<text>"),
        ("<a href='https://example.org'><rect/></a>", "<a>"),
        ("<animate/>", "<animate>"),
        ("<set attributeName='onload'/>", "<set>"),
        ("<filter id='f'/>", "<filter>"),
        ("<rect formaction='x'/>", "the attribute formaction"),
        (
            "<g id='a'><use href='#b'/></g><g id='b'><use href='#c'/></g><use href='#a'/>",
            "a copy of a copy",
        ),
        ("<g id='a'><use href='#a'/></g>", "a copy of a copy"),
        (
            "<g id='a'>" + "<path/>" * 300 + "</g>" + "<use href='#a'/>" * 99,
            "more than 20,000 pieces once its copies are drawn",
        ),
        (f"<path d='M0 0{'L1 1' * 70_000}'/>", "outlines of more than 250 kB"),
        ("<path stroke-dasharray='0.001'/>", "a dashed line"),
        ("".join(f"<odd{number}/>" for number in range(40)), "20 more things of this kind"),
        ("<clipPath id='c'><rect clip-path='url(#c)'/></clipPath>", "a clip in a clip"),
        ("<g>" * 40 + "</g>" * 40, "more than 5000 pieces or 32 levels"),
        ("<rect/>" * 6000, "more than 5000 pieces"),
    ],
)
def test_what_is_more_than_shapes_is_refused(inside: str, told: str) -> None:
    assert f"the logo holds {told}" in refusal(SVG.format(inside))


COPIED = "<g id='a'>{}</g>" + "<use href='#a'/>" * 300


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        (COPIED.format("<rect/>" * 100), "more than 20,000 pieces"),
        (
            "<clipPath id='c'>" + "<rect/>" * 900 + "</clipPath>" + "<g clip-path='url(#c)'/>" * 30,
            "more than 20,000 pieces",
        ),
        (
            "<clipPath id='c'>"
            + "<rect/>" * 90
            + "</clipPath>"
            + COPIED.format("<rect clip-path='url(#c)'/>"),
            "more than 20,000 pieces",
        ),
        ("<path d='M0 0" + "l1 1" * 70_000 + "'/>", "outlines of more than 250 kB"),
        ("<path d='M0 0L9 9' stroke-dasharray='0.00001'/>", "a dashed line"),
    ],
)
def test_what_is_short_to_write_and_long_to_draw_is_refused(inside: str, told: str) -> None:
    assert f"the logo holds {told}" in refusal(SVG.format(inside))


def test_a_flood_of_faults_is_cut_off() -> None:
    many = " ".join(f"x{number}='1'" for number in range(90))
    assert "68 more things of this kind" in refusal(SVG.format(f"<rect {many}/>"))


def test_all_that_is_wrong_is_told_at_once() -> None:
    told = refusal(SVG.format("<script/><text/><rect onclick='x'/>"))
    assert len(told.splitlines()) == 3


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', "the entity “a”"),
        ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "the entity “x”"),
        ('<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://example.org"> %x;]>', "the entity “x”"),
    ],
)
def test_entities_are_refused(head: str, told: str) -> None:
    assert told in refusal(head + SVG.format("<rect/>"))


def test_a_document_type_alone_is_dropped_unread() -> None:
    head = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1:9/svg11.dtd">'
    assert b"DOCTYPE" not in clean_logo((head + SVG.format("<rect/>")).encode(), "x").data


def test_a_drawing_is_written_anew() -> None:
    logo = clean_logo(LOGO, "logo.svg")
    assert (logo.kind, logo.ratio) == ("svg+xml", 3.0)
    root = fromstring(logo.data)
    circle, path = root
    assert circle.attrib == {"cx": "20", "cy": "20", "r": "18", "fill": "#0b6e75"}
    assert path.get("fill") == "#a3161e"
    assert clean_logo(LOGO, "logo.svg") == logo


def test_what_draws_nothing_is_left_out() -> None:
    inside = (
        "<!-- x --><title>t</title><metadata>m</metadata><o:thing xmlns:o='urn:o'><script/>"
        "</o:thing><rect class='unknown' data-name='x' style='font-size: 3px; fill:#123'/>"
    )
    data = clean_logo(SVG.format(inside).encode(), "x").data
    tags = {item.tag.rpartition("}")[2] for item in fromstring(data).iter()}
    assert tags == {"svg", "rect"}
    assert tags <= ELEMENTS
    assert b"font" not in data
    assert b'fill="#123"' in data


def test_gradients_and_clips_within_the_drawing_stay() -> None:
    inside = (
        "<linearGradient id='a'><stop offset='0' stop-color='#fff'/></linearGradient>"
        "<linearGradient id='b' xlink:href='#a'/><rect fill='url(#b)'/>"
    )
    data = clean_logo(SVG.format(inside).encode(), "x").data
    assert b'fill="url(#b)"' in data
    assert b'href="#a"' in data


def test_a_png_is_drawn_anew_on_white_and_without_its_words() -> None:
    given = draw_png()
    assert b"made by somebody" in given
    logo = clean_logo(given, "logo.png")
    assert (logo.kind, logo.ratio) == ("png", 3.0)
    assert b"somebody" not in logo.data
    with Image.open(io.BytesIO(logo.data)) as image:
        assert (image.mode, image.size, image.info) == ("RGB", (60, 20), {})
        assert image.getpixel((5, 5)) == (11, 110, 117)
        assert image.getpixel((55, 5)) == (255, 255, 255)
    assert clean_logo(given, "logo.png") == logo


def test_a_png_that_claims_many_pixels_is_refused_before_it_is_unpacked() -> None:
    header = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 6, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"x"))
    told = refusal(data)
    assert "the picture has 20,000 × 20,000 pixels" in told
    assert f"{PIXEL_LIMIT:,}" in told


def chunk(kind: bytes, body: bytes) -> bytes:
    """Return a piece of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def test_a_png_that_unpacks_to_more_than_it_claims_stays_small() -> None:
    header = struct.pack(">IIBBBBB", 10, 10, 8, 2, 0, 0, 0)
    bomb = zlib.compress(bytes(50_000_000), 9)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", bomb)
    logo = clean_logo(data + chunk(b"IEND", b""), "x")
    assert len(logo.data) < 500


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xd8\xff\xe0 JFIF", "this is a JPEG, whatever its name says"),
        (b"GIF89a", "this is a GIF"),
        (b"%PDF-1.7", "this is a PDF"),
        (b"RIFF\0\0\0\0WEBP", "this is a WebP"),
        (b"\x1f\x8b\x08", "this is a packed file"),
        (b"hello", "this is neither a PNG nor an SVG"),
        (b"", "this is neither a PNG nor an SVG"),
        (b"<html/>", "<html> in place of an <svg>"),
        (b"<svg/>", "<svg> in place of an <svg> with its namespace"),
        (b"\x89PNG\r\n\x1a\n", "this PNG is broken"),
        (draw_png()[:60], "this PNG is broken"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no size"),
    ],
)
def test_what_is_no_picture_is_refused(data: bytes, told: str) -> None:
    assert told in refusal(data)


def test_the_kind_is_told_by_the_bytes_and_not_by_the_name(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(LOGO)
    path = write_clinic(tmp_path, SMALL + "logo: logo.png\n")
    assert faults_in(tmp_path, path.read_text("utf-8")) == ()
    assert isinstance(clean_logo(LOGO, "logo.png"), Logo)


@pytest.mark.parametrize("name", ["../logo.svg", "/etc/passwd", "link.svg"])
def test_a_logo_from_elsewhere_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_bytes(LOGO)
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "link.svg").symlink_to(tmp_path / "logo.svg")
    (fault,) = faults_in(inner, SMALL + f"logo: {name}\n")
    assert "not in the folder of the profile" in fault.what
    assert fault.line == 4


def test_a_logo_that_is_too_large_or_missing_is_told(tmp_path: Path) -> None:
    (tmp_path / "big.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(BYTE_LIMIT))
    (fault,) = faults_in(tmp_path, SMALL + "logo: big.png\n")
    assert "larger than 2,000 kB" in fault.what
    (fault,) = faults_in(tmp_path, SMALL + "logo: gone.png\n")
    assert "there is no file" in fault.what
