"""Expectations inside the sample: "a ⟦marked⟧ span" is where a check must fire, and nowhere else."""

from __future__ import annotations

import re

from mtcheck import Finding, Settings, check_text, fix_text


def settings(check: str, **values: object) -> Settings:
    """Settings under which only one check runs."""
    return Settings(select=(check,), min_confidence="low", **values)


def findings(check: str, text: str, path: str = "a.txt", **values: object) -> list[Finding]:
    """What one check finds in a text, in order."""
    return check_text(text, path=path, settings=settings(check, **values))


def marked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with ⟦⟧ around the spans."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + "⟦" + text[start:end] + "⟧" + text[end:]
    return text


def assert_fires(check: str, sample: str, path: str = "a.txt", **values: object) -> None:
    """One check must find exactly the marked spans of a plain text."""
    text = re.sub("[⟦⟧]", "", sample)
    found = findings(check, text, path, **values)
    assert marked(text, [(f.location.file_start, f.location.file_end) for f in found]) == sample


def fixed(check: str, text: str, path: str = "a.txt", *, unsafe: bool = True, **values: object) -> str:
    """The text after the fixes of one check."""
    return fix_text(text, path=path, settings=settings(check, **values), unsafe=unsafe)
