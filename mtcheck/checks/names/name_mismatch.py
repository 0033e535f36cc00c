"""A name that is not a rendering of the source's.

Why: The source knows who it was. "Shi Pomao" for the prime minister of Japan, or "Moneith" for Monteith, sends readers
to somebody else.

A name is one only if it sounds like a name of the source that has no other rendering in the sentence, and the right
rendering is known: from a glossary of people, from Latin letters that a Chinese source gives in brackets, or letter by
letter from a source in Latin script. A name in Pinyin is held against what the characters of the source read as, in
Pinyin and other romanisations; its given name is one word ("He Lifeng"), and "Lin Moumou" is no name. A word that looks
like Pinyin or like a Japanese name, and that no characters of a Chinese source read, is none ("Kashiwagi" for 桐桐). An
agency or newspaper that the source names nowhere, where it has another, is not who reports.

Who comes from a country where Chinese characters are read otherwise, or not at all, has no name in Pinyin ("Ruan
Wenping" for a minister of Vietnam, "Lu Kewen" for a prime minister of Australia): that he does, the source must say
right before his name; nor has who holds an office of Taiwan, Hong Kong or Macao. Nor has a place abroad ("Kuye Island"
for Sakhalin), or a party ("Ma Hua"). What Chinese calls by a character or two is not read either: a part of a province
("South Gan" for southern Jiangxi), two countries ("Tuxu").

A full name that nothing in the source sounds like is another person, and a surname behind a given name that is heard
there, another one. What sounds like what is learned from pairs of names, for Arabic, Chinese, Cyrillic, Hebrew,
Japanese (katakana) and Korean. The finding shows the name of the source that nothing in the translation renders, where
the script shows names (Cyrillic, katakana, Chinese characters for foreign names).

A city of the source that the article names nowhere is not another one that nothing in the source has given (Venice for
Vídeň), nor has it the name that only the source's language gives it (Nizza), or the ending of a case (Konotopa, and
Gniezna, which the source has just so). Nor is somebody called the word that his name is too: "the Hare" for Заєць, who
is Zayets elsewhere, or "Mr. Profit" for ông Lợi; nor a town ("in the Army" for Ordu).

A country or people that no source of the article tells of stands for another one that the source has there, and the
translation not: Latvian guards for литовские, Pakistani doctors for 巴 in an article on 巴西. Tables of
two dozen languages say what tells of a country.

A place that the translation names, and that no source of the article has under any of its known names, cannot have come
from it; nor can the town of a university, if what stands there in the source is none of its names (Brno University for
文莱大学); nor a name in Latin letters beside a source in Latin script that has nothing like it. An abbreviation is one
letter off the one that a source in another script has, or says in words; so is a word or an address that such a source
has in Latin letters ("Planum" for Plenum; 70,000 segments of engines had 14 of these, all right).

Silent when: the name stands for another name of the source, or is a known place or an English word; the source's own
script cannot tell (characters read in several ways, as in Japanese); another sentence of the source, or its Latin
letters, give the name; the name is a single word, but as said above.

Bad (jsonl):
    {"source": "石破茂发表讲话。", "target": "A speech by Shi Pomao followed."}

Good (jsonl):
    {"source": "石破茂发表讲话。", "target": "A speech by Shigeru Ishiba followed."}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from . import _by_article, _by_glossary, _by_known_names, _by_reading

INFO = CheckInfo(
    "name-mismatch", Category.NAME, Severity.MAJOR, Confidence.HIGH, needs=("source",), languages=("en",), since="0.1.0"
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    # The surest first: of two on one place only the first is told.
    told: list[Finding] = []
    for name in chain(
        _by_glossary.people(context),
        _by_glossary.media(context),
        _by_reading.misread(context),
        _by_article.introduced(context),
        _by_article.letter_by_letter(context),
        _by_reading.unheard(context),
        _by_reading.unread(context),
        _by_reading.strangers_in_japanese(context),
        _by_known_names.altered(context),
        _by_known_names.respelt_letters(context),
        _by_known_names.exchanged(context),
        _by_known_names.left_in_case(context),
        _by_known_names.translated(context),
        _by_known_names.exchanged_countries(context),
        _by_known_names.unsourced(context),
    ):
        if not any(name.place.overlaps(other.location) for other in told):
            told.append(
                INFO.finding(
                    name.place,
                    f'"{name.place.text}" → "{name.right}"' if name.right else name.message,
                    evidence=name.evidence,
                    related=name.related,
                    fix=Fix(f'write "{name.right}"', (Edit(name.place, name.right),)) if name.right else None,
                    confidence=name.confidence,
                    severity=name.severity,
                )
            )
    yield from told


CHECK = DocumentCheck(INFO, NoOptions, run)
