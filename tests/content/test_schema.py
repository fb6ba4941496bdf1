"""The committed schemas are those of the models."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from handouts.content.schema import list_schemas, write_schema
from support import REAL

FOLDER = REAL / "_shared" / "schemas"


@pytest.mark.parametrize("name", list_schemas())
def test_the_committed_schema_is_current(name: str) -> None:
    committed = (FOLDER / f"{name}.schema.json").read_text("utf-8")
    assert committed == write_schema(name), "run: handouts schema --output handouts/_shared/schemas"


def test_there_is_no_other_schema() -> None:
    names = {f"{name}.schema.json" for name in list_schemas()}
    assert {path.name for path in FOLDER.iterdir()} == names


@pytest.mark.parametrize(
    "path", sorted(REAL.rglob("*.yaml")), ids=lambda path: str(path.relative_to(REAL))
)
def test_every_content_file_names_its_schema(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert match, f"{path} begins with {first!r}"
    assert (path.parent / match[1]).resolve().is_file()


def test_unknown_fields_are_underlined() -> None:
    schema = json.loads(write_schema("handout"))
    assert schema["additionalProperties"] is False
    assert schema["properties"]["subtitle"]["description"].startswith("Who the leaflet is for")


@pytest.mark.parametrize("name", [name for name in list_schemas() if name.endswith("-overlay")])
def test_an_overlay_may_leave_out_everything_but_ids(name: str) -> None:
    text = write_schema(name)
    assert "minItems" not in text
    assert "discriminator" not in text
    needed = {tuple(part) for part in _required(json.loads(text))}
    assert needed <= {("id",)}


def _required(schema: object) -> list[list[str]]:
    if isinstance(schema, list):
        return [found for item in schema for found in _required(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema["required"]] if "required" in schema else []
    return own + [found for item in schema.values() for found in _required(item)]
