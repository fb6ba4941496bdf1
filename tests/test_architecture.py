"""The house stays in order: who imports whom, what is declared, who may touch the world."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from support import ROOT

SOURCE = ROOT / "src" / "handouts"
MODULES = sorted(SOURCE.rglob("*.py"))
every_module = pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: str(path.relative_to(SOURCE))
)

MAY_IMPORT = {
    "errors": set[str](),
    "assets": set[str](),
    "annotations": set[str](),
    "palette": set[str](),
    "content": {"errors"},
    "translation": {"errors", "content"},
    "checks": {"errors", "annotations", "palette", "content", "translation"},
    "leaflet": {"errors", "content"},
    "output": {"errors", "assets", "palette", "leaflet"},
    "doctor": {"errors", "content", "output"},
    "build": {"errors", "assets", "content", "translation", "leaflet", "output"},
    "snapshot": {
        *("errors", "assets", "annotations", "content", "translation", "leaflet"),
        *("output", "build"),
    },
    "preview": {
        *("errors", "assets", "content", "translation", "checks", "leaflet", "output", "build"),
    },
    "cli": {
        *("snapshot", "preview"),
        *("errors", "assets", "content", "translation", "checks", "output", "doctor", "build"),
    },
    "__main__": {"cli"},
    "__init__": set[str](),
}
"""Each room of the house, and the rooms that it knows. A new room gets a line."""

NOT_IMPORTED = {
    "ruamel.yaml.clib": "the quick parser of ruamel.yaml, which does without where it is missing",
}

HOST = "pytest"
"""Loads one module of ours, and is there when it does."""

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
"""Lines of its body; the signature of a verb and the docstring are documentation."""

OWN_VALUES = {"subject", "self"}
"""Names of values whose fields may be called as the clock is: today is an argument."""

TOUCHES = {
    "files": "open read_text read_bytes write_text write_bytes mkstemp unlink FileSystemLoader",
    "environment": "environ getenv putenv expanduser expandvars",
    "clock": "now today utcnow localtime gmtime time_ns perf_counter monotonic",
    "chance": "random secrets uuid1 uuid4 shuffle",
    "network": "socket urlopen urllib.request http requests",
    "programs": "subprocess Popen system execv",
}
"""What reaches out of the program, and the names that tell."""

EDGES = {
    "build/review.py": {"files"},
    "build/starter.py": {"files"},
    "checks/gather.py": {"files"},
    "cli/check.py": {"clock"},
    "cli/clinic.py": {"clock"},
    "cli/options.py": {"clock"},
    "cli/preview.py": {"clock", "files"},  # opens a browser
    "cli/render.py": {"clock"},
    "cli/review.py": {"clock"},
    "cli/translate.py": {"clock"},
    "cli/translate_import.py": {"clock", "files"},
    "content/reader.py": {"files"},
    "output/booklet.py": {"files"},  # a file that is in memory
    "output/drain.py": {"files"},  # a picture that is in memory
    "output/files.py": {"files"},
    "preview/page.py": {"files"},
    "preview/server.py": {"network"},  # this machine alone
    "output/fonts.py": {"files", "environment"},
    "output/html.py": {"files"},
    "output/liblouis.py": {"programs"},
    "output/styles.py": {"files"},
    "doctor.py": {"files"},
    "snapshot/plugin.py": {"environment"},
    "snapshot/report.py": {"files"},
    "snapshot/runs.py": {"files"},  # a stream within a file that is in memory
    "snapshot/says.py": {"files"},  # a file that is in memory
    "snapshot/store.py": {"files"},
    "cli/snapshot.py": {"environment"},
    "cli/doctor.py": {"environment"},
}
"""The only modules that reach out. All else gets what it needs as arguments."""


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imported_by(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, wherever in the file."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports by a relative name"
            assert node.module is not None
            if node.module == "handouts":
                yield from (f"handouts.{name.name}" for name in node.names)
            else:
                yield node.module


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@every_module
def test_rooms_import_one_way_only(path: Path) -> None:
    room = room_of(path)
    known = MAY_IMPORT[room] | {room, "__version__"}
    ours = [name.split(".") for name in imported_by(path) if name.split(".")[0] == "handouts"]
    assert not [".".join(parts) for parts in ours if parts[1] not in known]


def test_there_is_a_way_from_the_lowest_room_to_the_highest() -> None:
    """No two rooms import each other, by whatever detour; and no room is only on the list."""
    assert {room_of(path) for path in MODULES} == set(MAY_IMPORT)
    left = dict(MAY_IMPORT)
    while left:
        free = [room for room, known in left.items() if not known & left.keys()]
        assert free, f"these rooms import each other: {', '.join(left)}"
        for room in free:
            del left[room]


def canonical(name: str) -> str:
    """Return the name of a package as PEP 503 compares them."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extra = project["optional-dependencies"]["snapshots"]
    lines = [*project["dependencies"], *extra]
    names = [re.split(r"[<>=!~;\[ ]", line)[0] for line in lines]
    return {canonical(name): name for name in names}


def third_parties() -> dict[str, set[str]]:
    """Return the packages that each imported module may come from, without the standard ones."""
    packages = packages_distributions()
    tops = {name.split(".")[0] for path in MODULES for name in imported_by(path)}
    strangers = tops - sys.stdlib_module_names - {"handouts", HOST}
    return {top: {canonical(name) for name in packages.get(top, [])} for top in strangers}


def test_whatever_is_imported_is_declared() -> None:
    assert len(third_parties()) > 5
    undeclared = [top for top, owners in third_parties().items() if not owners & declared().keys()]
    assert not undeclared


def test_whatever_is_declared_is_imported() -> None:
    used = set[str]().union(*third_parties().values())
    idle = {name for key, name in declared().items() if key not in used}
    assert idle <= NOT_IMPORTED.keys()
    assert set(NOT_IMPORTED) <= set(declared().values())


@every_module
def test_modules_and_functions_are_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE
    functions = [
        node
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = [node.name for node in functions if length_of(node) > LONGEST_FUNCTION]
    assert not long


def length_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = function.body[1 if ast.get_docstring(function) and len(function.body) > 1 else 0]
    return (function.end_lineno or 0) - first.lineno + 1


def test_only_the_edges_touch_the_world() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for path in MODULES:
        for name in names_in(path):
            for world, signs in TOUCHES.items():
                if name in signs.split():
                    found[path.relative_to(SOURCE).as_posix()].add(world)
    assert dict(found) == EDGES


def names_in(path: Path) -> Iterator[str]:
    """Yield every name that a file takes from elsewhere, its own functions and values left out."""
    tree = tree_of(path)
    own = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    own |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    own |= {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=holder), attr=name) if holder in OWN_VALUES:
                continue
            case ast.Name(id=name) if name in own:
                continue
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                yield name
    for name in imported_by(path):
        yield name
        yield name.split(".")[0]
