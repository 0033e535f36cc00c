"""Forms that look alike in an article and are no spellings of one name, for what each of them is."""

from __future__ import annotations

from ...known.lexicon import NOUN, word_class
from ...known.places import is_place
from ...known.tables import words
from ...lazy_patterns import lazy_pattern
from ...model.mention import Form, Mention
from ...text.chinese.romanisation import pinyin_syllables
from ...text.names.gazetteer import same_place
from ...text.names.similarity import likeness, one_slip
from ...text.names.thresholds import PLAINLY_ALIKE


def are_no_variants(a: Form, b: Form) -> bool:
    """Whether one of two forms, as what it is, is no spelling of the other."""
    return _are_two_words(a.text, b.text) or any(
        is_none(one, other) for one, other in ((a, b), (b, a)) for is_none in _KINDS
    )


_PART = lazy_pattern("[A-Z][^A-Z-]+")


def _are_two_words(a: str, b: str) -> bool:
    """Whether both are words with a capital within that have one part in common: GitHub and GitLab."""
    parts = _PART.findall(a), _PART.findall(b)
    if len(parts[0]) != len(parts[1]) or "".join(parts[0]) != a or "".join(parts[1]) != b:
        return False
    other = [(one, two) for one, two in zip(*parts, strict=True) if one != two]
    return len(other) < len(parts[0]) and any(one[0] != two[0] for one, two in other)


def _is_a_syllable(form: Form, place: Form) -> bool:
    """Whether a form is one syllable of Mandarin, and the other a place of several: Tong, and Chongqing, which may have
    it for one of its own.
    """
    return pinyin_syllables(form.text) == 1 < pinyin_syllables(place.text) and is_place(place.text)


def _is_within_longer_names(form: Form, place: Form) -> bool:
    """Whether a spelling of a city stands only in names of other things, which keep it: Dynamo Kiev, and Kyiv."""
    return (
        same_place(form.text, place.text)
        and all(map(_is_in_another, form.mentions))
        and not any(map(_is_in_another, place.mentions))
    )


def _is_in_another(mention: Mention) -> bool:
    """Whether it stands in the name of something else; what is abbreviated behind it says what it is: Macau SAR."""
    facts = mention.facts
    return bool(facts.before or facts.in_another or (facts.after and not facts.after.isupper()))


def _is_a_word_of_a_title(form: Form, name: Form) -> bool:
    """Whether a form is an English word that always stands before a noun, and the other reads in Mandarin: Iron Girl,
    and Yilong.
    """
    return (
        pinyin_syllables(name.text) > 1
        and not pinyin_syllables(form.text)
        and word_class(form.text.lower()) != ""
        and all(word_class(m.facts.after.lower() or m.facts.right) == NOUN for m in form.mentions)
    )


_PET_ENDING = lazy_pattern("(?<=[^aeiouy])(?:ie|y)$")


def _is_a_pet_name(form: Form, name: Form) -> bool:
    """Whether a form is another's name for a child or friend, and a paragraph has both: Billie, Bill's daughter."""
    stem, name_stem = _PET_ENDING.sub("", form.text), name.text
    if stem == form.text or stem not in (name_stem, name_stem + name_stem[-1]):
        return False
    paragraphs = ({(m.place.document, m.place.order) for m in one.mentions} for one in (form, name))
    return not set.isdisjoint(*paragraphs)


_PATRONYMIC = lazy_pattern("(?:sson|dóttir|dottir)$")
_LIKE_A_PATRONYMIC = lazy_pattern("(?:s[eo]n|d.?t{1,2}[ie]r|datter)$")


def _is_a_patronymic(form: Form, given: Form) -> bool:
    """Whether a form says whose child somebody is, and the other not even nearly: Ragnarsson, and Raggi."""
    return bool(_PATRONYMIC.search(form.text)) and not _LIKE_A_PATRONYMIC.search(given.text)


def _is_of_nature(form: Form, other: Form) -> bool:
    """Whether a form is a river, a sea or a region, and the other no slip of it and not plainly alike: Yangtze, and
    Jiangsu.
    """
    return (
        form.text in words("natural_names", "en")
        and not one_slip(form.text, other.text)
        and likeness(*sorted((form.text, other.text))).strength < PLAINLY_ALIKE
    )


def _is_a_people(form: Form, place: Form) -> bool:
    """Whether a form is a people, and the other the place that has its name of it: Yakut, and Yakutsk."""
    return form.text in words("peoples", "en") and is_place(place.text) and place.text.startswith(form.text)


_KINDS = (
    _is_a_people,
    _is_within_longer_names,
    _is_a_syllable,
    _is_a_word_of_a_title,
    _is_a_pet_name,
    _is_a_patronymic,
    _is_of_nature,
)
