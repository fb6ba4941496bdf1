"""Progress on a terminal, for what takes longer than a moment."""

from __future__ import annotations

from types import TracebackType


class Bar:
    """A bar for work that is finished in any order; nothing where nobody is watching."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        """Show nothing when quiet or when stderr is not a terminal."""
        from rich.console import Console
        from rich.progress import Progress

        console = Console(stderr=True)
        self._progress = Progress(
            console=console, transient=True, disable=quiet or not console.is_terminal
        )
        self._task = self._progress.add_task("Rendering", total=total)

    def __enter__(self) -> Bar:
        """Start."""
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop, also after an error."""
        self._progress.stop()

    def advance(self, name: str) -> None:
        """Count one as finished."""
        self._progress.update(self._task, advance=1, description=name)
