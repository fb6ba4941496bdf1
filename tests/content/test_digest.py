"""A digest changes with the words that print, and with nothing else."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from handouts.build.gather import gather
from handouts.content.digest import SIGNED_VALUES, UNSIGNED_LABELS, Digest, Words
from handouts.content.library import Library
from handouts.content.models.base import Frozen
from handouts.content.models.handout import Handout
from handouts.content.models.labels import Labels
from handouts.content.segments import _translatable
from signing import digest_of
from support import REAL, TINY, change, library_of


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Digest:
    return digest_of(library_of(tmp_path_factory.mktemp("before")))


def after(root: Path, text: str) -> Digest:
    return digest_of(library_of(root, text))


def test_the_canonical_form_is_as_it_is_told(tiny: Library) -> None:
    """If it is not, every sign-off there is has lapsed: raise FORM and say so."""
    given = gather(tiny, "tiny", "en")
    words = Words(given.handout, given.glossary, given.illustrations, given.region, given.labels)
    form = words.write()
    lines = form.split("\n")
    assert lines[:3] == [
        '["handouts words",1]',
        '["text","handout/title","Tiny cancer"]',
        '["text","handout/subtitle","For people who test leaflets."]',
    ]
    expected = (
        '["text","handout/key_points/one/text","**It is still tiny cancer.** It\'s named after the '
        'place where it started."]',
        '["text","handout/myths/c/truth","Something nearly always can."]',
        '["text","glossary/jaundice/term","jaundice"]',
        '["text","illustrations/portal_vein/labels/liver/text","Liver"]',
        '["text","labels/urgent/title","Get help now"]',
        '["value","handout/codes/icd_10/primary",["C25.0"]]',
        '["value","handout/review_by","2027-11-20"]',
        '["value","handout/urgent/emergency/blood/front",true]',
        '["value","handout/sections/what-it-is/blocks/share/shares/spread/count",40]',
        '["value","handout/outlook/numbers/times/times/trial/unit","month"]',
        '["value","region/emergency_number","911"]',
        '["value","region/fever/celsius",38.0]',
    )
    places = [lines.index(line) for line in expected]
    assert places == sorted(places)
    digest = words.digest()
    assert digest.words == hashlib.sha256(form.encode("utf-8")).hexdigest()
    assert digest.short == digest.words[:16]
    assert digest == given.standing.digest


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Second point.", "Second Point."),
        ("title: Food", "title: Foods"),
        ("caption: The portal vein.", "caption: A portal vein."),
        ("people: Fit people in trials", "people: Fit people in a trial"),
        ("subtitle: For people who", "subtitle: For persons who"),
        ("  - id: two\n    text: Second point.", "  - id: second\n    text: Second point."),
        (
            "{id: a, text: One sign}\n          - {id: b, text: Another sign}",
            "{id: b, text: Another sign}\n          - {id: a, text: One sign}",
        ),
        ("glossary: [jaundice, portal-vein]", "glossary: [jaundice, portal-vein, bilirubin]"),
    ],
)
def test_a_change_of_words_changes_the_words_alone(
    old: str, new: str, before: Digest, tmp_path: Path
) -> None:
    found = after(tmp_path, change(old, new))
    assert found.words != before.words
    assert found.figures == before.figures


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("count: 40", "count: 41"),
        ("count: 40", "count: 40\n            count_to: 50"),
        ("low: 9", "low: 8"),
        ("unit: month", "unit: week"),
        ("7*7 times", "7*8 times"),
        ('when: "2020"', 'when: "2021"'),
        ("text: vomit blood, front: true", "text: vomit blood"),
        ("group: whole-body", "group: liver"),
        ("tone: emergency", "tone: note"),
        ("illustration: portal_vein", "illustration: body_map"),
        ("icd_10: {primary: [C25.0]", "icd_10: {primary: [C25.1]"),
        ("review_by: 2027-11-20", "review_by: 2027-11-21"),
    ],
)
def test_a_change_of_a_figure_or_a_place_changes_both(
    old: str, new: str, before: Digest, tmp_path: Path
) -> None:
    found = after(tmp_path, change(old, new))
    assert found.words != before.words
    assert found.figures != before.figures


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('version: "1.0"', 'version: "1.1"'),
        ("written: 2026-11-21", "written: 2026-11-20"),
        ("claims: [PAN-04]", "claims: [PAN-05]"),
        ("glossary: [jaundice, portal-vein]", "glossary: [portal-vein, jaundice]"),
        ("text: Second point.", "text: >-\n      Second\n      point."),
        ("intro: What may lie ahead.\n  words:", "words:"),
    ],
)
def test_what_is_no_word_changes_nothing(
    old: str, new: str, before: Digest, tmp_path: Path
) -> None:
    text = change(old, new)
    if new == "words:":  # the field stands elsewhere in the file
        text = text.replace("outlook:\n", "outlook:\n", 1).replace(
            "\nliving:\n", "\n  intro: What may lie ahead.\nliving:\n", 1
        )
    assert after(tmp_path, text) == before


@pytest.mark.parametrize(
    ("same", "file", "change"),
    [
        (
            False,
            "labels/en.yaml",
            ("Call us today, day or night, if", "Call us tomorrow, day or night, if"),
        ),
        (False, "labels/en.yaml", ("title: Get help now", "title: Get help")),
        (True, "labels/en.yaml", ("title: My notes and contacts", "title: My notes")),
        (True, "labels/en.yaml", ("draft: Draft. No", "draft: A draft. No")),
        (False, "regions/us.yaml", ('emergency_number: "911"', 'emergency_number: "912"')),
        (False, "regions/us.yaml", ("web: https://www.cancer.org", "web: https://www.cancer.com")),
        (False, "regions/us.yaml", ("celsius: 38.0", "celsius: 38.5")),
        (True, "regions/us.yaml", ("web: https://pancan.org", "web: https://pancan.com")),
        (True, "regions/us.yaml", ("paper: letter", "paper: a4")),
    ],
)
def test_shared_words_count_where_they_belong_to_the_message(
    same: bool, file: str, change: tuple[str, str], before: Digest, tmp_path: Path
) -> None:
    shutil.copytree(REAL / "_shared", tmp_path / "_shared")
    path = tmp_path / "_shared" / file
    text = path.read_text("utf-8")
    assert text.count(change[0]) == 1, change[0]
    path.write_text(text.replace(*change), "utf-8")
    assert (after(tmp_path, TINY) == before) is same


@pytest.mark.parametrize(
    ("file", "used", "unused"),
    [
        ("glossary/en.yaml", "id: jaundice", "id: ablation"),
        ("illustrations/en.yaml", "id: portal_vein", "id: body_map"),
    ],
)
def test_only_the_terms_and_drawings_that_print_count(
    file: str, used: str, unused: str, before: Digest, tmp_path: Path
) -> None:
    for name, same in ((used, False), (unused, True)):
        root = tmp_path / name.removeprefix("id: ")
        shutil.copytree(REAL / "_shared", root / "_shared")
        path = root / "_shared" / file
        head, found, tail = path.read_text("utf-8").partition(f"{name}\n")
        assert found
        field = "meaning: " if "glossary" in file else "alt: >-\n      "
        path.write_text(head + found + tail.replace(field, f"{field}Well, ", 1), "utf-8")
        assert (after(root, TINY) == before) is same, name


def fields_of(model: type[Frozen], seen: set[type[Frozen]]) -> Iterator[tuple[type[Frozen], str]]:
    if model in seen:
        return
    seen.add(model)
    for name, info in model.model_fields.items():
        yield model, name
        for inner in models_in(info.annotation):
            yield from fields_of(inner, seen)


def models_in(annotation: Any) -> Iterator[type[Frozen]]:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


UNSIGNED_FIELDS = {
    *("id", "kind", "locale", "version", "written", "claims", "glossary"),
    "out_of",  # is always 100
    "icon",  # repeats what the words say
    *("rule", "at", "reason"),  # findings of a check that stay: for editors
}


def test_every_field_of_a_leaflet_is_signed_or_left_out_on_purpose() -> None:
    """A new field belongs into the digest, or into the list above with a reason."""
    for model, name in fields_of(Handout, set()):
        holds_more = any(True for _ in models_in(model.model_fields[name].annotation))
        signed = name in _translatable(model) or name in SIGNED_VALUES or holds_more
        assert signed != (name in UNSIGNED_FIELDS), f"{model.__name__}.{name}"


def test_the_groups_of_labels_that_are_left_out_are_there() -> None:
    assert set(Labels.model_fields) >= UNSIGNED_LABELS
