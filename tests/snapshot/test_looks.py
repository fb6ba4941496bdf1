"""Pictures: the same page drawn a fraction of a dot aside is alike, a wrong letter is not."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from PIL.Image import Image

from handouts.snapshot.looks import alike, alike_dots, draw_pages, look_at, show_difference
from mutating import print_leaflet, rewritten, swap_two_letters


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        return print_leaflet(tmp_path_factory.mktemp("plain"), patch, None)


def moved(data: bytes, points: float) -> tuple[Image, ...]:
    """Draw all pages, a little aside."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            shift = pdf.make_stream(f"1 0 0 1 {points} {points} cm".encode())
            page.contents_add(shift, prepend=True)
        out = io.BytesIO()
        pdf.save(out)
    return tuple(draw_pages(out.getvalue()))


@pytest.mark.parametrize("points", [0.05, 0.1, 0.2])
def test_other_smoothing_is_no_difference(data: bytes, points: float) -> None:
    """A tenth of a point is what another layout engine may place a letter aside."""
    for before, after in zip(draw_pages(data), moved(data, points), strict=True):
        assert before.tobytes() != after.tobytes() or look_at(before) == look_at(after)
        assert alike_dots(before, after)
        assert alike(look_at(before), look_at(after))


def test_a_line_that_moved_is_a_difference(data: bytes) -> None:
    both = zip(draw_pages(data), moved(data, 8), strict=True)
    assert not any(alike_dots(before, after) for before, after in both)


def test_a_letter_drawn_as_another_is_a_difference(data: bytes) -> None:
    wrong = tuple(draw_pages(rewritten(data, swap_two_letters)))
    found = [alike_dots(one, other) for one, other in zip(draw_pages(data), wrong, strict=True)]
    assert not all(found)


def test_what_differs_is_red(data: bytes, tmp_path: Path) -> None:
    before, after = next(draw_pages(data)), moved(data, 8)[0]
    shown = show_difference(before, after)
    assert shown.size == before.size
    assert RED in colours_of(shown)
    assert RED not in colours_of(show_difference(before, before))


def test_a_color_by_one_step_is_red(data: bytes) -> None:
    before = next(draw_pages(data))
    after = before.copy()
    red, green, blue = after.getpixel((0, 0))  # type: ignore[misc]
    after.putpixel((0, 0), (red, green, blue - 1 if blue else 1))
    assert RED in colours_of(show_difference(before, after))
    assert RED not in colours_of(show_difference(before, after, least=2))


RED = (200, 20, 40)


def colours_of(picture: Image) -> set[object]:
    return {colour for _, colour in picture.getcolors(1 << 20) or ()}
