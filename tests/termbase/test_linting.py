"""What `glossary check` says of glossaries that are allowed and do not do what they mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli import main
from mtcheck.termbase import bundled, mended, parse
from mtcheck.termbase.linting import lint

FAULTS = {
    "one source term of two concepts": (
        "- {id: a, preferred: customs office, source: {zh: [海关]}}\n"
        "- {id: b, preferred: border force, source: {zh: [海关]}}\n",
        2,
        "never reached",
    ),
    "ordinary words": ("- {id: a, preferred: nation, deprecated: [the land]}\n", 1, "ordinary English"),
    "an ordinary word that is accepted": (
        "- {id: a, preferred: Oslo, admitted: [there], source: {no: [Oslo]}}\n",
        1,
        "proves nothing",
    ),
    "when within its own term": (
        "- id: a\n  preferred: drop\n  deprecated:\n    - {text: mail drop, when: [mail]}\n",
        4,
        "always holds",
    ),
    "use of what is deprecated": (
        "- id: a\n  preferred: drop\n  deprecated:\n    - letter drop\n    - {text: mail drop, use: letter drop}\n",
        5,
        "is deprecated itself",
    ),
    "the plural of the preferred form": ("- {id: a, preferred: levy, deprecated: [levies]}\n", 1, "is never found"),
    "two scripts in a word": ("- {id: a, preferred: levy, deprecated: [impоst]}\n", 1, "two scripts"),
    "Cyrillic letters beside figures": ("- {id: a, preferred: S-400, deprecated: [С-400]}\n", 1, "Cyrillic"),
    "two writings of Chinese": ("- {id: a, preferred: Yue, source: {zh: [刘悅]}}\n", 1, "mixes simplified"),
    "a capital of a spreadsheet": (
        "- {id: a, preferred: levy, deprecated: [Trade due]}\n",
        1,
        "write 'trade due'",
    ),
    "two terms in one": ("- {id: a, preferred: levy, deprecated: [impost; tariff]}\n", 1, "read as one term"),
    "an example that fires": (
        "- {id: a, preferred: levy, deprecated: [impost], right: [An impost.]}\n",
        1,
        "fires on its example",
    ),
    "an example that does not": (
        "- {id: a, preferred: levy, deprecated: [impost], wrong: [A levy.]}\n",
        1,
        "does not fire on its example",
    ),
}


@pytest.mark.parametrize(("text", "line", "words"), FAULTS.values(), ids=FAULTS)
def test_faults_are_named_with_their_line(text: str, line: int, words: str) -> None:
    glossary, problems = parse(text.encode(), "g.yaml")
    assert [p for p in problems if p.fatal] == []
    assert [(p.line, p.fatal) for p in {*problems, *lint(glossary)} if words in p.message] == [(line, False)]


def test_a_good_glossary_is_clean() -> None:
    text = (
        "- {id: a, preferred: levy, admitted: [Levy Act], deprecated: [impost, {text: the land, when: [tax]}],\n"
        "   source: {ru: [С-400, пошлина]}, right: [A levy.], wrong: [An impost was paid., Two imposts.]}\n"
    )
    glossary, problems = parse(text.encode(), "g.yaml")
    assert [*problems, *lint(glossary)] == []


@pytest.mark.parametrize("name", bundled.names())
def test_the_bundled_ones_are_clean(name: str) -> None:
    # Two groups of islands have one name in Russian.
    assert [p.message for p in lint(bundled.load(name)) if "Виргинские" not in p.message] == []


def test_what_is_sure_is_mended() -> None:
    data = "- {id: a, preferred: levy, deprecated: [impоst], source: {cn: [税], ru: [налог]}}  # mine\n".encode()
    glossary, problems = parse(data, "g.yaml")
    again = mended(data, [*problems, *lint(glossary)], "g.yaml")
    assert again.decode() == (
        "- {id: a, preferred: levy, deprecated: [impost], source: {zh: [税], ru: [налог]}}  # mine\n"
    )


def test_the_command_names_the_place_and_compares_files(tmp_path: Path) -> None:
    one, other = tmp_path / "one.yaml", tmp_path / "other.yaml"
    one.write_text("- {id: a, preferred: levy, deprecated: [impost], source: {jp: [税]}}\n", encoding="utf-8")
    other.write_text("- {id: b, preferred: impost, deprecated: [levy]}\n", encoding="utf-8")
    ran = CliRunner().invoke(main, ["glossary", "check", str(one), str(other)])
    assert ran.exit_code == 1
    assert f"{one}:1:59: 'jp' is no code of a language; write 'ja'" in ran.output
    assert "is overruled by entry 'b'" in ran.output
    ran = CliRunner().invoke(main, ["glossary", "check", "--fix", str(one)])
    assert ran.exit_code == 0
    assert "{ja: [税]}" in one.read_text(encoding="utf-8")


def test_merge_and_diff(tmp_path: Path) -> None:
    one, other, both = tmp_path / "one.yaml", tmp_path / "other.csv", tmp_path / "both.yaml"
    one.write_text("- {id: a, preferred: levy, deprecated: [impost]}\n- {id: b, preferred: suit}\n", encoding="utf-8")
    other.write_text("id,preferred,deprecated\na,duty,impost\nc,claim,plaint\n", encoding="utf-8")
    one.write_text(one.read_text(encoding="utf-8").replace("suit}", "suit, deprecated: [lawsuit]}"), encoding="utf-8")
    ran = CliRunner().invoke(main, ["glossary", "merge", str(one), str(other), "-o", str(both)])
    assert (ran.exit_code, "the same id" in ran.output) == (0, True)
    assert [(e.id, e.preferred) for e in parse(both.read_bytes(), "both.yaml")[0].entries] == [
        ("b", "suit"),
        ("a", "duty"),
        ("c", "claim"),
    ]
    ran = CliRunner().invoke(main, ["glossary", "diff", str(one), str(other)])
    assert ran.exit_code == 1
    assert ran.output.splitlines() == ["  a: preferred: levy → duty", "- b: suit", "+ c: claim"]
    assert CliRunner().invoke(main, ["glossary", "diff", str(one), str(one)]).exit_code == 0
