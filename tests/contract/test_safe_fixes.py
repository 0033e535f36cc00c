"""What is safe is proved: each check that makes safe fixes says why, and what may be meant otherwise stays."""

from __future__ import annotations

import importlib
import re

import pytest

from mtcheck import Settings, fix_text
from mtcheck.checks._base import CheckInfo
from mtcheck.checks._registry import OWN
from mtcheck.model.finding import Category, Edit, Fix
from mtcheck.model.grade import Confidence, Severity
from mtcheck.model.text import Segment
from tests.contract.test_checks import examples
from tests.marked import findings

SAFE = [check for check, info in OWN.infos().items() if info.safe_because]
EVERYTHING = Settings(select=("all",))


@pytest.mark.parametrize("check", SAFE)
def test_a_reason_is_a_clause_and_its_check_makes_a_safe_fix(check: str) -> None:
    assert re.fullmatch(r"\S.{20,110}[^.]", OWN.info(check).safe_because)
    path, bad = examples(check)["Bad"]
    cases = importlib.import_module(f"tests.checks.{OWN.family(check)}.test_{check.replace('-', '_')}").CASES
    samples = [(path, bad), *((path, re.sub("[⟦⟧]", "", case)) for case in cases.values() if isinstance(case, str))]
    assert any(f.fix and f.fix.safe for path, text in samples for f in findings(check, text, path))


def test_a_safe_fix_without_a_reason_is_an_error() -> None:
    info = CheckInfo("house-word", Category.WRONG_TERM, Severity.MINOR, Confidence.HIGH)
    place = Segment("1", "It rained.").at(0, 2)
    fix = Fix("write it so", (Edit(place, "Rain"),), safe=True)
    with pytest.raises(ValueError, match="needs its reason"):
        info.finding(place, "a word", fix=fix)
    assert info.finding(place, "a word", fix=fix._replace(safe=False)).fix


# Each may mean what it says.
KEPT = {
    "a title and its headline.html": "<title>Minister resigns after talks</title>\n<h1>Minister resigns after "
    "talks</h1>\n",
    "a title and a paragraph.html": "<title>He left the room at noon.</title>\n<p>He left the room at noon.</p>\n",
    "a heading and a paragraph.html": "<h2>The minister left at noon</h2>\n<p>The minister left at noon</p>\n",
    "anchors of two headings.html": '<h2 id="a">Notes on the text</h2>\n<h2 id="b">Notes on the text</h2>\n',
    "two images.html": '<p><img src="a.png"> The flood in the town</p>\n<p><img src="b.png"> The flood in the '
    "town</p>\n",
    "two links.html": '<p><a href="a">The long report</a></p>\n<p><a href="b">The long report</a></p>\n',
    "links about items.html": '<a href="a"><p>The long report</p></a>\n<a href="b"><p>The long report</p></a>\n',
    "two codes.html": "<li>Call <code>open()</code> in each case</li>\n<li>Call <code>close()</code> in each "
    "case</li>\n",
    "two codes.md": "- Call `open()` in each case\n- Call `close()` in each case\n",
    "two links.md": "- Read [the long report](a)\n- Read [the long report](b)\n",
    "two links by reference.md": "Read [the long report][a]\n\nRead [the long report][b]\n",
    "two images.md": "![](a.png) The flood in the town\n\n![](b.png) The flood in the town\n",
    "two formulas.md": "The value `x` was given out.\n\nThe value `y` was given out.\n",
    "items with items.md": "- The flood in the town\n  - Monday\n- The flood in the town\n  - Friday\n",
    "numbered items.md": "1. The flood in the town\n2. The flood in the town\n",
    "heading and text.md": "# The flood in the town\n\nThe flood in the town\n",
    "apart.txt": "We were not asked and we never said yes to it.\n\nIt was Monday.\n\n"
    "We were not asked and we never said yes to it.\n\nIt was Friday.\n",
    "segments with ids.jsonl": '{"id": "a", "target": "The flood in the town"}\n{"id": "b", "target": "The flood '
    'in the town"}\n',
    "columns.txt": "apples  red  sweet\n",
    "a table.txt": "apples  red\nplums  blue\npears  green\n",
    "an indented block.txt": "He wrote this.\n\n    let it be so\n\nThen he left.\n\nShe did not.\n",
    "boxes to tick.txt": "[ x ] Call the desk.\n\n[ y ] Call the editor.\n",
    "a command.txt": "Run pip install -e . and wait.\n\nRun cp docs/a .\n",
    "a group and a figure.txt": "Group 5: 20 people. Chapter 12: 30 pages.\n",
    "doubled by grammar.txt": "The house he lived in in 2019 was sold. What it was was a ruse. Vitamin A a day.\n",
    "a word in capitals.txt": "He moved from Portland, OR or thereabouts.\n",
    "a mark that is spoken of.txt": 'The marks “，” and (。) are full-width, and "；" is too.\n',
    "an entity that is spoken of.txt": 'Write "&nbsp;" for a blank, and (&quot;) for a mark.\n',
    "escaped tags.txt": "Write &lt;b&gt; for bold, and &amp;lt; for the sign.\n",
    "a letter.txt": "Vitamin A intake fell. A grade A element was found.\n",
    "what is left of and.txt": "They sell fish an chips.\n",
    "years.txt": "It cost 12,000 yuan, 4,300 yuan and 5,100 yuan. In 1998 euros were new, in 2020 people died.\n",
    "a figure that goes on.txt": "There were 4 thousand 300 of them, 4 thousand five hundred, or two to 5 thousand.\n",
    "a quoted word of a logician.txt": 'It is 2019. The color was "gray". He called it "theater", so.\n',
    "a headline with a stop.txt": "Ministers meet in Geneva.\n\nGENEVA - The foreign ministers of both countries "
    "met on Monday "
    "to talk about the treaty, which ends in February.\n\nThey will meet again.\n",
    "per cent in German.de.txt": "Die Partei erhielt nach dem Ergebnis der Wahl 37 % der Stimmen und ist damit "
    "die größte.\n",
    "French blanks.txt": "Que faire ? Il a dit : « Nous sommes prêts » ; mais les autres ne le sont pas dans la "
    "ville !\n",
}


@pytest.mark.parametrize("name", KEPT)
def test_a_safe_fix_changes_nothing_that_may_be_meant(name: str) -> None:
    assert fix_text(KEPT[name], path=name, settings=EVERYTHING) == KEPT[name]


# And each of these is a fault, and one only.
MENDED = {
    "printed twice.txt": (
        "It rained in Oslo.\n\nIt rained in Oslo.\n\nIt snowed.\n",
        "It rained in Oslo.\n\nIt snowed.\n",
    ),
    "three times.txt": ("It rained in Oslo.\n\n" * 3 + "It snowed.\n", "It rained in Oslo.\n\nIt snowed.\n"),
    "printed twice.html": ("<p>It rained in Oslo.</p>\n" * 2, "<p>It rained in Oslo.</p>\n"),
    "with one link.html": ('<p><a href="a">The long report</a></p>\n' * 2, '<p><a href="a">The long report</a></p>\n'),
    "printed twice.md": ("- The flood in `town`\n" * 2 + "- More\n", "- The flood in `town`\n- More\n"),
    "without ids.jsonl": ('{"target": "The flood in the town"}\n' * 2, '{"target": "The flood in the town"}\n'),
}


@pytest.mark.parametrize("name", MENDED)
def test_what_is_the_same_to_the_byte_goes(name: str) -> None:
    before, after = MENDED[name]
    assert fix_text(before, path=name, settings=EVERYTHING) == after
