"""Selection, one finding a cause, gates, ignores, fixing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

import pytest

from mtcheck import Settings, check_text, fix_text
from mtcheck.checks._index import INDEX
from mtcheck.checks._registry import OWN
from mtcheck.engine import fixing
from mtcheck.engine.grouping import candidate_pairs, forms_of, groups
from mtcheck.engine.run import one_a_cause
from mtcheck.engine.selection import selected
from mtcheck.errors import InputError
from mtcheck.model.finding import Category, Edit, Finding, Fix
from mtcheck.model.grade import Confidence, Severity
from mtcheck.model.mention import Evidence, Link, Mention, Place
from mtcheck.model.text import Document
from mtcheck.readers import plain


def ids(**values: object) -> set[str]:
    return {info.id for info in selected(Settings(**values))}


def test_select_replaces_extend_adds_ignore_removes() -> None:
    names = {"capital-surname", "name-mismatch", "name-missing", "name-variant"}
    assert ids(select=("names",)) == names
    assert ids(select=("doubled-word",), extend_select=("names",)) == {"doubled-word", *names}
    assert "stray-space" not in ids(ignore=("typography",))
    assert ids(select=("all",), ignore=("all",)) == set()


def test_a_category_selects_its_checks() -> None:
    assert ids(select=("character-encoding",)) == {"mojibake"}


def test_naming_a_check_that_is_off_turns_it_on(monkeypatch: pytest.MonkeyPatch) -> None:
    off = "lone-mark"
    assert off in ids()
    monkeypatch.setitem(INDEX, off, {**INDEX[off], "default": False})
    assert off not in ids()
    assert off in ids(extend_select=(off,))


def found(text: str, **values: object) -> list[str]:
    return [f.check for f in check_text(text, settings=Settings(**values))]


def test_a_doubled_headline_is_no_duplicate_sentence() -> None:
    text = "Russia is to leave the old treaty in February\n\n" * 2 + "The ministry said that on Monday.\n"
    assert found(text) == ["duplicate-paragraph"]


def test_a_glossary_variant_is_no_name_variant() -> None:
    text = "Xinhua News Agency wrote it. Later it came from Xin Hua News Agency too.\n"
    assert found(text) == ["term-variant"]


def test_a_loop_is_no_doubled_word() -> None:
    assert found("He went went went went home.\n") == ["repetition-loop"]


def test_what_is_superseded_still_supersedes_before_any_filter() -> None:
    text = "Russia is to leave the old treaty soon.\n\n" * 2 + "The ministry said that on Monday.\n"
    assert found(text, min_severity="critical") == []


def test_severity_and_confidence_filter() -> None:
    text = "He and and she, and the Guidance Treaty ended.\n"
    assert found(text, min_severity="major") == ["term-variant"]
    assert found("That is Russias proposal.\n", min_confidence="high") == []


def test_options_reach_the_check() -> None:
    text = "It was in it in it in it then.\n"
    assert found(text, checks={"repetition-loop": {"times": 4}}) == []
    assert found(text) == ["repetition-loop"]


def test_unknown_language_checks_are_skipped() -> None:
    assert "missing-apostrophe" in {i for i, info in OWN.infos().items() if "en" in info.languages}


def grouped(forms: str, *pairs: str) -> list[tuple[str, list[str]]]:
    """The groups that links between forms ("ab>ac": ab is right) make, the strongest first."""
    mentions = forms_of(Mention(form, Place("d", 0, n, n + 1, "a.txt"), None) for n, form in enumerate(forms.split()))
    found = [Link(*pair.split(">"), Evidence(1 - n / 10, "alike"), "") for n, pair in enumerate(pairs)]
    return [(g.head.text, [v.text for v, _ in g.variants]) for g in groups(found, mentions.__getitem__)]


def test_groups_gather_round_the_right_form() -> None:
    assert grouped("ab aa aa ac", "aa>ab", "aa>ac") == [("aa", ["ab", "ac"])]


def test_links_do_not_chain() -> None:
    assert grouped("aa ab ac ad", "aa>ab", "ab>ac", "ac>ad") == [("aa", ["ab"]), ("ac", ["ad"])]


def test_forms_without_a_shared_key_are_never_compared() -> None:
    assert candidate_pairs(["ab", "ac", "cd"], lambda form: (form[0],)) == [("ab", "ac")]


def test_a_key_of_a_crowd_says_nothing() -> None:
    few, many = ([f"a{n}" for n in range(count)] for count in (5, 200))
    assert len(candidate_pairs(sorted(few), lambda form: (form[0],))) == 10
    assert candidate_pairs(sorted(many), lambda form: (form[0],)) == []


FIXES = [
    (
        "safe only",
        "He and and she to Riyabkov; Mr. Ryabkov left.\n",
        False,
        "He and she to Riyabkov; Mr. Ryabkov left.\n",
    ),
    ("line ends are kept", "He and and she.\r\nIt fell .\r\n", False, "He and she.\r\nIt fell.\r\n"),
    ("many in one sentence", "It fell , rose , and and fell .\n", False, "It fell, rose, and fell.\n"),
    ("nothing to fix", "It fell.\n", True, "It fell.\n"),
    (
        "last paragraph goes with the blank lines before it",
        "A long enough line here\n\nA long enough line here",
        False,
        "A long enough line here",
    ),
]


@pytest.mark.parametrize(("text", "unsafe", "after"), [row[1:] for row in FIXES], ids=[row[0] for row in FIXES])
def test_fixes(text: str, unsafe: bool, after: str) -> None:
    assert fix_text(text, unsafe=unsafe) == after


def test_json_keeps_its_escapes() -> None:
    text = '{"id": "1", "target": "Caf\\u00e9s and and \\"yes\\".", "note": "said said"}\n'
    assert (
        fix_text(text, path="a.jsonl") == '{"id": "1", "target": "Caf\\u00e9s and \\"yes\\".", "note": "said said"}\n'
    )


def test_a_removed_json_segment_goes_with_its_comma() -> None:
    line = (
        '{"document": "d", "segments": [{"target": "A line long enough"}, '
        '{"target": "A line long enough"}, {"target": "End."}]}\n'
    )
    fixed = '{"document": "d", "segments": [{"target": "A line long enough"}, {"target": "End."}]}\n'
    assert fix_text(line, path="a.jsonl") == fixed


def words_of(text: str) -> list[Document]:
    return list(plain.read(text, "a.txt"))


def wrong(documents: Sequence[Document], word: str, new: str, check: str = "x") -> list[Finding]:
    """A finding on each place of a word, with a fix that writes another one."""
    found = []
    for segment in documents[0].segments:
        for match in re.finditer(rf"\b{word}\b", segment.target):
            place = segment.at(*match.span())
            fix = Fix("write", (Edit(place, new),), safe=True)
            found.append(
                Finding(check, Category.PUNCTUATION, Severity.MINOR, Confidence.HIGH, place, "m", "e", (), fix)
            )
    return found


def test_a_fix_that_does_not_silence_its_check_is_not_made() -> None:
    outcome = fixing.fix_text("He came.\n", plain, words_of, lambda d: wrong(d, "came", "came"), unsafe=False)
    assert outcome.text == "He came.\n"
    assert outcome.applied == ()
    assert [f.location.text for f in outcome.left] == ["came"]


def test_nothing_is_written_where_reading_again_gives_another_text() -> None:
    # A blank line in the replacement would break the paragraph in two.
    outcome = fixing.fix_text("He came.\n", plain, words_of, lambda d: wrong(d, "He", "AA\n\nB"), unsafe=False)
    assert outcome.text == "He came.\n"


def test_a_refused_fix_keeps_no_other_waiting() -> None:
    """Of a thousand fixes seven cannot be made: the others are, in a few readings and checks rather than one a fix."""
    lines = [f"{'bad' if n % 150 == 7 else 'He'} came {n}." for n in range(1000)]
    readings, checks = [], []

    def read(text: str) -> list[Document]:
        readings.append(text)
        return words_of(text)

    def check(documents: Sequence[Document]) -> list[Finding]:
        checks.append(documents)
        return [*wrong(documents, "He", "She"), *wrong(documents, "bad", "AA\n\nB")]

    outcome = fixing.fix_text("\n\n".join(lines) + "\n", plain, read, check, unsafe=False)
    assert outcome.text.count("She came") == 993
    assert outcome.text.count("bad came") == 7
    assert (len(outcome.applied), len(outcome.left)) == (993, 7)
    assert len(readings) < 200
    assert len(checks) < 10


REFUSED: dict[str, tuple[str, str]] = {
    "each parts its paragraph": ("bad", "AA\n\nB"),
    "each parts its paragraph into many": ("bad", "A\n\nB\n\nC\n\nD"),
    "each takes its paragraph away": ("bad came", ""),
}


@pytest.mark.parametrize(("word", "new"), REFUSED.values(), ids=REFUSED)
def test_many_refused_fixes_cost_no_reading_each(word: str, new: str) -> None:
    lines = ["bad came" if n % 5 == 2 else f"He came {n}." for n in range(500)]
    readings = []

    def read(text: str) -> list[Document]:
        readings.append(text)
        return words_of(text)

    def check(documents: Sequence[Document]) -> list[Finding]:
        return [*wrong(documents, "He", "She"), *wrong(documents, word, new)]

    outcome = fixing.fix_text("\n\n".join(lines) + "\n", plain, read, check, unsafe=False)
    assert (outcome.text.count("She came"), outcome.text.count("bad came")) == (400, 100)
    assert len(outcome.applied) == 400
    assert len(readings) < 20


def test_fixes_of_one_segment_of_which_one_does_harm() -> None:
    text = "He came. It is bad. He went. He slept.\n"
    outcome = fixing.fix_text(
        text,
        plain,
        words_of,
        lambda d: [*wrong(d, "bad", "A\n\nB"), *wrong(d, "He", "She")],
        unsafe=False,
    )
    assert outcome.text == "She came. It is bad. She went. She slept.\n"
    assert (len(outcome.applied), len(outcome.left)) == (3, 1)


def test_more_fixes_than_a_hundred_in_one_sentence() -> None:
    outcome = fixing.fix_text("He " * 300, plain, words_of, lambda d: wrong(d, "He", "She")[:1], unsafe=False)
    assert outcome.text.split() == ["She"] * 300
    assert len(outcome.applied) == 300


def test_two_fixes_that_undo_each_other_come_to_an_end() -> None:
    def check(documents: Sequence[Document]) -> list[Finding]:
        return [*wrong(documents, "He", "She", "x"), *wrong(documents, "She", "He", "y")]

    outcome = fixing.fix_text("He came.\n", plain, words_of, check, unsafe=False)
    assert outcome.text in ("He came.\n", "She came.\n")
    assert len(outcome.applied) <= 1


def test_a_fix_after_which_the_file_cannot_be_read_is_refused() -> None:
    def read(text: str) -> list[Document]:
        if "She" in text:
            raise InputError("malformed", "a.txt", 1)
        return words_of(text)

    outcome = fixing.fix_text("He came and went.\n", plain, read, lambda d: wrong(d, "He", "She"), unsafe=False)
    assert (outcome.text, outcome.applied) == ("He came and went.\n", ())


def test_what_is_superseded_goes_whatever_else_stands_in_the_segment() -> None:
    """The shortcut over sorted spans keeps what a comparison of all pairs keeps."""
    random = Random(1)
    segment = words_of("x" * 60 + "\n")[0].segments[0]
    above = next(i for i in OWN.infos().values() if i.supersedes)
    ids = [above.id, *above.supersedes, "end-mark"]
    for _ in range(300):
        findings = []
        for _ in range(random.randrange(1, 9)):
            start = random.randrange(60)
            place = segment.at(start, min(60, start + random.randrange(0, 9)))
            check = random.choice(ids)
            findings.append(Finding(check, Category.PUNCTUATION, Severity.MINOR, Confidence.HIGH, place, "m"))
        infos = OWN.infos()
        kept = [
            f
            for f in findings
            if not any(f.check in infos[o.check].supersedes and o.location.overlaps(f.location) for o in findings)
        ]
        assert one_a_cause(findings, OWN) == kept
