"""What every check must be like, so that the twentieth looks like the first."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from mtcheck.checks._registry import OWN, walk
from mtcheck.model.finding import Finding
from tests.marked import findings

ROOT = Path(__file__).parents[2]
IDS = list(OWN.infos())
_EXAMPLE = re.compile(r"^(Bad|Good)(?: \((\w+)\))?:\n((?:    .*\n|\n)+)", re.MULTILINE)


def examples(check: str) -> dict[str, tuple[str, str]]:
    """Bad and Good of a check's manual: (path with the right suffix, text)."""
    found = {}
    for kind, form, body in _EXAMPLE.findall(OWN.manual(check) + "\n"):
        text = re.sub(r"^    ", "", body, flags=re.MULTILINE).strip("\n") + "\n"
        found[kind] = (f"a.{form}" if form else "a.txt", text)
    return found


@pytest.mark.parametrize("check", IDS)
def test_manual_has_its_parts(check: str) -> None:
    manual = OWN.manual(check)
    assert re.match(r"[A-Z].*\.\n\nWhy: \S", manual)
    assert "\nSilent when: " in manual
    assert set(examples(check)) == {"Bad", "Good"}


@pytest.mark.parametrize("check", IDS)
def test_bad_example_fires(check: str) -> None:
    path, text = examples(check)["Bad"]
    assert [f.check for f in findings(check, text, path)]


@pytest.mark.parametrize("check", IDS)
def test_good_example_is_silent(check: str) -> None:
    path, text = examples(check)["Good"]
    assert findings(check, text, path) == []


@pytest.mark.parametrize("check", IDS)
def test_every_check_has_a_table_of_firing_and_silent_cases(check: str) -> None:
    module = importlib.import_module(f"tests.checks.{OWN.family(check)}.test_{check.replace('-', '_')}")
    silent = [name for name in module.CASES if "silent" in name]
    assert silent
    assert len(silent) < len(module.CASES)


@pytest.mark.parametrize("check", IDS)
def test_findings_say_what_and_why(check: str) -> None:
    path, text = examples(check)["Bad"]
    for finding in findings(check, text, path):
        assert isinstance(finding, Finding)
        assert finding.message
        assert finding.evidence
        assert "\n" not in finding.message


@pytest.mark.parametrize("check", IDS)
def test_superseded_checks_exist(check: str) -> None:
    assert set(OWN.infos()[check].supersedes) <= set(IDS)


@pytest.mark.parametrize("check", IDS)
def test_the_release_that_brought_a_check_is_in_the_changelog_or_the_next(check: str) -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## (\d+\.\d+\.\d+) - ", changelog, re.MULTILINE)
    since = OWN.info(check).since
    assert re.fullmatch(r"\d+\.\d+\.\d+", since)
    assert since in released or _numbers(since) > max(map(_numbers, released))


def _numbers(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]


def test_ids_and_families_differ() -> None:
    assert not set(IDS) & set(OWN.families())


def test_badly_formed_check_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import mtcheck.checks

    (tmp_path / "broken_check.py").write_text('"""A file that is no check."""\n', encoding="utf-8")
    monkeypatch.setattr(mtcheck.checks, "__path__", [*mtcheck.checks.__path__, str(tmp_path)])
    with pytest.raises(TypeError, match="broken_check"):
        walk()
