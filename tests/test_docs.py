"""What the documents say is true: commands run, examples print, links lead somewhere."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest
import typer.main
from ruamel.yaml import YAML

from handouts import __version__
from handouts.build.gather import open_library
from handouts.build.job import Job
from handouts.build.make import make
from handouts.cli.app import app
from handouts.content.clinic import load_clinic
from handouts.content.models.base import Frozen
from handouts.content.models.blocks import Block
from handouts.content.models.clinic import Clinic
from handouts.content.models.evidence import ClaimFile
from handouts.content.models.glossary import Glossary
from handouts.content.models.handout import Handout
from handouts.content.reader import read_source
from handouts.content.validation import validate
from handouts.errors import RenderError
from support import REAL, ROOT, TINY, change, faults_of, library_of, write_tiny

README, LEAFLET, ARCHITECTURE = "README.md", "docs/add-a-leaflet.md", "docs/architecture.md"
CLINIC = "docs/clinic.md"
CLINIC_FOLDER = ROOT / "templates" / "clinic_folder"
CI = "docs/ci.md"
PAGES = (
    README,
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").glob("*.md")),
)
TEXTS = {page: (ROOT / page).read_text("utf-8") for page in PAGES}

COMMANDS = ROOT / "scripts" / "commands.py"

FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str, language: str) -> list[str]:
    """Return the fenced blocks of a page that are in a language."""
    return [body for info, body in FENCE.findall(TEXTS[page]) if info == language]


def prose(page: str) -> str:
    """Return a page without its fenced blocks."""
    return FENCE.sub("", TEXTS[page])


def part(page: str, heading: str) -> str:
    """Return the text below a heading, up to the next one of its level or above."""
    text, level = TEXTS[page], len(heading) - len(heading.lstrip("#"))
    assert text.count(f"\n{heading}\n") == 1, f"{page} has not one heading {heading!r}"
    below = text.partition(f"\n{heading}\n")[2]
    return re.split(rf"^#{{1,{level}}} ", below, maxsplit=1, flags=re.MULTILINE)[0]


def rows(text: str) -> list[list[str]]:
    """Return the cells of a table, its header first."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in table if not all(set(cell) <= {"-"} for cell in row)]


def codes(text: str) -> list[str]:
    """Return what stands between backticks."""
    return re.findall(r"`([^`\n]+)`", text)


# --- Commands: they run, and print what the page shows ---


@dataclass(frozen=True, slots=True)
class Command:
    """A command, and what the page shows below it."""

    text: str
    shown: str


def read_commands(block: str) -> Iterator[Command]:
    """Yield the commands of a console block."""
    assert block.startswith("$ "), f"a console block begins with “$ ”, not {block[:20]!r}"
    for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        text, _, shown = piece.partition("\n")
        yield Command(text, shown)


def commands(page: str) -> list[Command]:
    return [command for block in blocks(page, "console") for command in read_commands(block)]


def check_target(name: str) -> Callable[[], None]:
    def check() -> None:
        assert name in make_targets()

    return check


def make_targets(folder: Path = ROOT) -> set[str]:
    return set(re.findall(r"^([a-z]+):", (folder / "Makefile").read_text("utf-8"), re.MULTILINE))


def check_tools_are_used() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert "git diff" in (ROOT / ".pre-commit-config.yaml").read_text("utf-8")


def check_system_packages() -> None:
    """The packages are those that the set-up and the doctor name."""
    from handouts import doctor

    (shown,) = (command.text for command in commands(README) if "libpango" in command.text)
    libraries = [name for name in shown.split() if name.startswith("lib")]
    assert doctor._INSTALL["apt-get"] == f"sudo apt-get install {' '.join(libraries)}"
    looked_for = (ROOT / "scripts" / "missing_libraries.py").read_text("utf-8")
    assert re.findall(r'^    "(lib[^"]+)":', looked_for, re.MULTILINE) == libraries
    assert "missing=python3-venv" in setup_script()


def check_braille() -> None:
    """The packages are those that the error message and the set-up name."""
    from handouts.output import liblouis

    (shown,) = (each.text for each in commands(README) if "liblouis" in each.text)
    assert liblouis._INSTALL["apt-get"] == shown
    packages = shown.removeprefix("sudo apt-get install ")
    assert f'has {liblouis.PROGRAM} || missing="$missing {packages}"' in setup_script()


def setup_script() -> str:
    return (ROOT / "scripts" / "setup.sh").read_text("utf-8")


def check_environment_folder() -> None:
    assert "-m venv .venv" in setup_script()
    assert ".venv/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()


def check_package() -> None:
    project = pyproject()["project"]
    module, _, function = project["scripts"]["handouts"].partition(":")
    assert callable(getattr(import_module(module), function))
    assert project["requires-python"] == ">=3.11"
    assert "Python 3.11 or newer" in TEXTS[README]


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def check_developer_tool(name: str) -> Callable[[], None]:
    def check() -> None:
        extras = pyproject()["project"]["optional-dependencies"]
        assert any(re.match(rf"{name}\b", line) for line in [*extras["dev"], *extras["test"]])

    return check


def check_pytest_paths() -> None:
    for page in PAGES:
        for command in commands(page):
            for path in re.findall(r"\btests\S*", command.text):
                assert (ROOT / path).exists(), command.text
    check_developer_tool("pytest")()
    check_developer_tool("pytest-xdist")()  # the option -n


SETS_UP = "sets up this machine and calls the tests"
NOT_RUN: dict[str, tuple[str, Callable[[], None]]] = {
    "make leaflets": ("sets up this machine", check_target("leaflets")),
    "make test": (SETS_UP, check_target("test")),
    "make lint": (SETS_UP, check_target("lint")),
    "sudo apt-get install make git": ("changes this machine", check_tools_are_used),
    "sudo apt-get install python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0": (
        "changes this machine",
        check_system_packages,
    ),
    "sudo apt-get install liblouis-bin liblouis-data": ("changes this machine", check_braille),
    "python3 -m venv .venv": ("the tests run in one", check_environment_folder),
    ". .venv/bin/activate": ("lasts for one shell", check_environment_folder),
    "pip install .": ("needs the network", check_package),
    ".venv/bin/pre-commit install": ("changes the checkout", check_developer_tool("pre-commit")),
    ".venv/bin/python -Im pytest tests/content": ("is this program", check_pytest_paths),
    ".venv/bin/python -Im pytest -n 2 --dist loadscope": ("is this program", check_pytest_paths),
}


def run(command: Command, folder: Path, last: int) -> int:
    """Run a command, compare what it prints, and return its exit code."""
    done = subprocess.run(
        ["sh", "-c", f"(exit {last})\n{command.text}"],
        cwd=folder,
        env={
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "COLUMNS": "100",
            "NO_COLOR": "1",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    if command.shown:
        pattern = re.escape(command.shown.strip()).replace(r"\.\.\.", ".*")
        assert re.fullmatch(pattern, done.stdout.strip(), re.DOTALL), (
            f"$ {command.text}\n{done.stdout}\nis not what the page shows:\n{command.shown}"
        )
    return done.returncode


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)])
def test_the_commands_of_a_page_run_as_shown(page: str, tmp_path: Path) -> None:
    """One after the other, in one folder: empty for the README, else like the checkout.

    A command ends with 0, unless the next one shows its exit code with ``echo $?``.
    """
    folder = tmp_path if page == README else copy_checkout(tmp_path / "checkout")
    todo = [command for command in commands(page) if command.text not in NOT_RUN]
    code = 0
    for command, following in zip(todo, [*todo[1:], None], strict=True):
        code = run(command, folder, code)
        told = following is not None and following.text == "echo $?" and following.shown
        assert told or code == 0, f"$ {command.text}\nends with {code}"


def copy_checkout(target: Path) -> Path:
    """Copy what the commands of the pages read."""
    for folder in ("handouts", "tests/samples"):
        shutil.copytree(ROOT / folder, target / folder)
    (target / "snapshots.yaml").write_text(blocks(CI, "yaml")[0], "utf-8")
    return target


@pytest.mark.parametrize("command", NOT_RUN)
def test_a_command_that_is_not_run_is_right_all_the_same(command: str) -> None:
    shown = {shown.text for page in PAGES for shown in commands(page)}
    assert command in shown, "no page has it any longer: take it out of the table"
    _, check = NOT_RUN[command]
    check()


@pytest.mark.parametrize("page", PAGES)
def test_every_block_of_a_page_is_of_a_kind_that_is_tested(page: str) -> None:
    """A command in a block of another kind would be run by no test."""
    languages = {info for info, _ in FENCE.findall(TEXTS[page])}
    assert languages <= {"console", "yaml", "text"}
    assert "```" not in prose(page)
    assert page in {LEAFLET, CLINIC, CI} or "yaml" not in languages


@pytest.mark.parametrize("page", PAGES)
def test_make_is_asked_only_for_what_it_can_make(page: str) -> None:
    named = {code.split()[1] for code in codes(prose(page)) if re.match(r"make [a-z]", code)}
    assert named <= (make_targets(CLINIC_FOLDER) if page == CLINIC else make_targets())


def test_every_target_of_make_is_told() -> None:
    told = "\n".join(TEXTS.values())
    for target in make_targets():
        assert f"make {target}" in told, target


# --- Workflows: their steps run, in a clean folder ---


def workflow_steps() -> dict[str, list[str]]:
    """Return what each workflow of the page runs, without what installs programs."""
    _, github, gitlab = (YAML(typ="safe", pure=True).load(text) for text in blocks(CI, "yaml"))
    steps = github["jobs"]["snapshots"]["steps"]
    runs = [step["run"] for step in steps if "run" in step and step["name"] != "Install"]
    return {"GitHub": runs, "GitLab": gitlab["snapshots"]["script"]}


@pytest.mark.parametrize("service", ["GitHub", "GitLab"])
def test_the_steps_of_a_workflow_run_in_a_clean_folder(service: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "samples", tmp_path / "handouts")
    matrix = "content: handouts\nmatrix: [{editions: [questions]}]\n"
    (tmp_path / "snapshots.yaml").write_text(matrix, "utf-8")
    assert run(Command("handouts snapshot update --quiet", ""), tmp_path, 0) == 0
    for step in workflow_steps()[service]:
        command = step.replace("$GITHUB_STEP_SUMMARY", "summary.md")
        assert run(Command(command, ""), tmp_path, 0) == 0, step
    assert (tmp_path / "report" / "index.html").is_file()
    assert (tmp_path / "report" / "junit.xml").is_file()
    summary = "summary.md" if service == "GitHub" else "report/summary.md"
    assert "same." in (tmp_path / summary).read_text("utf-8")


def test_workflows_install_what_the_doctor_asks_for() -> None:
    from handouts import doctor

    _, github, gitlab = blocks(CI, "yaml")
    for text in (github, gitlab):
        for package in doctor._INSTALL["apt-get"].split()[3:]:
            assert package in text
        assert "pip install -r requirements.txt" in text
        assert "snapshots/.before" in text


# --- The command line: what there is and what is told are the same ---


def read_verbs(group: Any, before: str = "") -> dict[str, Any]:
    """Return the verbs by their whole names, such as ``review sign``."""
    verbs: dict[str, Any] = {}
    for name, command in group.commands.items():
        inner = hasattr(command, "commands")
        verbs |= read_verbs(command, f"{before}{name} ") if inner else {f"{before}{name}": command}
    return verbs


VERBS = read_verbs(typer.main.get_command(app))
GENERAL = {name for option in typer.main.get_command(app).params for name in option.opts}


def options_of(verb: str) -> set[str]:
    """Return the options of a verb, such as ``--output, -o``."""
    given = {
        ", ".join(sorted([*param.opts, *param.secondary_opts], key=len, reverse=True))
        for param in VERBS[verb].params
        if param.param_type_name == "option"
    }
    return {*given, "--help, -h"}


def test_every_verb_is_told() -> None:
    for verb in VERBS:
        assert re.search(rf"^- .*`handouts {verb}[ `]", TEXTS[README], re.MULTILINE), verb


def test_the_page_of_commands_is_up_to_date() -> None:
    code = f"import runpy; print(runpy.run_path({str(COMMANDS)!r})['write_page'](), end='')"
    shown = subprocess.run(
        [sys.executable, "-Ic", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert TEXTS["docs/commands.md"] == shown.stdout, "run: python scripts/commands.py"


@pytest.mark.parametrize("verb", VERBS)
def test_the_page_of_commands_has_every_option_of_a_verb_and_no_other(verb: str) -> None:
    below = re.search(
        rf"^## `handouts {verb}(?: [A-Z\[.\]]+)*`\n(.*?)(?=^## |\Z)",
        TEXTS["docs/commands.md"],
        re.MULTILINE | re.DOTALL,
    )
    assert below is not None
    first = [line.split(" | ")[0] for line in below[1].splitlines() if line.startswith("| `-")]
    told = {", ".join(sorted(codes(cell), key=len, reverse=True)) for cell in first}
    assert told | {"--help, -h"} == options_of(verb)


def test_general_options_are_told() -> None:
    told = {code.removeprefix("handouts ") for code in codes(TEXTS[README])}
    assert GENERAL - {"--help", "-h"} <= told


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_no_verb_and_no_option_that_is_not_there(page: str) -> None:
    for code in [*codes(prose(page)), *(command.text for command in commands(page))]:
        words = code.split()
        if words[0] != "handouts" or len(words) == 1:
            continue
        verb = next(
            (name for name in VERBS if [*name.split()] == words[1:][: name.count(" ") + 1]),
            words[1],
        )
        if any(name.startswith(f"{verb} ") for name in VERBS):
            continue  # a group of verbs as a whole
        known = GENERAL
        if not verb.startswith("-"):
            assert verb in VERBS, code
            known = {name for names in options_of(verb) for name in names.split(", ")}
        for word in words[1:]:
            assert not word.startswith("-") or word in known, code


def test_the_exit_codes_are_those_of_the_errors() -> None:
    from handouts.cli.app import INTERRUPTED
    from handouts.errors import HandoutsError, UsageError
    from handouts.snapshot.run import ASTRAY

    _, found, table = part(README, "## The commands").partition("| Code |")
    _, *told = rows(found + table)
    failed, misused = str(HandoutsError.exit_code), str(UsageError.exit_code)
    codes_told = ["0", failed, misused, str(ASTRAY), str(INTERRUPTED)]
    assert [code for code, _ in told] == codes_told
    assert [code for code, _ in rows(part(CI, "## When something changed"))[1:]] == codes_told[:-1]


# --- Links and paths ---


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in headings}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]+`", "", prose(page))):
        if target.startswith(("https://", "mailto:")):
            continue
        name, _, anchor = target.partition("#")
        path = (ROOT / page).parent / name if name else ROOT / page
        assert path.is_file(), f"{page} links to {target}"
        assert path.resolve().is_relative_to(ROOT), f"{page} links out of the project: {target}"
        assert not anchor or anchor in anchors(path), f"{page} links to {target}"


FOLDERS = r"(?:handouts|templates|styles|src|tests|scripts|docs|\.ci)/"


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_is_named_is_there(page: str) -> None:
    for code in codes(prose(page)):
        if re.match(FOLDERS, code) and not re.search(r"[*\s…]", code) and "_data" not in code:
            assert (ROOT / code).exists(), f"{page} names {code}"


def test_every_page_of_the_documents_can_be_reached_from_the_readme() -> None:
    for page in PAGES[1:]:
        assert f"]({page})" in TEXTS[README], page


def test_the_changelog_begins_with_this_version() -> None:
    first = re.findall(r"^## (\S+?),? ", TEXTS["CHANGELOG.md"], re.MULTILINE)[0]
    assert first == __version__


# --- docs/add-a-leaflet.md: its examples are leaflets ---

EXAMPLES = blocks(LEAFLET, "yaml")
SHARED: dict[str, type[Frozen]] = {"claims": ClaimFile, "terms": Glossary}


def read(text: str, folder: Path) -> Any:
    """Read a YAML text as content files are read."""
    path = folder / "example.yaml"
    path.write_text(text, "utf-8")
    source = read_source(path, "example.yaml")
    assert source.faults == ()
    return source.data


def place(data: dict[str, Any], example: Any) -> bool:
    """Put an example into a leaflet; return whether it belongs there."""
    if isinstance(example, list):
        data["sections"][0]["blocks"] += example
        return True
    if isinstance(example, dict) and set(example) <= set(Handout.model_fields):
        data.update(example)
        return True
    return False


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_can_be_used_as_it_stands(example: str, tmp_path: Path) -> None:
    if re.fullmatch(r"# yaml-language-server: \$schema=(\S+)\n", example):
        assert example.strip() == (REAL / "pancreatic/en.yaml").read_text("utf-8").splitlines()[0]
        return
    data = read(TINY, tmp_path)
    value = read(example, tmp_path)
    if place(data, value):
        library_of(tmp_path / "content", as_yaml(data)).load_handout("tiny")
        return
    model = next(model for key, model in SHARED.items() if key in value)
    known = open_library(REAL).known("en")
    validate(model, read_source(tmp_path / "example.yaml", "example.yaml"), known)


def as_yaml(data: object) -> str:
    """Return values as YAML, of which JSON is a part."""
    return json.dumps(data, ensure_ascii=False, indent=1)


def test_all_examples_together_make_a_leaflet_that_prints(tmp_path: Path) -> None:
    data = read(TINY, tmp_path)
    data["sections"][0]["blocks"] = []
    placed = [place(data, read(text, tmp_path)) for text in EXAMPLES if not text.startswith("#")]
    assert sum(placed) >= 10
    library = library_of(tmp_path / "content", as_yaml(data))
    assert make(Job(library.root, "tiny", "en", "numbers")).startswith(b"%PDF")


def test_every_kind_of_block_has_an_example() -> None:
    union, _ = get_args(Block)
    kinds = {get_args(kind.model_fields["kind"].annotation)[0] for kind in get_args(union)}
    assert set(re.findall(r"kind: (\w+)", "\n".join(EXAMPLES))) == kinds


def test_every_field_of_a_leaflet_is_told_in_the_order_of_the_file() -> None:
    _, *table = rows(part(LEAFLET, "## The parts, in the order of the file"))
    assert [name for row in table for name in codes(row[0])] == list(Handout.model_fields)


TOLD_FAULTS = {
    "there is no field “titel” here — did you mean “title”?": ("title: Tiny", "titel: Tiny"),
    "the field “aim” is missing": ("      aim: To hold the cancer back.\n", ""),
    "the field “title” is here twice; first in line 4": (
        "title: Tiny cancer",
        "title: Tiny cancer\ntitle: Other",
    ),
    "the YAML breaks off here": ("text: Second point.", "text: Second: point."),
    "is not in the glossary": ("glossary: [jaundice", "glossary: [jaundise"),
    "which is not in this list": ("Second point.", '"A [second](#bile) point."'),
    "the words after # would not print": ("Second point.", "Second # point."),
    "there is no evidence with the id": ("claims: [PAN-04]", "claims: [PAN-99]"),
    "changes the denominator": ("Second point.", "1 in 8 has it."),
    "leads out of the leaflet": ("Second point.", "'[x](https://example.org)'"),
}


def test_the_faults_that_are_told_are_those_below() -> None:
    _, *table = rows(part(LEAFLET, "## Read a fault"))
    assert [code for row in table for code in codes(row[0])] == list(TOLD_FAULTS)


@pytest.mark.parametrize("message", TOLD_FAULTS)
def test_a_fault_that_is_told_reads_like_that(message: str, tmp_path: Path) -> None:
    faults = faults_of(tmp_path, change(*TOLD_FAULTS[message]))
    assert any(message in str(fault) for fault in faults), faults


def test_what_the_renderer_says_is_told(tmp_path: Path) -> None:
    message = ".notdef glyph rendered"
    old, new = "Second point.", "A second \U00013000 point."
    assert f"`{message}`" in part(LEAFLET, "## Read a fault")
    with pytest.raises(RenderError, match=f"cannot be printed faithfully:\n.*{message}"):
        make(Job(write_tiny(tmp_path, change(old, new)), "tiny", "en"))


# --- docs/clinic.md: its examples are profiles, and it tells every field ---

PROFILES = blocks(CLINIC, "yaml")


@pytest.mark.parametrize("example", PROFILES, ids=range(len(PROFILES)))
def test_an_example_of_a_profile_loads(example: str, tmp_path: Path) -> None:
    needed = {"name": "North", "region": "us", "locale": "en"}
    path = tmp_path / "clinic.yaml"
    path.write_text(as_yaml({**needed, **read(example, tmp_path)}), "utf-8")
    load_clinic(path, open_library(REAL))


def test_every_field_of_a_profile_is_told_there_and_in_the_folder_to_begin_with() -> None:
    _, *table = rows(part(CLINIC, "## What the profile can say"))
    assert {name for row in table for name in codes(row[0])} == set(Clinic.model_fields)
    text = (CLINIC_FOLDER / "clinic.yaml").read_text("utf-8")
    shown = set(re.findall(r"^(?:# )?([a-z_]+):", text, re.MULTILINE))
    assert set(Clinic.model_fields) - {"pages"} <= shown


# --- docs/architecture.md: the rooms are those of the code ---

SOURCE = ROOT / "src" / "handouts"


def room_of(path: Path) -> str:
    """Return the room of a module: its folder, or itself at the top."""
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Yield the rooms that a module imports from, its own left out."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            top, _, rest = name.partition(".")
            room = rest.partition(".")[0]
            if top == "handouts" and not room.startswith("_") and room != room_of(path):
                yield room


def test_rooms_import_from_each_other_as_the_page_says() -> None:
    _, *table = rows(part(ARCHITECTURE, "## Who imports whom"))
    told = {codes(room)[0]: set(codes(imported)) for room, imported in table}
    real: dict[str, set[str]] = {}
    for path in SOURCE.rglob("*.py"):
        if not room_of(path).startswith("_"):
            real.setdefault(room_of(path), set()).update(imports(path))
    assert told == real


def test_no_two_rooms_import_from_each_other() -> None:
    _, *table = rows(part(ARCHITECTURE, "## Who imports whom"))
    seen: set[str] = set()
    for room, imported in table:
        assert set(codes(imported)) <= seen, f"{room} imports from a room below it in the table"
        seen.add(codes(room)[0])


def test_every_module_is_told_under_its_room() -> None:
    for path in SOURCE.rglob("*.py"):
        if path.name == "__init__.py":
            continue
        room = room_of(path)
        at_top = path.parent == SOURCE
        text = part(ARCHITECTURE, "### `handouts`, at the top" if at_top else f"### `{room}`")
        assert f"`{path.name}`" in text, f"{path.relative_to(SOURCE)} is not told"


def test_every_module_that_is_told_is_there() -> None:
    modules = {path.name for path in SOURCE.rglob("*.py")}
    for code in codes(prose(ARCHITECTURE)):
        if re.fullmatch(r"\w+\.py", code):
            assert code in modules, code
        elif re.fullmatch(r"\w+/\w+\.py", code) and not code.startswith("tests/"):
            assert (SOURCE / code).is_file(), code
