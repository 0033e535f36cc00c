"""Counts how words end in their other forms, and writes mtcheck/known/LANGUAGE/endings.tsv: what inflections.tsv, which
people write, does not say.

    python scripts/fit_endings.py            # judges by words left out, then writes the tables
    python scripts/fit_endings.py --judge    # judges only
    python scripts/fit_endings.py lt lv      # of these languages only

The dictionaries of simplemma (MIT) give forms with their dictionary forms. For each ending of a dictionary form (three
letters at most) that `words` of them have, an ending that stands for it in `share` of them is kept; endings.tsv beside
this script has both for each language. A word at run time takes the longest of its endings, as with inflections.tsv.

To judge, the endings are counted on every other word, and looked for in those left out: the share of their forms that
are found, by inflections.tsv alone and with what was counted, and the share of forms so made that the dictionary has of
another word only.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
KNOWN = ROOT / "mtcheck" / "known"
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

# Letters of an ending, of a form's ending, and of what is left as the stem at least.
_LONGEST, _LONGEST_FORM, _SHORTEST_STEM = 3, 6, 2
# So many words must show an ending, whatever the share.
_SEEN = 3
# Of so many words a language is judged.
_JUDGED = 20_000
_HEAD = """\
# How words of {name} end in their other cases, numbers and genders, counted: for the ending of a dictionary form the
# endings that stand for it in many words, where inflections.tsv does not say so; "-" is none.
# columns: ending, forms
# source: the dictionary of simplemma, counted by scripts/fit_endings.py
# licence: MIT
"""

Words = Mapping[str, Collection[str]]
Endings = dict[str, set[str]]


class Language(NamedTuple):
    """A row of endings.tsv."""

    code: str
    dictionary: str
    letters: str
    verbs: tuple[str, ...]
    words: int
    share: float


def languages() -> Iterator[Language]:
    """The rows of endings.tsv."""
    from make_known import parse

    path = Path(__file__).with_name("endings.tsv")
    for code, dictionary, letters, verbs, words, share in parse(path.read_text(encoding="utf-8"), path.name).rows:
        ends = () if verbs == "-" else tuple(verbs.split())
        yield Language(code, dictionary, letters, ends, int(words), int(share) / 1000)


def words_of(language: Language) -> dict[str, set[str]]:
    """The words of a dictionary that are no verbs, and all forms of each."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    found: dict[str, set[str]] = defaultdict(set)
    for form, word in DefaultDictionaryFactory().get_dictionary(language.dictionary).items():
        form, word = _text(form), _text(word)
        if len(word) <= _SHORTEST_STEM or not (form.isalpha() and word.isalpha()) or word.endswith(language.verbs):
            continue
        if language.letters == "any" or (_is_latin(word) and _is_latin(form)):
            found[word].add(form)
    return found


def _text(given: str | bytes) -> str:
    return given.decode() if isinstance(given, bytes) else given


def _is_latin(word: str) -> bool:
    return all(letter < "\u0250" for letter in word)


def counted(words: Words, least: int, share: float) -> Endings:
    """For endings of at least so many words, the endings of forms that stand for them in a share of these words."""
    with_ending: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for size in range(min(_LONGEST, len(word) - _SHORTEST_STEM) + 1):
            with_ending[word[len(word) - size :]].append(word)
    found: Endings = {}
    for ending, having in with_ending.items():
        if len(having) < least:
            continue
        seen: Counter[str] = Counter()
        for word in having:
            stem = word[: len(word) - len(ending)]
            longest = len(word) + _LONGEST_FORM
            seen.update(f[len(stem) :] for f in words[word] if f != word and f.startswith(stem) and len(f) <= longest)
        kept = {form for form, times in seen.items() if times >= max(_SEEN, share * len(having))}
        if kept:
            found[ending] = kept
    return dict(_not_said_by_shorter(found))


def _not_said_by_shorter(endings: Endings) -> Iterator[tuple[str, set[str]]]:
    for ending, forms in endings.items():
        shorter = endings.get(ending[1:]) if ending else None
        if shorter is None or forms != {ending[0] + form for form in shorter}:
            yield ending, forms


def with_endings(word: str, endings: Endings) -> set[str]:
    """The forms of a word by the longest of its endings."""
    for size in range(min(_LONGEST, len(word) - _SHORTEST_STEM), -1, -1):
        stem, ending = word[: len(word) - size], word[len(word) - size :]
        if ending in endings:
            return {stem + form for form in endings[ending]}
    return set()


def _unsaid(words: Words, of: Iterable[str], language: str) -> dict[str, set[str]]:
    from mtcheck.text.reading.inflected import forms_by_table, key_of

    found = {}
    for word in of:
        said = forms_by_table("inflections", key_of(word, language), language)
        found[word] = {form for form in words[word] if key_of(form, language) not in said}
    return found


def judged(words: Words, made: Callable[[str], set[str]], some: Iterable[str], key: Callable[[str], str]) -> str:
    """How many forms of some words are found, and how many that are made belong to another word only."""
    owners: dict[str, set[str]] = defaultdict(set)
    for word, forms in words.items():
        for form in forms:
            owners[key(form)].add(word)
    every = found = known = strange = 0
    for word in some:
        have = {key(form) for form in made(word)} | {key(word)}
        wanted = {key(form) for form in words[word]} - {key(word)}
        every += len(wanted)
        found += len(wanted & have)
        for form in have - {key(word)}:
            known += form in owners
            strange += form in owners and word not in owners[form]
    return f"{found / max(1, every):.3f} of {every} found, {strange / max(1, known):.3f} of another word"


def main() -> None:
    """Judges and writes the tables."""
    from mtcheck.text.reading.inflected import forms_by_table, key_of

    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--judge", action="store_true", help="write no table")
    arguments.add_argument("only", nargs="*", metavar="LANGUAGE", help="only these languages")
    given = arguments.parse_args()
    for language in languages():
        code = language.code
        if given.only and code not in given.only:
            continue

        def key(word: str, code: str = code) -> str:
            return key_of(word, code)

        def by_hand(word: str, code: str = code) -> set[str]:
            return forms_by_table("inflections", key_of(word, code), code)

        words = words_of(language)
        order = sorted(words)
        random.Random(1).shuffle(order)
        learned = counted(_unsaid(words, order[::2], code), language.words, language.share)
        left_out = order[1::2][:_JUDGED]
        print(f"{code} by hand: {judged(words, by_hand, left_out, key)}")

        def both(word: str, learned: Endings = learned, by_hand: Callable[[str], set[str]] = by_hand) -> set[str]:
            return by_hand(word) | with_endings(word, learned)

        print(f"{code} counted: {judged(words, both, left_out, key)}", flush=True)
        if not given.judge:
            _write(code, _name(code), counted(_unsaid(words, order, code), language.words, language.share))


def _name(code: str) -> str:
    from babel import Locale

    return str(Locale("en").languages["nb" if code == "no" else code])


def _write(code: str, name: str, endings: Endings) -> None:
    path = KNOWN / code / "endings.tsv"
    path.parent.mkdir(exist_ok=True)
    rows = (f"{e or '-'}\t{' '.join(sorted(form or '-' for form in endings[e]))}\n" for e in sorted(endings))
    path.write_text(_HEAD.format(name=name) + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
