"""What a check of your own may use: everything here, and nothing else of mtcheck. See docs/plugins.md.

A check is a module with a manual as its docstring and

    INFO = CheckInfo("my-check", Category.ORGANIZATIONAL_STYLE, Severity.MINOR, Confidence.HIGH)

    def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
        ...
        yield INFO.finding(segment.at(start, end), "what was found", evidence="why it is a fault")

    CHECK = SegmentCheck(INFO, NoOptions, run)

Of `Segment` there is promised: `id`, `document`, `order`, `role`, `target`, `source`, and `at(start, end,
side="target")`; of `Features`: `text`, `folded`, `words`, `word_set`, `capitalised`, `figures`, `sentences`,
`has_text()`, `has_non_ascii()`, `has_digit()` and `has_bracket()`; of `Location`: `start`, `end`, `text`, `line`,
`column` and `context`. Of all the others, everything that has no underscore.

`API_VERSION` is raised when something of this goes or changes its meaning, and not when something is added. A plug-in
says with `PLUGIN_API = 2` that it needs the second version; without it, it needs the first.
"""

from .checks._base import CheckInfo, NoOptions, SegmentCheck
from .checks._plugin_shape import API_VERSION
from .model.finding import Category, Edit, Finding, Fix
from .model.grade import Confidence, Severity
from .model.text import Location, Segment
from .text.features import Features

__all__ = [
    "API_VERSION",
    "Category",
    "CheckInfo",
    "Confidence",
    "Edit",
    "Features",
    "Finding",
    "Fix",
    "Location",
    "NoOptions",
    "Segment",
    "SegmentCheck",
    "Severity",
]
