"""Every trigger of every check is one: it stands alone where the check fires, or in the place of a finding."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator

import pytest

from mtcheck.checks import _registry
from mtcheck.text.reading.fold import fold
from tests.contract.test_checks import examples
from tests.marked import findings

INFOS = _registry.OWN.infos()
TRIGGERS = [(check, trigger) for check, info in INFOS.items() for trigger in info.triggers]
# Texts that have a trigger, for the checks whose triggers come from a table.
MADE: dict[str, Callable[[str], list[str]]] = {
    "agency-credit": lambda t: [
        f"Men. {t}: AP)",
        f"Men. {t}: AP) A dog. (Picture: AP) A cat. (Picture: AP)",
        f"{t}: AP) (Photo: A) (Photo: B)",
    ],
    "dateline": lambda t: [f"Beijing {t.title()}, July 26 (Li), it rained.", f"Beijing Times, July 26 {t}, it rained."],
    "digits-with-thousand": lambda t: [f"It cost 4{t} in May."],
    "doubled-mark": lambda t: [
        f"It rained in June{t} it snowed.",
        f"It rained in June{t}",
        f'It was "rain{t}',
        f"Rain {t}B",
    ],
    "mixed-date-format": lambda t: [f"It ends on February 22. It met on 1{t.title()}."],
    "page-furniture": lambda t: [
        f"It rained. [{t} Li Ming]",
        f"2023-02-11 {t} TASS",
        f"{t} Talks begin",
        f"{t}: large/middle/small",
        f"Large {t}",
        f"It rained on Monday and it snowed in the night. {t}【大中小】",
        f"It rained.\n\n{t}",
    ],
    "unquoted-speech": lambda t: [f"He{t}: We must go on with it now."],
}


def texts(check: str, trigger: str) -> Iterator[tuple[str, str]]:
    """Path and text of what the check is known or made to fire on."""
    yield examples(check)["Bad"]
    module = importlib.import_module(f"tests.checks.{_registry.OWN.family(check)}.test_{check.replace('-', '_')}")
    for sample in module.CASES.values():
        if isinstance(sample, str):
            yield "a.txt", re.sub("[⟦⟧]", "", sample)
    for text in MADE[check](trigger) if check in MADE else ():
        yield "a.txt", text


@pytest.mark.parametrize(("check", "trigger"), TRIGGERS, ids=[f"{check} {trigger!r}" for check, trigger in TRIGGERS])
def test_fires_on_a_text_that_has_it(check: str, trigger: str) -> None:
    wanted = fold(trigger)
    others = [fold(t) for t in INFOS[check].triggers if t != trigger]
    for path, text in texts(check, trigger):
        folded = fold(text)
        alone = not any(other in folded.replace(wanted, "") for other in others)
        for finding in findings(check, text, path) if wanted in folded else ():
            start, end = finding.location.file_start - len(wanted), finding.location.file_end + len(wanted)
            if alone or wanted in folded[max(0, start) : end]:
                return
    pytest.fail("no text of the manual, the tests or MADE has it where the check finds something")
