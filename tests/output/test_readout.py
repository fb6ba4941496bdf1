"""All that prints is read out: no text of the view is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from markupsafe import Markup

from handouts.build.gather import gather
from handouts.content.library import Library
from handouts.leaflet.block_view import BlockView
from handouts.leaflet.builder import build_view
from handouts.leaflet.view import LeafletView
from handouts.output.inline_text import read_markup
from handouts.output.plain_text import lay_out_text
from handouts.output.readout_blocks import BlockReader
from handouts.output.readout_words import Words

NOT_READ = {
    "words",  # fixed words: those that are needed
    "status",  # its footer is for pages
    "labels",  # the words in a drawing, of which its description tells
    "legend",
    "shares.alt",  # says the number that the text beside it says
}


@pytest.fixture
def view(tiny: Library) -> LeafletView:
    return build_view(gather(tiny, "tiny", "en"), "numbers", paged=False)


def texts_in(value: object, path: str = "") -> Iterator[tuple[str, Markup]]:
    if isinstance(value, Markup):
        yield path, value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_in(each, path)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in NOT_READ and f"{path}.{field.name}" not in NOT_READ:
                yield from texts_in(getattr(value, field.name), field.name)


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("(see“Wordsexplained”)", "")


def test_every_text_of_the_view_is_read_out(view: LeafletView) -> None:
    told = squeezed(lay_out_text(view))
    said = [
        (path, squeezed("".join(run.text for run in read_markup(text, isolates=False))))
        for path, text in texts_in(view)
        if path != "alt" or "figures of people" not in text
    ]
    assert len(said) > 80
    assert not [(path, text) for path, text in said if text not in told]


def test_a_block_that_nobody_can_read_out_is_an_error(view: LeafletView) -> None:
    reader = BlockReader(view, Words.of(view))
    with pytest.raises(ValueError, match="'riddle'"):
        list(reader.block(BlockView("riddle", "x"), 3))
