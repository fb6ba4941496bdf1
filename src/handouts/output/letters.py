"""Finds out which letters each shape of a font stands for, from the places it was used in.

A shaper tells which letters became which shapes only by cluster: a syllable, say, of three
letters and two shapes. A shape that stands alone in a cluster has its letters. What is known
is then taken out of larger clusters, until nothing more comes to light.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Cluster:
    """Shapes that were made together out of some letters."""

    shapes: tuple[int, ...]
    """Numbers of glyphs, in the order of the letters."""

    letters: str


def letters_of(clusters: Mapping[Cluster, int]) -> dict[int, str]:
    """Return the letters of every shape; clusters come with how often they were met.

    Shapes whose letters stay in the dark share those of their cluster out in their order, and
    the last one takes what is left. So no letter of a text is lost.
    """
    known: dict[int, str] = {}
    while votes := _vote(clusters, known):
        known |= {shape: _winner(counted) for shape, counted in votes.items()}
    for cluster in sorted(clusters):
        open_shapes, rest = _take_out(cluster, known)
        for index, shape in enumerate(open_shapes):
            last = index == len(open_shapes) - 1
            known.setdefault(shape, rest[index:] if last else rest[index : index + 1])
    return known


def _winner(counted: Counter[str]) -> str:
    """Return the most frequent; where two are as frequent, the one that sorts first."""
    return min(counted, key=lambda letters: (-counted[letters], letters))


def _vote(clusters: Mapping[Cluster, int], known: Mapping[int, str]) -> dict[int, Counter[str]]:
    """Return what clusters with one unknown shape say of it, the smallest clusters first."""
    votes: defaultdict[int, dict[int, Counter[str]]] = defaultdict(dict)
    for cluster, times in clusters.items():
        open_shapes, rest = _take_out(cluster, known)
        if len(open_shapes) == 1 and rest:
            counted = votes[len(cluster.shapes)].setdefault(open_shapes[0], Counter())
            counted[rest] += times
    return votes[min(votes)] if votes else {}


def _take_out(cluster: Cluster, known: Mapping[int, str]) -> tuple[list[int], str]:
    """Return the shapes of a cluster that are not known, and the letters left for them."""
    open_shapes, rest = [], cluster.letters
    for shape in cluster.shapes:
        if shape not in known:
            open_shapes.append(shape)
        elif known[shape] in rest:
            rest = rest.replace(known[shape], "", 1)
    return open_shapes, rest
