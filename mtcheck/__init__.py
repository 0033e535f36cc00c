"""mtcheck: a quality checker for machine-translated news text.

>>> from mtcheck import check_text
>>> [f.check for f in check_text("He said said so.")]
['doubled-word']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import check_paths, check_text
    from .correction import fix_text
    from .errors import MtcheckError
    from .evaluation import Wanted
    from .model.finding import Category, Confidence, Finding, Fix, Report, Severity
    from .model.score import Comparison, Scoreboard, SystemScore
    from .model.text import Location
    from .scoreboard import score
    from .settings import Settings

__version__ = "0.2.0"

_HOMES = {
    "check_paths": ".api",
    "check_text": ".api",
    "fix_text": ".correction",
    "MtcheckError": ".errors",
    "Wanted": ".evaluation",
    "score": ".scoreboard",
    "Category": ".model.finding",
    "Confidence": ".model.finding",
    "Finding": ".model.finding",
    "Fix": ".model.finding",
    "Report": ".model.finding",
    "Severity": ".model.finding",
    "Comparison": ".model.score",
    "Scoreboard": ".model.score",
    "SystemScore": ".model.score",
    "Location": ".model.text",
    "Settings": ".settings",
}
__all__ = [
    "Category",
    "Comparison",
    "Confidence",
    "Finding",
    "Fix",
    "Location",
    "MtcheckError",
    "Report",
    "Scoreboard",
    "Settings",
    "Severity",
    "SystemScore",
    "Wanted",
    "check_paths",
    "check_text",
    "fix_text",
    "score",
]


def __getattr__(name: str) -> Any:
    """Imports what is asked for when it is asked for (PEP 562), so that `mtcheck --version` stays quick."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
