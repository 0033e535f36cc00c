"""Which of two forms of one name is right: one decision, by evidence that a table weighs.

The table, known/any/right_form_weights.tsv, is fitted by scripts/fit_names.py; its head says on what. Each piece of
evidence says how much more speaks for the first form than for the second; the strongest is the reason that is given.
"""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING

from ....known.lexicon import word_class
from ....known.places import is_known_name, is_place
from ....known.tables import rows
from ....lazy_patterns import lazy_pattern
from ....model.mention import Form
from ....value_types import NamedTuple
from ...chinese.cantonese import in_cantonese
from ...chinese.hanzi import readings
from ...chinese.romanisation import pinyin_syllables, romanises
from ...cyrillic.usual_spellings import usual_spellings
from ...english.varieties import is_made_of_words
from ...japanese.kanji import reads_as_kanji
from ...names.gazetteer import strange_triples
from ...names.introductions import is_place_word
from ...names.korean_syllables import may_be_korean
from ...names.similarity import likeness, one_slip
from ...names.thresholds import SURE
from ...reading.scripts import is_written_in_latin, scripts
from ...reading.sound import folded, odd_spelling

if TYPE_CHECKING:
    from .alignment import Shared


class Preference(NamedTuple):
    """How likely the first of two forms is the right one, from 0 to 1, and the strongest reason for the likelier."""

    first: float
    why: str


# So many times as often as the other stands a form that only its number speaks for.
_MUCH_MORE = 3
# Letters that no romanisation of a script without them gives: Krychowiak, for Крыховяк.
_OF_ANOTHER_SPELLING = lazy_pattern("[qwx]", re.IGNORECASE)
_PART = 3


def is_borne_out(right: Form, wrong: Form, unit: str, language: str) -> bool:
    """Whether a source bears out the likelier of two forms. Of what engines are in doubt of they write most in wrong
    forms, so that often both are: the likelier one reads as a source in another script does, no system gives the
    other, it is a place as the other is none, or a known name, or stands there far more often; in Chinese, which
    spells every sound in many ways, only the first three count.

    Nothing bears it out where the other may be what the name is where it comes from: after Cantonese (Mo-po), in
    letters that the script has not (Krychowiak), in words of English (Sunland).
    """
    if _says_its_kind_twice(wrong, right):
        return True
    if is_written_in_latin(language):
        return True
    if is_made_of_words(wrong.text.lower(), _PART) or in_cantonese(wrong.text, right.text):
        return False
    if language in scripts()["Cyrl"].languages and _OF_ANOTHER_SPELLING.search(wrong.text):
        return False
    if odd_spelling(wrong.text) and not odd_spelling(right.text):
        # No system gives it: Riyabkov.
        return True
    exact = sum(bool(m.facts.sure) for m in right.mentions)
    if 2 * exact >= len(right.mentions) or _reads_as(folded(right.text), unit, language):
        return True
    if is_place(right.text) and not is_place(wrong.text):
        return True
    if language == "zh":
        return False
    known = is_known_name(right.text) and not (is_known_name(wrong.text) or is_place(wrong.text))
    return known or len(right.mentions) >= _MUCH_MORE * len(wrong.mentions)


_MAC = re.compile("^Mac(?=[A-Z])")


def is_borne_out_alone(right: Form, wrong: Form) -> bool:
    """Whether without a source more than odds speaks for the likelier of two forms: no system gives the other, it
    stands there far more often, it is the other with its accents; or it is a place or a word, and the other a slip of
    it. As often as not both are wrong: of 366 pairs in articles that machines translated the likelier form was right
    in 0.70 where it is borne out so, and in 0.36 elsewhere.
    """
    if odd_spelling(wrong.text) and not odd_spelling(right.text):
        return True
    if len(right.mentions) >= _MUCH_MORE * len(wrong.mentions):
        return True
    if right.text.replace("-", "").lower() == wrong.text.replace("-", "").lower():
        return True
    if folded(right.text) == folded(wrong.text):
        return right.text.isascii() < wrong.text.isascii()
    if _MAC.sub("Mc", right.text) == _MAC.sub("Mc", wrong.text):
        # One bearer of a Scottish or Irish name writes it in one way, and no engine has made it up.
        return len(right.mentions) > len(wrong.mentions)
    if not one_slip(right.text, wrong.text) or len(right.text) < len(wrong.text) or pinyin_syllables(wrong.text):
        # Slips lose letters; and of two Mandarin names both may be right.
        return False
    if is_place(right.text) and not (is_place(wrong.text) or is_known_name(wrong.text)):
        return True
    words = word_class(right.text.lower()), word_class(wrong.text.lower())
    # "Neighor" for "Neighbor"; and "Iron" for a mayor who is Irion twice.
    return (words[0] != "" == words[1]) or (words[0] == "" != words[1] and len(right.mentions) > len(wrong.mentions))


@cache
def _weights() -> dict[str, tuple[float, str]]:
    return {what: (float(weight), reason) for what, weight, reason in rows("right_form_weights")}


def preference(a: Form, b: Form, shared: Shared | None, unit: str, language: str) -> Preference:
    """Which of two forms is right; `unit` is what of a source in `language` both stand for, as it is shown, "" where
    none is known.

    Where nothing speaks for either it is 0.5, and no reason; so it is where nobody has seen one of them.
    """
    if not (a.mentions and b.mentions):
        return Preference(0.5, "")
    weights = _weights()
    counts = {what: weights[what][0] * number for what, number in preferences(a, b, shared, unit, language).items()}
    total = sum(counts.values())
    why = max(counts, key=lambda what: counts[what] if total > 0 else -counts[what])
    return Preference(1 / (1 + math.exp(-total)), weights[why][1] if total else "")


def preferences(a: Form, b: Form, shared: Shared | None, unit: str, language: str) -> dict[str, float]:
    """How much more of each piece of evidence speaks for the first form than for the second."""
    of_the_other = _of(b, unit)
    found = {what: number - of_the_other[what] for what, number in _of(a, unit).items()}
    if likeness(*sorted((a.text, b.text))).strength >= SURE:
        # Sergei is in the lists, and Sergey as good.
        found["known name"] = 0.0
    found["often"] = math.log(len(a.mentions) / len(b.mentions))
    places = a.mentions[0].place, b.mentions[0].place
    # Documents have no order.
    found["first"] = 0.0 if places[0].document != places[1].document else 1.0 if places[0] <= places[1] else -1.0
    found["well formed"] = float(_is_better_formed(a.text, b.text)) - float(_is_better_formed(b.text, a.text))
    found["of no system"] = float(odd_spelling(b.text)) - float(odd_spelling(a.text))
    one, other = folded(a.text), folded(b.text)
    found["kind said once"] = float(_says_its_kind_twice(b, a)) - float(_says_its_kind_twice(a, b))
    found["longer by an ending"] = float(_has_an_ending_more(one, other)) - float(_has_an_ending_more(other, one))
    heard = dict(zip(shared.names, shared.heard, strict=True)) if shared else {}
    found["heard"] = heard[a.text] - heard[b.text] if heard else 0.0
    reads = float(_reads_as(one, unit, language)) - float(_reads_as(other, unit, language))
    if reads * (found["place"] + found["known name"]) < 0:
        # Names from abroad are spelt as at home, not as they sound: Kobe for Коби.
        reads = 0.0
    elif reads:
        # What letters follow each other tells nothing beside what the source reads as.
        found["well formed"] = 0.0
    found["reads as the whole unit"] = reads
    if _are_one_but_for_a_hyphen_in_pinyin(a, b):
        # Taiwan writes given names with a hyphen, the Mainland never: which it is, only usage tells, and so tells more
        # than elsewhere, or a letter that Wade-Giles has not.
        found["often"] *= 2
        if _IN_PINYIN_ONLY.search(_joined(a, b)):
            found["well formed"] = -found["hyphen"]
        found.update(dict.fromkeys(("first", "length", "hyphen"), 0.0))
    elif found["kind said once"]:
        found.update(dict.fromkeys(("often", "first", "length", "hyphen", "longer by an ending", "well formed"), 0.0))
    elif found["of no system"]:
        # However often an article has it, no system gives it.
        found.update(dict.fromkeys(("often", "first", "length", "introduced", "longer by an ending"), 0.0))
    return found


def _reads_as(name: str, unit: str, language: str) -> bool:
    """Whether a folded name is what its language and its usual system make of the whole of a unit."""
    if not unit:
        return False
    if language == "ja":
        return reads_as_kanji(name, unit)
    return name in (usual_spellings(unit, language) or readings(unit))


_KIND = lazy_pattern("-[a-z]{2,5}")


def _says_its_kind_twice(form: Form, other: Form) -> bool:
    """Whether a form is another with the word for its kind in its own language, and the English one stands behind it:
    Masuda-jinja Shrine.
    """
    longer = form.text.startswith(other.text) and _KIND.fullmatch(form.text, len(other.text))
    return bool(longer) and all(is_place_word(m.facts.right) for m in form.mentions)


def _has_an_ending_more(one: str, other: str) -> bool:
    """Whether a folded name is another with an ending; its last letter doubled is none: Sorenn."""
    return other < one and one.startswith(other) and one != other + other[-1]


# Sounds that only Pinyin spells so: Keqiang, Xiaobo, Yizhou.
_IN_PINYIN_ONLY = lazy_pattern("[qx]|zh", re.IGNORECASE)


def _are_one_but_for_a_hyphen_in_pinyin(a: Form, b: Form) -> bool:
    """Whether two forms are one given name of Pinyin with a hyphen and without, and no surname is other than Pinyin."""
    if a.text.replace("-", "").lower() != b.text.replace("-", "").lower() or pinyin_syllables(_joined(a, b)) < _PARTS:
        return False
    before = {m.facts.before for form in (a, b) for m in form.mentions} - {""}
    return all(map(pinyin_syllables, before))


# So many syllables a hyphen parts.
_PARTS = 2


def _joined(a: Form, b: Form) -> str:
    """The form of two that has no hyphen."""
    return b.text if "-" in a.text else a.text


# The hyphen behind the article of an Arabic name says nothing of how the name is spelt.
_ARTICLE = lazy_pattern("^(?:Al|El)-")


def _of(form: Form, unit: str) -> dict[str, float]:
    introduced = any(m.facts.titled or m.facts.before for m in form.mentions)
    exact = sum(bool(m.facts.sure) for m in form.mentions) / len(form.mentions)
    return {
        "place": float(is_place(form.text)),
        "known name": float(is_known_name(form.text) and not pinyin_syllables(form.text)),
        # Behind a role or a given name a word is a slip of a name: governor Frugal.
        "word": float(word_class(form.text.lower()) != "" and not introduced),
        "exact": exact,
        "exact Pinyin": exact * (pinyin_syllables(form.text) > 0),
        "introduced": float(introduced),
        "accents": float(not form.text.isascii() and not {c for c in form.text if c > "\x7f"} - set(unit or form.text)),
        "hyphen": float("-" in _ARTICLE.sub("", form.text)),
        "length": len(form.text) / 10,
    }


def _is_better_formed(name: str, other: str) -> bool:
    """Whether a form is better formed than another: as a transliteration, as Pinyin, by its letters."""
    if romanises(name, other) or romanises(other, name):
        return pinyin_syllables(name) > 0
    if "-" in name and may_be_korean(name) and may_be_korean(other):
        # Every spelling of a syllable is some system's.
        return False
    return strange_triples(name) < strange_triples(other)
