"""Effects of treatments without a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handouts.checks.rule import Hit, Rule
from handouts.checks.subject import Subject
from handouts.content.models.handout import Test, Treatment

_TREATMENT = (
    r"(?:treatments?|drugs?|medicines?|chemo(?:therapy)?|immunotherapy|surgery|operations?"
    r"|radiation|radiotherapy|ablation|emboli[sz]ation|stents?|steroids?|enzymes?|capsules"
    r"|hormone therapy|tablets|injections?)"
)
_EFFECT = (
    r"(?:shrinks?|slows?|eases?|relieves?|cures?|kills?|destroys?|prevents?|lengthens?|holds? back"
    r"|live longer|lived longer|keeps? (?:the cancer|it) (?:small|stable)|works? (?:well|best|for))"
)
_PATTERN = re.compile(rf"\b{_TREATMENT}\b[^.]{{0,60}}\b{_EFFECT}\b", re.IGNORECASE)
_ASKING = frozenset({"question", "myth"})


def find(subject: Subject) -> Iterator[Hit]:
    """Look at each treatment and test, and at sentences that tell what a treatment does."""
    told: set[int] = set()
    for passage in subject.passages:
        owner = passage.owners[-1]
        if passage.claims or passage.field in _ASKING or passage.part == "questions":
            continue
        if isinstance(owner, Treatment | Test):
            if id(owner) not in told:
                kind = "treatment" if isinstance(owner, Treatment) else "test"
                path = passage.path.rsplit("/", 1)[0]
                yield Hit(f"the {kind} “{owner.name}” cites no claim", path, passage.key[:-1])
            told.add(id(owner))
            continue
        match = next(filter(None, map(_PATTERN.search, passage.sentences)), None)
        if match is not None:
            yield passage.hit(f"“{match[0]}” tells of an effect and cites no claim", match[0])


RULE = Rule(
    code="effect-uncited",
    title="What a treatment does rests on a claim",
    theme="Evidence",
    why="A reviewer must be able to trace each effect to the paper or page that showed it.",
    mend="add claims with the evidence that it rests on",
    english_only=True,
    find=find,
)
