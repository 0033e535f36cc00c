"""What a plug-in must look like; each test yields what is wrong, in words for its author."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import MISSING, is_dataclass
from types import ModuleType

from ..model.finding import Category
from ..model.grade import Confidence, Severity
from ..text.features import Features
from ._base import BatchCheck, CheckInfo, DocumentCheck, NoOptions, SegmentCheck
from ._plugin_guard import said
from ._registry import PLUGINS, Registry, options_of

# Raised when something that was promised goes or changes its meaning; not for what is added.
API_VERSION = 1

_ID = re.compile(r"[a-z]+(-[a-z]+)*")
_PARTS = (r"\A[A-Z].*\.\n\nWhy: \S", r"\nSilent when: \S", r"\nBad(?: \(\w+\))?:\n", r"\nGood(?: \(\w+\))?:\n")
# Every gate is tried on these before a run begins.
_TRIALS = ("", 'On 2 May "A.B." said (again), that 4,300 yuan – 37 % – was  enough .\n协议\n', "a\nb")


def faults(module: ModuleType, own: Registry) -> Iterator[str]:
    """What keeps a module from being a check beside our own ones, the first thing first."""
    version = getattr(module, "PLUGIN_API", 1)
    if version != API_VERSION:
        yield f"is written for version {version} of the plug-in interface, and this mtcheck has version {API_VERSION}"
    check = getattr(module, "CHECK", None)
    if isinstance(check, (DocumentCheck, BatchCheck)):
        yield "only segment checks can be plug-ins"
    if not isinstance(check, SegmentCheck):
        yield "has no CHECK = SegmentCheck(INFO, Options, run)"
        return
    if not isinstance(check.info, CheckInfo):
        yield "INFO must be a CheckInfo"
        return
    yield from _of_info(check.info)
    yield from _of_names(check.info, own)
    if not callable(check.run):
        yield "run must be a function of segment, features and options"
    yield from _of_options(check.options)
    # Python can be told to leave docstrings away.
    if sys.flags.optimize < 2 and not all(re.search(part, f"{module.__doc__}\n") for part in _PARTS):
        yield "its docstring must be its manual: a sentence, then Why, Silent when, Bad and Good"
    yield from _of_gate(check.info)


def _of_info(info: CheckInfo) -> Iterator[str]:
    for name in ("id", *(("family",) if info.family else ())):
        value = getattr(info, name)
        if not (isinstance(value, str) and _ID.fullmatch(value)):
            yield f"the {name} {value!r} must be words in small letters with hyphens between them"
    for name, kind in (("category", Category), ("severity", Severity), ("confidence", Confidence)):
        if not isinstance(getattr(info, name), kind):
            yield f"{name} must be a {kind.__name__}"
    for name in ("needs", "languages", "supersedes", "triggers"):
        if not _is_words(getattr(info, name)) or "" in getattr(info, name):
            yield f"{name} must be a tuple of strings"
    if not isinstance(info.safe_because, str):
        yield "safe_because must be a string"
    if not set(info.needs) <= {"source"}:
        yield 'needs can be ("source",) and nothing else'


def _of_names(info: CheckInfo, own: Registry) -> Iterator[str]:
    """What its id or its family means already."""
    others = {*(c.mqm for c in Category), *(s.label for s in Severity), PLUGINS, "all"}
    if info.id in own:
        yield f"the id {info.id!r} is that of a check of mtcheck: give it another"
    if info.id in others or info.id in own.families():
        yield f"the id {info.id!r} is the name of a family, category or severity: give it another"
    if info.family in own or info.family in others - {PLUGINS}:
        yield f"the family {info.family!r} is the name of a check, category or severity: give it another"


def _of_options(options: object) -> Iterator[str]:
    if options is NoOptions:
        return
    if not (isinstance(options, type) and is_dataclass(options)):
        yield "its options must be NoOptions or a dataclass"
        return
    for name, default in options_of(options).items():
        if default is MISSING:
            yield f"the option {name!r} needs a default"
        elif not isinstance(default, (bool, int, float, str)) and not _is_words(default):
            yield f"the option {name!r} must be true or false, a number, a string or a tuple of strings"


def _is_words(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(v, str) for v in value)


def _of_gate(info: CheckInfo) -> Iterator[str]:
    if not callable(info.gate):
        yield "its gate must be a function of features"
        return
    try:
        for text in _TRIALS:
            info.gate(Features(text))
    except Exception as error:
        yield f"its gate fails: {said(error)}"
