"""All rules, in the order in which they are told."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import get_args

from handouts.checks import rules
from handouts.checks.rule import Rule, Theme


@cache
def list_rules() -> tuple[Rule, ...]:
    """Return every rule, by theme and code: each file of ``rules/`` holds one."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    modules = (importlib.import_module(f"{rules.__name__}.{name}") for name in names)
    themes = get_args(Theme)
    found: list[Rule] = [module.RULE for module in modules]
    return tuple(sorted(found, key=lambda rule: (themes.index(rule.theme), rule.code)))
