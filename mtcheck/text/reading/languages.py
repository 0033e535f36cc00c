"""Which language a text is in, told by its script and its most frequent small words; it needs a few sentences, not a model."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

# Compiled when they are first needed; most texts are told by their commonest words.
_LATIN = "[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"
_SCRIPTS = {
    "zh": "\u3400-\u4dbf\u4e00-\u9fff", "ja": "\u3041-\u30fa", "cyrillic": "\u0400-\u04ff", "arabic": "\u0600-\u06ff", "ko": "\uac00-\ud7af",
    "el": "\u0370-\u03ff", "he": "\u05d0-\u05ea", "th": "\u0e00-\u0e7f", "hi": "\u0900-\u097f", "bn": "\u0980-\u09ff", "ta": "\u0b80-\u0bff",
    "ka": "\u10a0-\u10ff", "hy": "\u0530-\u058f", "km": "\u1780-\u17ff",
}  # fmt: skip
# Letters of one language that a neighbour does not have.
_CYRILLIC_LETTERS = {"uk": "іїєґ", "ru": "ыэёъ", "be": "ўі", "sr": "ђћџљњј", "bg": "ъ", "kk": "қңұүһөғә", "mk": "ѓќѕј"}
_ARABIC_LETTERS = {"fa": "پچژگ", "ur": "ٹڈڑےں"}
# The commonest small words, as far as hardly another language here has them.
_SMALL_WORDS = {
    "en": "the of and to in is that for was with on as by his are this from at an be have has not which were their been it its he said will",
    "de": "und der die das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei",
    "fr": "les des une le la de en a et est une que dans qui pour pas sur au par plus avec ce il sont cette aux ses être mais ont été ne du",
    "es": "los las del el la de a en no es las que y del se por con una para su al lo como más pero sus le ya fue este ha sí porque esta entre cuando muy",
    "it": "della che il e a di che la per un non sono della con si da dei nel alla le gli una più anche del è ha ma come lo al dal",
    "pt": "uma não dos o a e os de da do em um para com não uma que por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está",
    "nl": "het een niet de van en dat niet zijn op te met voor er aan ook als bij maar om uit door worden naar hebben nog wordt over deze heeft",
    "pl": "się nie na jest do że to jak po co ale czy przez od są był tym dla który oraz było może tego także",
    "cs": "se je na že by jako za ale jsem jsou pro byl podle také nebo které který od při již až jeho této",
    "sv": "och att det som en på är av för med den till inte om ett han var från har de sig vid kan men eller ska hade ut",
    "da": "og at det er en den til på som af med for ikke der har de var et han fra vi kan men skal havde om også være efter",
    "no": "og det er som på en av til for at med ikke den har de et han var fra men om seg vil kan ble etter også være",
    "fi": "ja on ei että se oli hän mutta ovat kun myös tai joka mukaan sekä jos kuin ollut hänen olla vain sen",
    "hu": "a az és hogy nem is egy van volt ez csak meg de már mint el még azt ki ha lesz után",
    "ro": "și de la în cu nu pe care din este mai au fost pentru că o un să sunt ale lui prin după cel",
    "tr": "ve bir bu için ile olarak da de olan gibi daha çok sonra kadar ancak olduğu değil ise var göre en",
    "id": "yang dan di dengan untuk dari ini itu dalam tidak pada akan adalah juga ke oleh telah bisa karena lebih sebagai",
    "vi": "và của là có không được cho các trong một những đã với này người để khi đến từ cũng",
    "is": "og að í er það sem á við um en ekki til var með af fyrir hann eru hefur þess þar verið eftir segir",
}
_ENOUGH = 2000
# So many of a language's commonest words, which stand first in its list, tell it.
_TELLING = 5


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages that have a word among their commonest."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _SMALL_WORDS.items():
        for word in words.split():
            found[word] = (*found.get(word, ()), language)
    return found


def primary(tag: str) -> str:
    """The primary subtag of a language tag: "zh" of "zh-Hans_CN"."""
    return tag.replace("_", "-").partition("-")[0].lower()


@cache
def telling_words(language: str) -> tuple[str, ...]:
    """The commonest words of a language with blanks around them: a text that has one is hardly in another language."""
    return tuple(f" {word} " for word in _SMALL_WORDS.get(language, "").split(maxsplit=_TELLING)[:_TELLING])


def language_of(text: str, otherwise: str = "") -> str:
    """The language of a text as a primary subtag of BCP 47; `otherwise` where the text is too short or too mixed to tell.

    Where there is an `otherwise`, another script must have four fifths of the letters: what is left of the source is no language of the text.
    A script that one language has nearly to itself tells at once; in Latin script one language must have two of its small words there, three where
    there is an `otherwise`, and half as many again as any other.
    """
    sample = text[:_ENOUGH]
    if otherwise and all(word in sample for word in telling_words(otherwise)[:3]):
        return otherwise
    if sample.isascii():
        return _latin(sample, otherwise)
    latin = len(re.findall(_LATIN, sample))
    if latin > len(sample) / 2:
        return _latin(sample, otherwise)
    counts = Counter({script: len(re.findall(f"[{letters}]", sample)) for script, letters in _SCRIPTS.items()})
    counts["latin"] = latin
    # A Han character is worth about two letters.
    counts["zh"] *= 2
    counts["ja"] *= 2
    if counts["ja"] * 8 >= counts["zh"] and counts["ja"]:
        counts["ja"] += counts.pop("zh")
    script, most = counts.most_common(1)[0]
    if not most or (otherwise and most < 0.8 * counts.total()):
        return otherwise
    if script == "latin":
        return _latin(sample, otherwise)
    if script == "cyrillic":
        return _by_letters(sample.lower(), _CYRILLIC_LETTERS, "ru")
    if script == "arabic":
        return _by_letters(sample, _ARABIC_LETTERS, "ar")
    return script


def _by_letters(text: str, own: dict[str, str], usual: str) -> str:
    counts = {language: sum(text.count(letter) for letter in letters) for language, letters in own.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else usual


def _latin(text: str, otherwise: str) -> str:
    counts: Counter[str] = Counter()
    languages = _languages_of()
    for word, times in Counter(text.lower().split()).items():
        for language in languages.get(word, ()):
            counts[language] += times
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < (3 if otherwise else 2):
        return otherwise
    first = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    return first[0] if first[1] >= 1.5 * second else otherwise


def foreign_language(text: str, expected: str) -> str:
    """The language of a text in Latin script where it is surely not the expected one, else "".

    Three small words must be that language's own, a tenth of all words be among its commonest, and hardly any be of the expected language.
    """
    languages = _languages_of()
    words = [languages.get(word, ()) for word in text.lower().split()]
    expected_words = sum(expected in found for found in words)
    own = Counter(found[0] for found in words if len(found) == 1)
    language, count = own.most_common(1)[0] if own else ("", 0)
    if language == expected or count < 3 or own[expected] > count // 4:
        return ""
    common = sum(language in found for found in words)
    return language if common * 10 >= len(words) and common > 2 * expected_words else ""
