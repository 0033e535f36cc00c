"""Mandarin syllables in Hanyu Pinyin, and what other romanisations write for them."""

from __future__ import annotations

from functools import cache, lru_cache

from ..reading.sound import folded

# Initials, and the finals each takes; "v" is what some systems write for "ü".
_FINALS = {
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve",
    "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
    "g k h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j q x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh ch": "a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "sh": "a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang",
    "r": "e ao ou an en ang eng ong i u uo ui uan un",
    "z c s": "a e ai ao ou an en ang eng ong i u uo ui uan un",
    "y": "a e ao ou an ang i in ing ong u ue uan un",
    "w": "a o ai ei an en ang eng u",
}
_WHOLE = "a o e ai ei ao ou an en ang er".split()
# What Wade-Giles, the old postal spelling and English spellings of Russian ones write for an initial. Aspiration marks are mostly lost in print.
_INITIALS = {
    "b": "p", "d": "t", "g": "k", "j": "ch k ts", "q": "ch k ts", "zh": "ch chzh j", "ch": "ch", "z": "ts tz", "c": "ts tz", "s": "s sz ss",
    "x": "hs s sh", "r": "j", "h": "h kh",
}  # fmt: skip
_OTHER_FINALS = {
    "e": "o eh", "ie": "ieh e", "ian": "ien", "ong": "ung", "ue": "ueh", "uo": "o", "ou": "ow", "ua": "wa", "uai": "wai", "uan": "wan", "uang": "wang",
    "ui": "uei wei", "un": "wun", "iong": "iung", "iu": "iou", "ing": "ing", "iang": "yang", "ia": "ya", "iao": "yao",
    "v": "u yu", "ve": "ue",
}  # fmt: skip
_OTHER_SYLLABLES = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu tsu", "ci": "tzu tsu", "si": "ssu szu sze", "yi": "i", "ye": "yeh", "yan": "yen",
    "you": "yu", "yong": "yung", "yue": "yueh", "er": "erh", "zhou": "chow", "jing": "king", "ji": "tsi", "xi": "si", "shan": "shan",
}  # fmt: skip
_PARTS = {i: f.split() for initials, f in _FINALS.items() for i in initials.split()}
_SYLLABLES = frozenset(i + f for i, finals in _PARTS.items() for f in finals) | {*_WHOLE}
_INNER = _SYLLABLES - {*"a o e ei".split()}
_LONGEST = max(map(len, _SYLLABLES))
_MOST = 6


@lru_cache(maxsize=8192)
def pinyin_syllables(name: str) -> int:
    """The fewest Hanyu Pinyin syllables a name can be read as, up to six; 0 if it cannot be."""
    # "Shaanxi" doubles its vowel only to be told from Shanxi.
    text = folded(name).replace("aa", "a")
    reached = {0}
    for count in range(1, _MOST + 1):
        reached = {end for at in reached for end in _ends(text, at)}
        if len(text) in reached:
            return count
    return 0


@lru_cache(maxsize=4096)
def pinyin_splits(name: str) -> tuple[tuple[str, ...], ...]:
    """The ways to read a name as one or two Hanyu Pinyin syllables."""
    text = folded(name)
    whole = ((text,),) if text in _SYLLABLES else ()
    return (
        *whole,
        *((text[:at], text[at:]) for at in range(1, len(text)) if text[:at] in _SYLLABLES and text[at:] in _SYLLABLES),
    )


def _ends(text: str, at: int) -> list[int]:
    """Where a syllable that begins at an offset may end."""
    # Some are syllables only at the start: "Siamen" and "Kueiying" are no Pinyin.
    return [at + size for size in range(1, _LONGEST + 1) if text[at : at + size] in (_INNER if at else _SYLLABLES)]


@cache
def romanisations(syllable: str) -> frozenset[str]:
    """All that a Pinyin syllable may be written as, Pinyin included."""
    initial = next(
        (
            syllable[:size]
            for size in (2, 1)
            if syllable[:size] in _PARTS and syllable[size:] in _PARTS[syllable[:size]]
        ),
        "",
    )
    final = syllable[len(initial) :]
    initials = {initial, *_INITIALS.get(initial, "").split()}
    finals = {final, *_OTHER_FINALS.get(final, "").split()}
    return frozenset({i + f for i in initials for f in finals} | {*_OTHER_SYLLABLES.get(syllable, "").split()})


@lru_cache(maxsize=8192)
def romanises(other: str, pinyin: str) -> bool:
    """Whether one name, itself no Pinyin, is another romanisation of a name in Pinyin: Chengchow of Zhengzhou, Kuei-ying of Guiying."""
    if pinyin_syllables(pinyin) < 2 or pinyin_syllables(other):
        # One syllable is too little to go by.
        return False
    text, target = folded(pinyin), folded(other)
    # Pairs of offsets to which syllables of both names lead alike.
    reached = {(0, 0)}
    for _ in range(_MOST):
        reached = {
            (end, there + len(form))
            for at, there in reached
            for end in _ends(text, at)
            for form in romanisations(text[at:end])
            if target.startswith(form, there)
        }
        if (len(text), len(target)) in reached:
            return True
    return False
