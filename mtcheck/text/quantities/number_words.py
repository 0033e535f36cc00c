"""Number words of European languages: for each, what its words are worth and how they join."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache


@dataclass(frozen=True)
class Grammar:
    """The number words of a language, all in lower case.

    `cardinals` are worth less than a thousand; `scales` multiply what stands before them, or one. `weak` words are as often something else
    ("one", "second"). `joiners` may stand inside a number ("two hundred and ten"). `decimal` is the sign before decimals, `groups` those
    between thousands. A `vigesimal` language counts 70 as 60 and 10, and 90 as 80 and 10.
    """

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    parts: Mapping[str, Fraction]
    weak: frozenset[str]
    joiners: frozenset[str]
    decimal: str
    groups: str
    about: frozenset[str] = frozenset()
    vague: Mapping[str, int] = field(default_factory=dict)
    vigesimal: bool = False


def _numbered(words: str, start: int = 1, step: int = 1) -> dict[str, int]:
    """Words in counting order; forms of one number are joined by "/"."""
    return {
        form: start + step * at for at, forms in enumerate(words.split()) for form in forms.split("/") if form != "-"
    }


_ENGLISH_UNITS = _numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS = _numbered("ten twenty thirty forty fifty sixty seventy eighty ninety", 10, 10)
_ENGLISH_ORDINALS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth"
) | _numbered("- twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 10, 10)


def _english() -> Grammar:
    parts = {"half": Fraction(1, 2), "halves": Fraction(1, 2), "quarter": Fraction(1, 4), "quarters": Fraction(1, 4)}
    for word, value in _ENGLISH_ORDINALS.items():
        if value > 2:
            parts[word + "s"] = Fraction(1, value)
    return Grammar(
        {**_ENGLISH_TENS, **_ENGLISH_UNITS, "zero": 0, "nought": 0, "nil": 0},
        {
            "hundred": 100, "thousand": 1000, "million": 10**6, "millions": 10**6, "billion": 10**9, "trillion": 10**12, "mln": 10**6, "mn": 10**6,
            "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12, "trln": 10**12, "dozen": 12, "lakh": 10**5, "crore": 10**7, "k": 1000,
            "billon": 10**9, "bilion": 10**9, "milion": 10**6, "millon": 10**6,
        },
        _ENGLISH_ORDINALS,
        parts,
        frozenset("one second first quarter quarters half halves seconds nil zero third fifth".split()),
        frozenset({"and"}),
        ".",
        ",",
        frozenset(
            "about around approximately roughly nearly almost some over than least most under up more less below above exceeding exceeded exceeds "
            "close approx circa near topped surpassed surpassing surpasses reaching another".split()
        ),
        {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "tens": 10, "millions": 10**6, "billions": 10**9, "trillions": 10**12, "decades": 10},
    )  # fmt: skip


_GERMAN_UNITS = _numbered("ein/eins/eine/einen/einem/einer/eines zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn")  # fmt: skip
_GERMAN_TENS = _numbered("zehn zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 10, 10)


def _german_below_thousand() -> dict[str, int]:
    below = dict(_GERMAN_UNITS)
    for ten, value in _GERMAN_TENS.items():
        if value > 10:
            below[ten] = value
            below.update(
                {
                    f"{unit}und{ten}": n + value
                    for unit, n in _GERMAN_UNITS.items()
                    if n < 10 and unit in ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
                }
            )
    hundreds = {"hundert": 100, **{f"{u}hundert": n * 100 for u, n in _GERMAN_UNITS.items() if n < 10}}
    return {
        **below,
        **hundreds,
        **{h + joined + b: m + n for h, m in hundreds.items() for b, n in below.items() for joined in ("", "und")},
    }


def _german() -> Grammar:
    below = _german_below_thousand()
    cardinals = {**below, "null": 0, "beide": 2, "beiden": 2, "beider": 2, "zweier": 2, "dreier": 3}
    ordinals: dict[str, int] = {}
    stems = {"erst": 1, "zweit": 2, "dritt": 3, "siebt": 7, "acht": 8} | {
        (word + ("t" if value < 20 else "st")): value
        for word, value in below.items()
        if value < 100 and word not in ("ein", "drei", "sieben", "acht")
    }
    for stem, value in stems.items():
        ordinals |= {stem + ending: value for ending in ("e", "en", "er", "es", "em")}
    ordinals = {word: value for word, value in ordinals.items() if word not in cardinals}
    parts = {
        "halb": 2,
        "halbe": 2,
        "halben": 2,
        "halber": 2,
        "halbes": 2,
        "hälfte": 2,
        "viertel": 4,
        "drittel": 3,
        "fünftel": 5,
        "zehntel": 10,
        "achtel": 8,
    }
    return Grammar(
        cardinals,
        {"tausend": 1000, "million": 10**6, "millionen": 10**6, "mio": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "billion": 10**12, "billionen": 10**12, "dutzend": 12},
        ordinals,
        {word: Fraction(1, value) for word, value in parts.items()},
        frozenset("ein eins eine einen einem einer eines erste ersten erster erstes erstem beide beiden beider acht halb halbe halben".split()),
        frozenset({"und"}),
        ",",
        ".'’",
        frozenset("rund etwa circa ca knapp fast gut mehr als über mindestens höchstens bis ungefähr nahezu weniger unter".split()),
        {"dutzende": 12, "dutzenden": 12, "hunderte": 100, "hunderten": 100, "tausende": 1000, "tausenden": 1000, "millionen": 10**6},
    )  # fmt: skip


def _french() -> Grammar:
    units = _numbered(
        "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
    )
    tens = _numbered(
        "- vingt trente quarante cinquante soixante septante quatre-vingt/quatre-vingts/huitante/octante nonante",
        10,
        10,
    )
    cardinals = {**units, **tens, "zéro": 0}
    for ten, value in (("soixante", 60), ("quatre-vingt", 80), *((t, v) for t, v in tens.items() if v < 60)):
        for unit, n in units.items():
            if n < (20 if value in (60, 80) else 10):
                cardinals |= {f"{ten}-{unit}": value + n, f"{ten}-et-{unit}": value + n}
    ordinals = {"premier": 1, "première": 1, "second": 2, "seconde": 2, "deuxième": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7,
        "huitième": 8, "neuvième": 9, "dixième": 10, "onzième": 11, "douzième": 12, "treizième": 13, "quinzième": 15, "vingtième": 20}  # fmt: skip
    parts = {"demi": 2, "demie": 2, "moitié": 2, "tiers": 3, "quart": 4, "quarts": 4}
    return Grammar(
        cardinals,
        {"cent": 100, "cents": 100, "mille": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "billion": 10**12, "billions": 10**12,
         "md": 10**9, "mds": 10**9, "mio": 10**6, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "centaine": 100, "millier": 1000},
        ordinals,
        {word: Fraction(1, value) for word, value in parts.items()},
        frozenset("un une premier première second seconde six neuf demi demie quart tiers".split()),
        frozenset({"et"}),
        ",",
        ".\u00a0\u202f ",
        frozenset("environ près de plus moins quelque presque autour au".split()),
        {"dizaine": 10, "dizaines": 10, "douzaines": 12, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "centaines": 100, "milliers": 1000, "millions": 10**6},
        vigesimal=True,
    )  # fmt: skip


def _spanish() -> Grammar:
    units = _numbered("un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve "
        "veinte veintiún/veintiuno/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve")  # fmt: skip
    tens = _numbered("- - treinta cuarenta cincuenta sesenta setenta ochenta noventa", 10, 10)
    hundreds = {"cien": 100, "ciento": 100} | {
        stem + ending: value
        for stem, value in {"doscient": 200, "trescient": 300, "cuatrocient": 400, "quinient": 500, "seiscient": 600, "setecient": 700, "ochocient": 800, "novecient": 900}.items()
        for ending in ("os", "as")
    }  # fmt: skip
    ordinals = {
        stem + ending: value
        for stem, value in {"primer": 1, "segund": 2, "tercer": 3, "cuart": 4, "quint": 5, "sext": 6, "séptim": 7, "octav": 8, "noven": 9, "décim": 10}.items()
        for ending in ("o", "a", "os", "as")
    } | {"primer": 1, "tercer": 3}  # fmt: skip
    parts = {"medio": 2, "media": 2, "mitad": 2, "tercio": 3, "tercios": 3, "cuartos": 4}
    return Grammar(
        {**units, **tens, **hundreds, "cero": 0},
        {"mil": 1000, "millón": 10**6, "millones": 10**6, "billón": 10**12, "billones": 10**12, "docena": 12},
        ordinals,
        {word: Fraction(1, value) for word, value in parts.items()},
        frozenset("un uno una primer primero primera segundo segunda medio media".split()),
        frozenset({"y"}),
        ",",
        ".\u00a0\u202f",
        frozenset("unos unas cerca alrededor casi aproximadamente más menos de".split()),
        {"docenas": 12, "decenas": 10, "cientos": 100, "centenares": 100, "miles": 1000, "millones": 10**6},
    )


# Stems with the endings of their cases; "а|ы" are endings, an empty one is the bare stem.
def _declined(rows: Iterable[tuple[str, str, int]]) -> dict[str, int]:
    return {stem + ending: value for stem, endings, value in rows for ending in endings.split("|")}


_ADJECTIVE = "ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми"


def _russian() -> Grammar:
    cardinals = _declined((
        ("од", "ин|на|но|ни|ного|ной|ному|ним|ном|ну|них|ними", 1), ("дв", "а|е|ух|ум|умя|ое|оих", 2), ("тр", "и|ех|ём|ем|емя|ое|оих", 3), ("четыр", "е|ех|ём|ем|ьмя", 4),
        ("четвер", "о|ых", 4), ("пят", "ь|и|ью|еро|ерых", 5), ("шест", "ь|и|ью|еро", 6), ("сем", "ь|и|ью|еро", 7), ("вос", "емь|ьми|емью|ьмеро", 8), ("девят", "ь|и|ью", 9),
        ("десят", "ь|и|ью|еро", 10), ("одиннадцат", "ь|и|ью", 11), ("двенадцат", "ь|и|ью", 12), ("тринадцат", "ь|и|ью", 13), ("четырнадцат", "ь|и|ью", 14),
        ("пятнадцат", "ь|и|ью", 15), ("шестнадцат", "ь|и|ью", 16), ("семнадцат", "ь|и|ью", 17), ("восемнадцат", "ь|и|ью", 18), ("девятнадцат", "ь|и|ью", 19),
        ("двадцат", "ь|и|ью", 20), ("тридцат", "ь|и|ью", 30), ("сорок", "|а", 40), ("пят", "ьдесят|идесяти|ьюдесятью", 50), ("шест", "ьдесят|идесяти|ьюдесятью", 60),
        ("сем", "ьдесят|идесяти|ьюдесятью", 70), ("вос", "емьдесят|ьмидесяти", 80), ("девяност", "о|а", 90), ("ст", "о|а", 100), ("дв", "ести|ухсот|умстам", 200),
        ("тр", "иста|ехсот|емстам", 300), ("четыр", "еста|ехсот", 400), ("пят", "ьсот|исот", 500), ("шест", "ьсот|исот", 600), ("сем", "ьсот|исот", 700),
        ("вос", "емьсот|ьмисот", 800), ("девят", "ьсот|исот", 900), ("нол", "ь|я", 0), ("об", "а|е|оих|еих", 2), ("пар", "а|у|ой|ы", 2), ("полтор", "а|ы", 1),
    ))  # fmt: skip
    cardinals = {word: value for word, value in cardinals.items() if not word.startswith("полтор")}
    ordinals = _declined((
        ("перв", _ADJECTIVE, 1), ("втор", _ADJECTIVE.replace("ый", "ой"), 2), ("трет", "ий|ьего|ьему|ьим|ьем|ья|ьей|ью|ье|ьи|ьих", 3), ("четверт", _ADJECTIVE, 4),
        ("четвёрт", _ADJECTIVE, 4), ("пят", _ADJECTIVE, 5), ("шест", _ADJECTIVE.replace("ый", "ой"), 6), ("седьм", _ADJECTIVE.replace("ый", "ой"), 7), ("восьм", _ADJECTIVE.replace("ый", "ой"), 8),
        ("девят", _ADJECTIVE, 9), ("десят", _ADJECTIVE, 10), ("одиннадцат", _ADJECTIVE, 11), ("двенадцат", _ADJECTIVE, 12), ("тринадцат", _ADJECTIVE, 13),
        ("четырнадцат", _ADJECTIVE, 14), ("пятнадцат", _ADJECTIVE, 15), ("шестнадцат", _ADJECTIVE, 16), ("семнадцат", _ADJECTIVE, 17), ("восемнадцат", _ADJECTIVE, 18),
        ("девятнадцат", _ADJECTIVE, 19), ("двадцат", _ADJECTIVE, 20), ("тридцат", _ADJECTIVE, 30), ("сотн", "ый|ая|ую", 100),
    ))  # fmt: skip
    scales = _declined((
        ("тысяч", "а|и|у|е|ей|ам|ами|ах|", 1000), ("миллион", "|а|у|ом|е|ы|ов|ам|ами|ах", 10**6), ("миллиард", "|а|у|ом|е|ы|ов|ам|ами|ах", 10**9),
        ("триллион", "|а|у|ом|е|ы|ов|ам|ами|ах", 10**12), ("дюжин", "а|у|ы", 12), ("сотн", "я|ю", 100), ("десятк", "а|у", 10),
    ))  # fmt: skip
    scales |= {"тыс": 1000, "млн": 10**6, "млрд": 10**9, "трлн": 10**12}
    parts = {
        word: Fraction(1, 2) for word in ("половина", "половину", "половины", "половине", "половиной", "пол", "полу")
    }
    parts |= {word: Fraction(1, 3) for word in ("треть", "трети", "третью")} | {
        word: Fraction(1, 4) for word in ("четверть", "четверти", "четвертью")
    }
    parts |= {word: Fraction(3, 2) for word in ("полтора", "полторы", "полутора")}
    vague = {
        "десятки": 10,
        "десятков": 10,
        "сотни": 100,
        "сотен": 100,
        "сотням": 100,
        "тысячи": 1000,
        "тысяч": 1000,
        "миллионы": 10**6,
        "миллионов": 10**6,
        "миллиарды": 10**9,
        "миллиардов": 10**9,
    }
    return Grammar(
        cardinals,
        scales,
        ordinals,
        parts,
        frozenset(w for w, v in {**cardinals, **ordinals}.items() if v == 1)
        | frozenset("второй вторая второе вторую пара пару пол три трети четверти оба обе пару сорока".split()),
        frozenset(),
        ",",
        "\u00a0\u202f ",
        frozenset("около почти более менее свыше порядка примерно до больше меньше не чем приблизительно".split()),
        vague,
    )


def _ukrainian() -> Grammar:
    adjective = "ий|ого|ому|им|а|у|е|і|их|ої|ій|ими"
    cardinals = _declined((
        ("од", "ин|на|не|ні|ного|нієї|ній|ному|ним|ну", 1), ("дв", "а|і|ох|ом|ома|оє", 2), ("тр", "и|ьох|ьом|ьома|оє", 3), ("чотир", "и|ьох|ьом|ма", 4), ("п'ят", "ь|и|ьох|ьма|еро", 5),
        ("п’ят", "ь|и|ьох|ьма|еро", 5), ("ш", "ість|ести|істьох|істьма|естеро", 6), ("с", "ім|еми|імох|ьома", 7), ("в", "ісім|осьми|ісьмох|ісьмома", 8), ("дев'ят", "ь|и|ьох", 9),
        ("дев’ят", "ь|и|ьох", 9), ("десят", "ь|и|ьох|ьма", 10), ("одинадцят", "ь|и|ьох", 11), ("дванадцят", "ь|и|ьох", 12), ("тринадцят", "ь|и|ьох", 13), ("чотирнадцят", "ь|и", 14),
        ("п'ятнадцят", "ь|и", 15), ("п’ятнадцят", "ь|и", 15), ("шістнадцят", "ь|и", 16), ("сімнадцят", "ь|и", 17), ("вісімнадцят", "ь|и", 18), ("дев'ятнадцят", "ь|и", 19),
        ("дев’ятнадцят", "ь|и", 19), ("двадцят", "ь|и|ьох", 20), ("тридцят", "ь|и|ьох", 30), ("сорок", "|а", 40), ("п'ятдесят", "|и", 50), ("п’ятдесят", "|и", 50),
        ("шістдесят", "|и", 60), ("сімдесят", "|и", 70), ("вісімдесят", "|и", 80), ("дев'яност", "о|а", 90), ("дев’яност", "о|а", 90), ("ст", "о|а", 100), ("дв", "істі|охсот", 200),
        ("тр", "иста|ьохсот", 300), ("чотир", "иста|ьохсот", 400), ("п'ят", "сот|исот", 500), ("п’ят", "сот|исот", 500), ("шіст", "сот", 600), ("сім", "сот", 700), ("вісім", "сот", 800),
        ("дев'ят", "сот", 900), ("дев’ят", "сот", 900), ("пар", "а|у", 2),
    ))  # fmt: skip
    ordinals = _declined((
        ("перш", adjective, 1), ("друг", adjective, 2), ("трет", "ій|ього|я|ю|є|і|іх|ьої", 3), ("четверт", adjective, 4), ("п'ят", adjective, 5), ("п’ят", adjective, 5),
        ("шост", adjective, 6), ("сьом", adjective, 7), ("восьм", adjective, 8), ("дев'ят", adjective, 9), ("дев’ят", adjective, 9), ("десят", adjective, 10), ("двадцят", adjective, 20),
    ))  # fmt: skip
    scales = _declined((
        ("тисяч", "а|і|у|ею||ам|ами|ах", 1000), ("мільйон", "|а|у|ом|и|ів|ам|ами|ах", 10**6), ("мільярд", "|а|у|ом|и|ів|ам|ами|ах", 10**9), ("трильйон", "|а|и|ів", 10**12),
    ))  # fmt: skip
    scales |= {"тис": 1000, "млн": 10**6, "млрд": 10**9, "трлн": 10**12}
    parts = {word: Fraction(1, 2) for word in ("половина", "половину", "половини", "пів")} | {
        "третина": Fraction(1, 3),
        "третину": Fraction(1, 3),
        "чверть": Fraction(1, 4),
        "півтора": Fraction(3, 2),
    }
    return Grammar(
        cardinals,
        scales,
        ordinals,
        parts,
        frozenset(w for w, v in {**cardinals, **ordinals}.items() if v == 1)
        | frozenset("пара пару сім друга друге".split()),
        frozenset(),
        ",",
        "\u00a0\u202f ",
        frozenset("близько майже понад більше менше приблизно до не ніж".split()),
        {
            "десятки": 10,
            "десятків": 10,
            "сотні": 100,
            "сотень": 100,
            "тисячі": 1000,
            "тисяч": 1000,
            "мільйони": 10**6,
            "мільйонів": 10**6,
        },
    )


_NONE = Grammar({}, {}, {}, {}, frozenset(), frozenset(), "", "")
_MAKERS = {"en": _english, "de": _german, "fr": _french, "es": _spanish, "ru": _russian, "uk": _ukrainian}


@cache
def grammar(language: str) -> Grammar:
    """The number words of a language; of an unknown one only its digits are read."""
    return _MAKERS[language]() if language in _MAKERS else _NONE
