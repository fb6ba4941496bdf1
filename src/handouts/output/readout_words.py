"""The words of a leaflet that is read out, with the signs that its language has."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup

from handouts.leaflet.punctuation import bracket
from handouts.leaflet.typesetting import NO_BREAK_SPACE
from handouts.leaflet.view import LeafletView
from handouts.output.inline_text import END_ISOLATE, ISOLATE_LTR, read_markup

_ENDS = re.compile(r"[:?!.…：？！。؟]$")
_NUMBER_GLUE = re.compile(r"(?<=[\d)]) (?=[\d(°%])")


@dataclass(frozen=True, slots=True)
class Words:
    """Turns the markup of one leaflet into text; a term says once where it is explained."""

    lang: str
    right_to_left: bool
    see: str
    explained: set[str] = field(default_factory=set)
    """Terms that need no further word: they were met before."""

    @classmethod
    def of(cls, view: LeafletView) -> Words:
        """Return the words of one leaflet, of which nothing is said yet."""
        plain = cls(view.lang, view.dir == "rtl", "")
        return cls(view.lang, view.dir == "rtl", plain.say(view.words["web.see"]))

    def say(self, markup: Markup) -> str:
        """Return a text as it is."""
        runs = read_markup(markup, isolates=self.right_to_left)
        return _glue("".join(run.text for run in runs))

    def tell(self, markup: Markup) -> str:
        """Return a text in which each term, where it is met first, leads to its explanation."""
        said = []
        for run in read_markup(markup, isolates=self.right_to_left):
            said.append(run.text)
            if run.term and run.term not in self.explained:
                self.explained.add(run.term)
                said.append(self.bracket(self.see, "".join(said)))
        return _glue("".join(said))

    def island(self, text: str) -> str:
        """Return what runs from left to right, such as an address, whatever stands around it."""
        return f"{ISOLATE_LTR}{text}{END_ISOLATE}" if self.right_to_left else text

    def bracket(self, text: str, before: str = "") -> str:
        """Return a remark in the brackets of the language, after what stands before it."""
        return bracket(text, before, self.lang.partition("-")[0])

    def pair(self, name: str, value: str) -> str:
        """Return a name and what belongs to it, in one line."""
        if _ENDS.search(name):
            return f"{name}{'' if self._is_chinese else ' '}{value}"
        return f"{name}{'：' if self._is_chinese else ': '}{value}"

    @property
    def _is_chinese(self) -> bool:
        return self.lang.partition("-")[0] == "zh"


def _glue(text: str) -> str:
    """Keep the groups of a number, and a number and its unit, on one line."""
    return _NUMBER_GLUE.sub(NO_BREAK_SPACE, text)
