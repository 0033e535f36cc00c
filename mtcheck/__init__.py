"""mtcheck: a quality checker for machine-translated news text.

>>> from mtcheck import check_text
>>> [f.check for f in check_text("He said said so.")]
['doubled-word']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from .api import check_paths, check_text, fix_text, score
    from .errors import GlossaryError, InputError, MtcheckError, SettingsError, UsageError
    from .model.finding import Category, Edit, Finding, Fix
    from .model.grade import Confidence, Severity
    from .model.report import Failure, Findings, Report
    from .model.score import CheckCount, Comparison, Interval, Score, SystemScore, UnitScore
    from .model.scoreboard import Scoreboard
    from .model.text import Location
    from .settings import Settings

_HOMES = {
    ".api": ("check_paths", "check_text", "fix_text", "score"),
    ".errors": ("GlossaryError", "InputError", "MtcheckError", "SettingsError", "UsageError"),
    ".model.finding": ("Category", "Edit", "Finding", "Fix"),
    ".model.grade": ("Confidence", "Severity"),
    ".model.report": ("Failure", "Findings", "Report"),
    ".model.score": ("CheckCount", "Comparison", "Interval", "Score", "SystemScore", "UnitScore"),
    ".model.scoreboard": ("Scoreboard",),
    ".model.text": ("Location",),
    ".settings": ("Settings",),
}
__all__ = [
    "Category",
    "CheckCount",
    "Comparison",
    "Confidence",
    "Edit",
    "Failure",
    "Finding",
    "Findings",
    "Fix",
    "GlossaryError",
    "InputError",
    "Interval",
    "Location",
    "MtcheckError",
    "Report",
    "Score",
    "Scoreboard",
    "Settings",
    "SettingsError",
    "Severity",
    "SystemScore",
    "UnitScore",
    "UsageError",
    "__version__",
    "check_paths",
    "check_text",
    "fix_text",
    "score",
]


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> Any:
    """Imports what is asked for when it is asked for (PEP 562), so that `mtcheck --version` stays quick."""
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home, __name__), name)
