"""Progress, once something takes longer than a moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def track(items: Sequence[Item], *, quiet: bool) -> Iterator[Item]:
    """Yield the items, with a bar on a terminal where there are several."""
    if quiet or len(items) == 1:
        yield from items
        return
    from rich.console import Console
    from rich.progress import track as rich_track

    console = Console(stderr=True)
    yield from rich_track(
        items, description="Rendering", console=console, disable=not console.is_terminal
    )


class Bar:
    """A bar for work that is finished in any order."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        """Show nothing when quiet or when stderr is not a terminal."""
        from rich.console import Console
        from rich.progress import Progress

        console = Console(stderr=True)
        self._progress = Progress(console=console, disable=quiet or not console.is_terminal)
        self._task = self._progress.add_task("Rendering", total=total)

    def __enter__(self) -> Bar:
        """Start."""
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop, also after an error."""
        self._progress.stop()

    def advance(self, name: str) -> None:
        """Count one as finished."""
        self._progress.update(self._task, advance=1, description=name)
