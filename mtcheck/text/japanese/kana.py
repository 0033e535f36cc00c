"""Katakana in Latin letters."""

from __future__ import annotations

import re

KATAKANA_WORD = re.compile(r"[ァ-ヺー]{2,}")
_KANA = {
    **dict(
        zip(
            "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ",
            "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa wo n "
            "ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po vu".split(),
            strict=True,
        )
    ),
    **dict(zip("ァィゥェォャュョ", "a i u e o ya yu yo".split(), strict=True)),
}
_SMALL = "ァィゥェォャュョ"


def romaji(kana: str) -> str:
    """Katakana by Hepburn's system, long vowels short."""
    out: list[str] = []
    double = False
    for c in kana:
        if c == "ー":
            continue
        if c == "ッ":
            double = True
            continue
        syllable = _KANA.get(c, "")
        if c in _SMALL and out:
            out[-1] = out[-1][:-1] + (
                syllable
                if out[-1][-1:] in "iu" and c in "ャュョ" and not out[-1].endswith(("shi", "chi", "ji"))
                else syllable[-1:]
            )
            continue
        out.append(syllable[0] + syllable if double and syllable else syllable)
        double = False
    return "".join(out).capitalize()


def is_katakana(character: str) -> bool:
    """Whether a character is a syllable of Katakana, or lengthens one."""
    return character in _KANA or character == "ー"
