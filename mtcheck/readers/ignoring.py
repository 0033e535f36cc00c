"""Comments that switch checks off: `mtcheck: ignore[doubled-word, stray-space] as spoken`.

In Markdown and HTML such a comment holds for the next block, `ignore-start[…]` until `ignore-end`, and
`ignore-file[…]` for the whole file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ..lazy_patterns import lazy_pattern
from ..model.text import Segment

_IGNORE = lazy_pattern(r"mtcheck:\s*ignore\[([^\]]*)\]")
WELL_FORMED = lazy_pattern(r"\s*mtcheck:\s*ignore(?P<how>-start|-end|-file)?(?:\[(?P<names>[^\]]*)\]|(?<=-end))")


def ignored(comments: Iterable[str]) -> tuple[str, ...]:
    """The checks that comments of a translator or developer switch off for their unit."""
    return tuple(name for comment in comments for named in _IGNORE.findall(comment) for name in _names(named))


def _names(named: str) -> tuple[str, ...]:
    """The names between the brackets of a comment."""
    return tuple(name.strip() for name in named.split(","))


def is_to_mtcheck(comment: str) -> bool:
    """Whether a comment, without its marks, switches something off or on again."""
    return WELL_FORMED.match(comment) is not None


@dataclass(slots=True)
class Ignoring:
    """What the comments of a file have switched off so far: for the next block, from here on, for the whole file."""

    block: tuple[str, ...] = ()
    from_here: dict[str, None] = field(default_factory=dict)
    file: dict[str, None] = field(default_factory=dict)

    def heard(self, comment: str) -> None:
        """Takes in a comment, without its marks."""
        match = WELL_FORMED.match(comment)
        if match is None:
            return
        names = _names(match["names"] or "")
        if match["how"] == "-start":
            self.from_here.update(dict.fromkeys(names))
        elif match["how"] == "-file":
            self.file.update(dict.fromkeys(names))
        elif match["how"] == "-end":
            # Without names all of them end.
            for name in names if match["names"] else list(self.from_here):
                self.from_here.pop(name, None)
        else:
            self.block += names

    def taken(self, segment: Segment) -> Segment:
        """The segment of the next block, with what is switched off for it."""
        block, self.block = self.block, ()
        return (
            replace(segment, ignored=block, switched_off=tuple(self.from_here)) if block or self.from_here else segment
        )

    def all_over(self, segments: Iterable[Segment]) -> tuple[Segment, ...]:
        """All segments of the file, with what is switched off in the whole of it."""
        if not self.file:
            return tuple(segments)
        return tuple(replace(s, switched_off=tuple(dict.fromkeys((*s.switched_off, *self.file)))) for s in segments)
