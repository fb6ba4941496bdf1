"""Tells a listener, and whoever copies or searches, what a page really says.

WeasyPrint 70 leaves two things out of its tags. No element has the language that it says it
is in. And the letters of scripts that join and reorder come out of the file as they were drawn:
Hindi vowel signs before their consonant, Arabic ligatures as one letter or none. Both go in
here, where WeasyPrint makes each tag; its functions for that are private, and a test tells when
they change.

- ``/Lang`` stands on the tag of every element with a ``lang`` of its own.
- ``/ActualText`` holds the words of a piece of text as they were written. For scripts that
  run from left to right it stands on the marked content, where programs that copy and search
  look for it. For those that run from right to left it stands on the tag, where screen
  readers look: programs that copy would turn it around once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_REORDERED = re.compile("[\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff]")
"""Letters of the scripts of South and South-East Asia."""


@contextmanager
def complete_tags(*, right_to_left: bool) -> Iterator[None]:
    """Write ``/Lang`` and ``/ActualText`` into every tag that is made meanwhile.

    On a page that reads from right to left, the pieces that do not (a temperature, a phone
    number) need their words just as well.
    """
    from weasyprint.pdf import tags
    from weasyprint.pdf.stream import Stream

    build, marked = tags._build_box_tree, Stream.marked

    def build_completely(box: Any, *rest: Any) -> Iterator[Any]:
        parent, pdf, page, numbers, notes, kids = rest
        words = _words_by_number(box, kids) if right_to_left else {}
        for index, tag in enumerate(build(box, parent, pdf, page, numbers, notes, kids)):
            if index == 0:
                _say_language(tag, box)
                _say_words(tag, pdf, words)
            yield tag

    tags._build_box_tree = build_completely
    Stream.marked = _marked
    try:
        yield
    finally:
        tags._build_box_tree, Stream.marked = build, marked


@contextmanager
def _marked(stream: Any, box: Any, tag: str) -> Iterator[None]:
    """Do as ``Stream.marked``, with the words of the box where programs that copy look."""
    import pydyf

    if stream._tags is None:
        yield
        return
    number = len(stream._tags)
    stream._tags[box] = {"tag": tag, "mcid": number}
    properties = pydyf.Dictionary({"MCID": number})
    text = getattr(box, "text", None)
    if isinstance(text, str) and _REORDERED.search(text):
        properties["ActualText"] = pydyf.String(text)
    pydyf.Stream.begin_marked_content(stream, tag, properties)
    try:
        yield
    finally:
        pydyf.Stream.end_marked_content(stream)


def _words_by_number(box: Any, kids: Any) -> dict[int, str]:
    """Return the words that stand right in a box, by their marked content."""
    children = getattr(getattr(box, "_box", box), "children", ())
    found = {}
    for child in children:
        pieces = child.children if type(child).__name__ == "LineBox" else (child,)
        for piece in pieces:
            text = getattr(piece, "text", None)
            if isinstance(text, str) and piece in kids:
                found[kids[piece]["mcid"]] = text
    return found


def _say_language(tag: Any, box: Any) -> None:
    """Write the language that the element of a box says; the root's is the document's."""
    import pydyf

    box = getattr(box, "_box", box)
    element, name = getattr(box, "element", None), getattr(box, "element_tag", None)
    if element is None or name in ("html", "body") or name != element.tag:
        return
    if (language := element.get("lang")) is not None:
        tag["Lang"] = pydyf.String(language)
        if tag["S"] == "/NonStruct":
            tag["S"] = "/Span"


def _say_words(tag: Any, pdf: Any, words: dict[int, str]) -> None:
    import pydyf

    if not words:
        return
    if tag["S"] == "/Link":
        tag["ActualText"] = pydyf.String("".join(words.values()))
        return
    for reference in tag["K"]:
        if not isinstance(reference, bytes):
            continue
        kid = pdf.objects[int(reference.split()[0])]
        numbers = kid.get("K", ())
        if len(numbers) == 1 and numbers[0] in words:
            kid["ActualText"] = pydyf.String(words[numbers[0]])
