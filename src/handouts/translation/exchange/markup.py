"""Writes XML element by element, and reads it where it is harmless."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from handouts.translation.exchange.arrival import check_size, refuse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DEPTH_LIMIT = 100
"""Elements within each other, at most."""

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;"}
    | {"\t": "&#9;"}
)


def write_element(
    tag: str,
    attributes: Mapping[str, str | None],
    content: str | Iterable[str] = (),
    *,
    opening: bool = False,
) -> str:
    """Return one element, or without a tag only its content.

    A string is text and is escaped; anything else is markup that was written before. An
    attribute of ``None`` is left out.
    """
    inner = content.translate(_TEXT) if isinstance(content, str) else "".join(content)
    if not tag:
        return inner
    given = "".join(
        f' {name}="{value.translate(_ATTRIBUTE)}"'
        for name, value in attributes.items()
        if value is not None
    )
    if opening:
        return f"<{tag}{given}>"
    return f"<{tag}{given}>{inner}</{tag}>" if inner else f"<{tag}{given}/>"


@dataclass(frozen=True, slots=True)
class Parsed:
    """An XML file that was read, with the line of each element."""

    name: str
    root: Element
    lines: Mapping[Element, int]

    def tag(self, element: Element) -> str:
        """Return the name of an element, whatever its namespace."""
        return str(element.tag).rpartition("}")[2]

    def line(self, element: Element) -> int | None:
        """Return the line that an element begins in."""
        return self.lines.get(element)

    def child(self, element: Element, tag: str) -> Element | None:
        """Return the first child of a name."""
        return next((child for child in element if self.tag(child) == tag), None)

    def find_all(self, element: Element, tag: str) -> Iterator[Element]:
        """Yield every element of a name below another, in the order of the file."""
        return (found for found in element.iter() if self.tag(found) == tag)

    def refuse(self, element: Element, what: str, mend: str, code: str) -> NoReturn:
        """Refuse the file at an element.

        Raises:
            ContentError: always.
        """
        refuse(self.name, what, mend, code, self.line(element))


def read_xml(data: bytes, name: str) -> Parsed:
    """Read an XML file that holds no document type, no entity and nothing from elsewhere.

    Raises:
        ContentError: it does, or it is not XML, or it is too large or nested too deep.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException

    check_size(data, name)
    builder, parser = _make_parser()
    try:
        parser.feed(data)
        root = parser.close()
    except DefusedXmlException:
        refuse(
            name,
            "the file has a document type (<!DOCTYPE …>), which can hide entities",
            "take it away; translators' files have none",
            "doctype",
        )
    except _TooDeepError:
        refuse(name, f"elements nest deeper than {DEPTH_LIMIT}", "export it anew", "depth")
    except ParseError as error:
        line, column = error.position
        what = f"the XML breaks off here: {str(error).partition(':')[0]}"
        refuse(name, what, "save it anew in your tool", "xml", line, column=column + 1)
    except (LookupError, ValueError):
        refuse(name, "its encoding is not known", "save it as UTF-8", "encoding")
    return Parsed(name, root, builder.lines)


class _TooDeepError(Exception):
    pass


def _make_parser() -> tuple[Any, Any]:
    """Return a parser, and the builder that knows the lines."""
    from xml.etree.ElementTree import TreeBuilder

    from defusedxml.ElementTree import XMLParser

    class Builder(TreeBuilder):
        """Keeps the line of each element, and how deep it is in."""

        def __init__(self) -> None:
            super().__init__()
            self.lines: dict[Element, int] = {}
            self.depth = 0

        def start(self, tag: str, attrs: dict[str, str], /) -> Element:
            self.depth += 1
            if self.depth > DEPTH_LIMIT:
                raise _TooDeepError
            element = super().start(tag, attrs)
            self.lines[element] = parser.parser.CurrentLineNumber
            return element

        def end(self, tag: str, /) -> Element:
            self.depth -= 1
            return super().end(tag)

    builder = Builder()
    parser = XMLParser(target=builder, forbid_dtd=True)
    return builder, parser
