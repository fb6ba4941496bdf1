"""Writes an SVG anew with nothing in it but shapes and colours.

A list says what may be there; all else is refused by name, or left out where it does not show.
So there is no script, no event, no address, no entity and no text in what is passed on. Text is
refused because it would be set in another font; a drawing program turns it into paths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from handouts.errors import ContentError, Fault

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"

_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_GRADIENTS = frozenset({"linearGradient", "radialGradient"})
ELEMENTS = frozenset({"svg", "g", "defs", "clipPath", "stop", "use", *_SHAPES, *_GRADIENTS})
_SILENT = frozenset({"title", "desc", "metadata", "namedview", "style"})
"""Elements that draw nothing; a style sheet is read first and written into the shapes."""

_LOOKS = frozenset(
    {
        *("fill", "fill-opacity", "fill-rule", "clip-path", "clip-rule", "color"),
        *("display", "opacity", "stop-color", "stop-opacity", "stroke"),
        *("stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin"),
        *("stroke-miterlimit", "stroke-opacity", "stroke-width", "visibility"),
    }
)
_PLACES = frozenset(
    {
        *("clipPathUnits", "cx", "cy", "d", "fx", "fy", "gradientTransform"),
        *("gradientUnits", "height", "id", "offset", "points", "preserveAspectRatio"),
        *("r", "rx", "ry", "spreadMethod", "transform", "viewBox", "width", "x", "x1"),
        *("x2", "y", "y1", "y2"),
    }
)
_UNSEEN = frozenset(
    {
        *("version", "baseProfile", "enable-background"),
        *("data-name", "role", "class", "style", "aria-label", "aria-labelledby"),
        *("aria-hidden", "focusable", "isolation", "mix-blend-mode", "shape-rendering"),
        *("image-rendering", "color-rendering", "color-interpolation", "text-rendering"),
        *("paint-order", "vector-effect", "overflow"),
    }
)
"""Attributes that are dropped: they draw nothing, or are read before."""

_INNER_ADDRESS = re.compile(r"url\(\s*[\"']?(#[\w.:-]+)[\"']?\s*\)")
_ADDRESS = re.compile(r"url\s*\(|[a-z][a-z0-9+.-]*:|//|\\|@|expression|<|&", re.IGNORECASE)
_NAMED = re.compile(r"#[\w.:-]+")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)")
_CSS_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|mm|cm|in|pc)?\s*")

NODE_LIMIT = 5_000
DEPTH_LIMIT = 32
_COPY_LIMIT = 400
"""Pieces of a drawing, levels of nesting and copies by ``use``, at most."""

DRAWN_LIMIT = 20_000
"""Pieces that are drawn once copies, clips and gradients are laid out, at most."""

OUTLINE_LIMIT = 250_000
"""Letters of all outlines (``d`` and ``points``), at most: some seconds of drawing."""

_LINKS = 3
"""References that lead on from one another, at most: a clip of a copy of what is clipped."""

_TOLD = 20
"""Kinds of faults that are told, at most."""

_MEND = "save it as plain SVG with text turned into paths, or as a PNG"


@dataclass(frozen=True, slots=True)
class CleanSvg:
    """An SVG that was written anew."""

    data: bytes
    width: float
    height: float


def clean_svg(data: bytes, name: str) -> CleanSvg:
    """Return an SVG written anew; ``name`` is the file as the reader knows it.

    Raises:
        ContentError: with everything in it that is not allowed.
    """
    return _Cleaner(name).clean(data)


@dataclass(slots=True)
class _Cleaner:
    name: str
    faults: list[str] = field(default_factory=list)
    classes: dict[str, dict[str, str]] = field(default_factory=dict)
    nodes: int = 0

    def clean(self, data: bytes) -> CleanSvg:
        root = self._parse(data)
        for sheet in root.iter(f"{{{_SVG}}}style"):
            self._read_sheet("".join(sheet.itertext()))
        drawn = Element("svg", {"xmlns": _SVG})
        self._copy(root, drawn, 0)
        width, height = self._measure(root)
        self._check_copies(drawn)
        if self.faults:
            raise self._refusal(self.faults)
        drawn.set("viewBox", root.get("viewBox") or f"0 0 {width:g} {height:g}")
        drawn.set("width", f"{width:g}")
        drawn.set("height", f"{height:g}")
        return CleanSvg(tostring(drawn, "utf-8"), width, height)

    def _parse(self, data: bytes) -> Element:
        import defusedxml
        from defusedxml.ElementTree import fromstring

        try:
            root: Element = fromstring(data, forbid_dtd=False)
        except defusedxml.EntitiesForbidden as error:
            raise self._refusal([f"the entity “{error.name}”"]) from None
        except defusedxml.DefusedXmlException:
            raise self._refusal(["a reference to the outside"]) from None
        except (ParseError, ValueError, LookupError) as error:
            line = getattr(error, "position", (None, None))[0]
            what = "this is neither a PNG nor an SVG"
            fault = Fault(self.name, line, None, "", what, _MEND, code="logo_kind")
            raise ContentError((fault,)) from None
        if root.tag != f"{{{_SVG}}}svg":
            raise self._refusal([f"<{root.tag}> in place of an <svg> with its namespace"])
        return root

    def _refusal(self, faults: list[str]) -> ContentError:
        told = list(dict.fromkeys(faults))
        if len(told) > _TOLD:
            told = [*told[:_TOLD], f"{len(told) - _TOLD} more things of this kind"]
        return ContentError(
            tuple(
                Fault(self.name, None, None, "", f"the logo holds {what}", _MEND, code="logo_svg")
                for what in told
            )
        )

    def _tell(self, what: str) -> None:
        self.faults.append(what)

    def _check_copies(self, drawn: Element) -> None:
        """Refuse copies of copies: a few lines of them would be drawn a billion times."""
        self._check_amount(drawn)
        linked = [item.get("href", "") for item in drawn.iter() if item.get("href")]
        if len(linked) > _COPY_LIMIT:
            self._tell(f"more than {_COPY_LIMIT} copies (use)")
        for item in drawn.iter():
            below = list(item.iter())
            if f"#{item.get('id')}" in linked and any(inner.get("href") for inner in below):
                self._tell(f"a copy of a copy (“{item.get('id')}”)")
            if item.tag == "clipPath" and any(inner.get("clip-path") for inner in below):
                self._tell("a clip in a clip")

    def _check_amount(self, drawn: Element) -> None:
        """Refuse what would take minutes to draw, although it is short to write."""
        named = [item for item in drawn.iter() if item.get("id")]
        sizes: dict[str, int] = {}
        for _ in range(_LINKS):
            sizes = {f"#{item.get('id')}": _count_drawn(item, sizes) for item in named}
        outlines = sum(len(item.get(key, "")) for item in drawn.iter() for key in ("d", "points"))
        if _count_drawn(drawn, sizes) > DRAWN_LIMIT:
            self._tell(f"more than {DRAWN_LIMIT:,} pieces once its copies are drawn")
        if outlines > OUTLINE_LIMIT:
            self._tell(f"outlines of more than {OUTLINE_LIMIT // 1000} kB")

    def _copy(self, element: Element, into: Element, depth: int) -> None:
        """Copy the attributes of an element and what is in it."""
        self.nodes += 1
        if depth > DEPTH_LIMIT or self.nodes > NODE_LIMIT:
            self._tell(f"more than {NODE_LIMIT} pieces or {DEPTH_LIMIT} levels")
            return
        for key, value in self._attributes(element):
            into.set(key, value)
        for child in element:
            if not isinstance(child.tag, str) or not child.tag.startswith(f"{{{_SVG}}}"):
                continue  # comments, and what editors keep for themselves
            tag = _local(child.tag)
            if tag in ELEMENTS:
                self._copy(child, SubElement(into, tag), depth + 1)
            elif tag not in _SILENT:
                self._tell(f"<{tag}>")

    def _attributes(self, element: Element) -> Iterator[tuple[str, str]]:
        """Yield what is allowed of an element, its classes and its style written out."""
        looks = dict[str, str]()
        for name in (element.get("class") or "").split():
            looks |= self.classes.get(name, {})
        looks |= self._declarations(element.get("style") or "")
        for key, value in element.attrib.items():
            name = _local(key)
            if key in {"href", f"{{{_XLINK}}}href"}:
                yield from self._link(element, value)
            elif key in _LOOKS and key not in looks:
                looks[key] = value
            elif key in _PLACES:
                yield from self._value(key, value)
            elif name.lower().startswith("on"):
                self._tell(f"the event {name}")
            elif not key.startswith("{") and key not in _UNSEEN | _LOOKS:
                self._tell(f"the attribute {name}")
        for key, value in sorted(looks.items()):
            yield from self._value(key, value)

    def _link(self, element: Element, value: str) -> Iterator[tuple[str, str]]:
        """Yield a reference to a piece of the drawing itself; a copy of a copy is none."""
        if not re.fullmatch(r"#[\w.:-]+", value):
            self._tell(f"a reference to the outside (“{value[:40]}”)")
        elif _local(element.tag) in _GRADIENTS | {"use"}:
            yield "href", value

    def _value(self, key: str, value: str) -> Iterator[tuple[str, str]]:
        value = " ".join(value.replace("!important", "").split())
        if _ADDRESS.search(_INNER_ADDRESS.sub("", value)) and key != "id":
            self._tell(f"a reference to the outside ({key}: “{value[:40]}”)")
            return
        if key == "stroke-dasharray" and value not in {"none", "0"}:
            self._tell("a dashed line, which can take minutes to draw")
            return
        yield key, _INNER_ADDRESS.sub(r"url(\1)", value)

    def _declarations(self, text: str) -> dict[str, str]:
        """Return the declarations of a style that show; others are dropped unless they fetch."""
        found: dict[str, str] = {}
        for piece in text.split(";"):
            key, colon, value = piece.partition(":")
            name = key.strip().lower()
            if not colon:
                if piece.strip():
                    self._tell(f"a style that is none (“{piece.strip()[:40]}”)")
            elif name in _LOOKS:
                found[name] = value.strip()
            else:
                list(self._value(name, value))
        return found

    def _read_sheet(self, text: str) -> None:
        """Read rules for classes, which is what drawing programs write; refuse all others."""
        text = _CSS_COMMENT.sub("", text)
        if "@" in text or "\\" in text or _RULE.sub("", text).strip():
            self._tell("a style sheet that imports or does more than name colours")
            return
        for selectors, body in _RULE.findall(text):
            looks = self._declarations(body)
            for selector in selectors.split(","):
                match = _CLASS.fullmatch(selector.strip())
                if match is None:
                    self._tell(f"a style for “{selector.strip()[:40]}”")
                else:
                    self.classes[match[1]] = self.classes.get(match[1], {}) | looks

    def _measure(self, root: Element) -> tuple[float, float]:
        """Return width and height; those of the view box where they are not lengths."""
        box = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
        try:
            *_, width, height = (float(number) for number in box)
        except ValueError:
            lengths = [_LENGTH.fullmatch(root.get(key) or "") for key in ("width", "height")]
            width, height = (float(found[1]) if found else 0.0 for found in lengths)
        if not (0.02 < width / (height or 1) < 50 and 0 < height < 1e6):  # noqa: PLR2004
            self._tell("no size, or one that cannot be printed")
            return 1.0, 1.0
        return width, height


def _count_drawn(element: Element, sizes: Mapping[str, int]) -> int:
    """Return how many pieces an element draws, given how many those draw that it names."""
    pieces = list(element.iter())
    names = (name for item in pieces for value in item.attrib.values() for name in _find(value))
    return len(pieces) + sum(sizes.get(name, 0) for name in names)


def _find(value: str) -> list[str]:
    return _NAMED.findall(value) if "#" in value else []


def _local(name: object) -> str:
    return str(name).rpartition("}")[2]
