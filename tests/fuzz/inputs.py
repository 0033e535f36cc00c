"""Inputs of each kind, drawn by a generator of random numbers: samples of the readers' tests damaged, and made ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import mtcheck
from mtcheck.reporters import FORMATS
from mtcheck.settings import keys

from ..readers.samples import MODULES, SAMPLES, SEGMENTS, TEXTS


class Input(NamedTuple):
    """A file to try: what it is tried as, its name and its bytes; `how` is an encoding, or a format of reports."""

    kind: str
    name: str
    data: bytes
    how: str = ""


SCRAPS = (
    "<", ">", "&", "&#x0;", "&#xD800;", "&amp;nbsp;", '"', "\\", "\\ud800", "\\u0000", "\0", "\ufeff", "{", "]", "[[[[",
    "\r", "\r\n", "\x0b", "\x1b[31m", "\x85", "\u2028", "\u202e", "\u200b", ",", ";", "\t", "<!--", "-->", "]]>",
    "<![CDATA[", '<!DOCTYPE a [<!ENTITY b "c">]>', "</target>", "<target>", 'msgstr "x"', "msgid ", "😀", "e\u0301",
    "null", "\n\n", "\n", "7", "<i>", "</p>", "::error::x", "mtcheck: ignore[all]", "%s", "1" * 30, "(" * 40, "' ",
    "***", "`", "| a | b |", "```", "~", "\ufffd", "\ufffc", "$", "#", "---\n", "00:00:01,000 --> 00:00:02,000",
)  # fmt: skip
WORDS = (
    "the the ", "Ryabkov ", "Riyabkov ", "Minister ", "Guidance Treaty ", "“", "”", "(", ")", " ,", ". ", "said, ",
    "U.S. ", "US ", "Russias ", "4300 yuan ", "8,000 yuan ", "2 May ", "May 3 ", "协议", "，", "â€œ", "37 % ", "İ", "ß",
    "dont ", "a apple ", "Xinhua -- ", "NN7485", "Source: ", "it it it it it it ", "中国外交部发言人", "1.2万亿元",
    "東京で", "Москва ", "Lukashenko ", "Lukashenka ", "1,5 million ", "3/4/2024 ", "at 10 a.m. ", "km² ", "COVID-19 ",
)  # fmt: skip
ENCODINGS = (
    "", "", "", "utf-8", "utf-16", "utf-16-le", "utf-32", "utf-7", "gb18030", "big5", "shift_jis", "iso2022_jp", "hz",
    "euc-kr", "cp1251", "cp037", "latin-1", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "rot13", "hex",
    "undefined", "mbcs", "palmos", "utf-8-sig",
)  # fmt: skip


def _damaged(rng: Random, text: str, pieces: Sequence[str], most: int) -> str:
    """A text with some pieces put in, stretches taken out, doubled or moved."""
    for _ in range(rng.randint(1, most)):
        at, other = sorted((rng.randint(0, len(text)), rng.randint(0, len(text))))
        other = min(other, at + 40)
        match rng.randint(0, 5):
            case 0 | 1 | 2:
                text = text[:at] + rng.choice(pieces) + text[at:]
            case 3:
                text = text[:at] + text[other:]
            case 4:
                text = text[:other] + text[at:other] + text[other:]
            case _:
                text = text[:at] + rng.choice(pieces) + text[other:]
    return text


def _flipped(rng: Random, data: bytes, most: int = 6) -> bytes:
    found = bytearray(data)
    for _ in range(rng.randint(1, most)):
        if found:
            found[rng.randrange(len(found))] = rng.randrange(256)
    if rng.random() < 0.2:
        del found[rng.randint(0, len(found)) :]
    return bytes(found)


def _sample(rng: Random) -> tuple[str, str]:
    name = rng.choice(list(TEXTS))
    return name, TEXTS[name]


# Letters that a pattern takes for others where case does not count, and that no table has.
_LIKE_LETTERS = str.maketrans({"i": "İ", "s": "ſ", "k": "\u212a", "I": "ı"})


@cache
def _known() -> tuple[str, ...]:
    """The words that checks know."""
    tables = (Path(mtcheck.__file__).parent / "known").rglob("*.tsv")
    lines = [line for table in sorted(tables) for line in table.read_text(encoding="utf-8").splitlines()]
    cells = {cell for line in lines if not line.startswith("#") for cell in line.split("\t")}
    return tuple(sorted(f"{cell} " for cell in cells if 0 < len(cell) < 40))


def _article(rng: Random) -> str:
    known = rng.choices(_known(), k=rng.randint(1, 20))
    parts = rng.choices((*WORDS, *known, "\n", "\n\n", "It fell. "), k=rng.randint(1, 60))
    return "".join(part.translate(_LIKE_LETTERS) if rng.random() < 0.03 else part for part in parts)


def readers(rng: Random) -> Input:
    name, text = _sample(rng)
    return Input("readers", name, _damaged(rng, text, SCRAPS, 4).encode("utf-8", "surrogatepass"))


def checks(rng: Random) -> Input:
    text = _article(rng)
    if rng.random() < 0.5:
        text = _damaged(rng, text, SCRAPS, 6)
    if rng.random() < 0.5:
        rows = [{"target": part, "source": rng.choice(WORDS) * 3} for part in text.split("\n")]
        record = {"document": "d", "segments": rows}
        return Input("checks", "a.jsonl", json.dumps(record, ensure_ascii=rng.random() < 0.5).encode())
    return Input("checks", rng.choice(("a.txt", "a.md", "a.html")), text.encode())


_WRITERS = [module.written for module in MODULES.values() if module and hasattr(module, "written")]


def fixes(rng: Random) -> Input:
    """Files that stay well-formed: words are put into what is a translation."""
    if rng.random() < 0.5:
        blanks = (" ", " ", "<", "&", '"', ",", "\\", "\n", "\t", ";", "<b>", "%s ", "\u00a0")
        name, text = rng.choice(_WRITERS)("x" + "".join(rng.choices((*WORDS, *blanks), k=rng.randint(2, 30))) + "x")
        return Input("fixes", name, text.encode())
    name, text = _sample(rng)
    for _ in range(rng.randint(1, 6)):
        words = rng.choice(rng.choice(SEGMENTS[name])[2].split() or [""])
        at = text.rfind(words) if rng.random() < 0.5 else text.find(words)
        plain = [word for word in WORDS if word.isalpha() or word.strip().isalnum()] + [
            f"{words} ",
            " ,",
            "  ",
            "37 % ",
        ]
        text = text[:at] + rng.choice(plain) + text[at:] if at >= 0 else text
    return Input("fixes", name, text.encode())


def decoding(rng: Random) -> Input:
    name, text = _sample(rng)
    how = rng.choice(ENCODINGS)
    declared = rng.choice(ENCODINGS) or "utf-8"
    text = text.replace("UTF-8", declared).replace("utf-8", declared)
    if name.endswith((".xlf", ".xliff", ".tmx")) and not text.startswith("<?xml"):
        text = f'<?xml version="1.0" encoding="{declared}"?>' + text
    try:
        data = text.encode(rng.choice(("utf-8", "utf-16", "utf-32", "gb18030", "cp1251", declared)), "replace")
    except (LookupError, UnicodeError, ValueError):
        data = text.encode()
    return Input("decoding", name, _flipped(rng, data) if rng.random() < 0.6 else data, how)


def reporters(rng: Random) -> Input:
    text = _damaged(rng, _article(rng) + "It was was \x1b]0;x\x07 ::warning::a\n", SCRAPS, 8)
    record = {"document": rng.choice(SCRAPS), "segments": [{"id": rng.choice(SCRAPS), "target": text}]}
    return Input("reporters", "a.jsonl", json.dumps(record).encode(), rng.choice(list(FORMATS)))


_VALUES = (
    "true", "1", "-1", "1.5", "nan", "inf", '""', '"all"', '"x"', "[]", "[1]", '["all"]', '["names"]', "[[]]", "{}",
    "{a = 1}", "{minor = -1}", '{"*.txt" = ["all"]}', "{max-mqm = true}", "1979-05-27", "07:32:00", "0x" + "f" * 400,
    '"\\u0000"', '"{x}"', '"{lang}"', '"/"', '"minor"', '"batch"', '"no/such/file"', '["no.yaml"]', '["{"]', "1" * 5000,
    "[" * 3000, '"\\ud800"', '"utf-16"', '"rot13"', '"en"', '"zz-!"', '{name-variant = 1}', '["***", "[", "!"]',
)  # fmt: skip


def settings(rng: Random) -> Input:
    known = [*keys(), "nonsense", "checks.repetition-loop", "checks.name-variant", "gate.max-findings", '""', "a.b.c"]
    lines = [f"{key} = {rng.choice(_VALUES)}" for key in rng.sample(known, rng.randint(1, 3))]
    project = rng.random() < 0.3
    text = rng.choice(("[tool.mtcheck]\n", "[[tool.mtcheck]]\n", "tool = 1\n#[tool.mtcheck]\n")) if project else ""
    text += "\n".join(lines) + "\n"
    data = text.encode()
    name = "pyproject.toml" if project else "mtcheck.toml"
    return Input("settings", name, _flipped(rng, data) if rng.random() < 0.3 else data)


_YAML = (
    "&a ", "*a", "[*a, *a]", "<<: *a", "!!python/object/apply:os.system ['x']", "!!binary aGk=", "!x ", "? ", "- ",
    ": ", "[", "{", "}", "]", "|\n", ">\n", "---\n", "%YAML 1.2\n", "#", "\t", "'", '"', "\0", "\ufeff", "~",
    "2001-01-01", "9" * 5000, "0x1F", ".inf", "[" * 400, "- " * 400, "when: ", "within: document", "case: exact",
    "source: {zh: 雨}", ",", "deprecated: ", "id: a", "\n", "\r", "\n  ", "|",
)  # fmt: skip
_GLOSSARIES = {
    "g.yaml": """\
- id: n
  preferred: New START
  admitted: [New Start]
  deprecated:
    - text: Third START
      when: [Russia]
      within: document
      use: New START
    - old START
  except: [Start]
  case: smart
  source: {zh: [新削减战略武器条约], ru: СНВ}
  domain: arms
  note: &a [x, x]
- id: b
  preferred: Beijing
  deprecated: [Peking]
""",
    "g.csv": "id,preferred,admitted,deprecated,except,case,domain,note,when,within,use,source:zh\n"
    'n,New START,New Start|NST,"Third START|old",Start,smart,arms,"a, b",Russia,document,,条约|雨\n'
    "b,Beijing,,Peking,,,,,,,,\n",
}


def glossaries(rng: Random) -> Input:
    name = rng.choice(list(_GLOSSARIES))
    return Input("glossaries", name, _damaged(rng, _GLOSSARIES[name], _YAML, 5).encode("utf-8", "surrogatepass"))


_JSON = (
    "null",
    "true",
    "1e999",
    "-1",
    '""',
    "[]",
    "{}",
    "[" * 3000,
    "9" * 5000,
    '"\\ud800"',
    "NaN",
    ",",
    '"',
    "]",
    "}",
)
_BASELINE = '{"version": 1, "entries": [\n["doubled-word", "a.txt", "the the", "0123456789abcdef", 1, "why"]\n]}\n'


def baselines(rng: Random) -> Input:
    return Input("baselines", "b.json", _damaged(rng, _BASELINE, _JSON, 4).encode("utf-8", "surrogatepass"))


def parquet(rng: Random) -> Input:
    data = SAMPLES["a.parquet"]
    assert isinstance(data, bytes)
    return Input("parquet", "a.parquet", _flipped(rng, data))


_SQL = (
    "DROP TABLE {table}", "DELETE FROM {table}", "ALTER TABLE {table} RENAME COLUMN {column} TO gone",
    "UPDATE {table} SET {column} = {value}", "UPDATE OR IGNORE {table} SET {column} = {value}",
    "DELETE FROM {table} WHERE rowid = 1", "PRAGMA user_version = 7", "CREATE TABLE other (a)",
)  # fmt: skip
_COLUMNS = {
    "inventory": ("version",), "document": ("id", "name", "path"), "form": ("id", "check_id", "text"),
    "mention": ("form", "document", "ord", "start", '"end"', "segment", "line", "col", "facts"),
    "key": ("hash", "form"),
    "link": ("document", "check_id", '"right"', "wrong", "strength", "reason", "company", "why"),
}  # fmt: skip
_SQL_VALUES = ("'x'", "''", "-1", "1.5", "9223372036854775807", "x'ff00'", "CAST(x'ff' AS TEXT)", "'[]'", "'{{}}'",
               "'[1, 2, 3, 4]'", "'null'", "'['", "char(0)")  # fmt: skip


@cache
def inventory() -> bytes:
    """The bytes of an inventory that is sound."""
    import tempfile

    from mtcheck.batch.inventory import Inventory
    from mtcheck.pipeline.batches import take_inventory
    from mtcheck.pipeline.runs import Run

    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("a.txt", "Sergei Ryabkov spoke. Ryabkov left.\n"), ("b.txt", "Sergei Riyabkov spoke.\n")):
            Path(folder, name).write_text(text, encoding="utf-8")
        found = Inventory(str(Path(folder, "names.db")))
        run = Run((("select", ("name-variant",)), ("scope", "batch")), isolated=True, jobs=1)
        take_inventory([folder], run, found)
        found.close()
        return Path(folder, "names.db").read_bytes()


def inventories(rng: Random) -> Input:
    import sqlite3

    data = inventory()
    if rng.random() < 0.5:
        page = rng.randrange(0, len(data), 4096)
        return Input(
            "inventories", "n.db", data[:page] + _flipped(rng, data[page : page + 4096], 30) + data[page + 4096 :]
        )
    base = sqlite3.connect(":memory:", isolation_level=None)
    base.deserialize(data)
    for _ in range(rng.randint(1, 3)):
        table = rng.choice(list(_COLUMNS))
        column = rng.choice(_COLUMNS[table])
        try:
            base.execute(rng.choice(_SQL).format(table=table, column=column, value=rng.choice(_SQL_VALUES)))
        except (sqlite3.Error, UnicodeDecodeError):
            continue
    found = bytes(base.serialize())
    base.close()
    return Input("inventories", "n.db", found)


KINDS: dict[str, Callable[[Random], Input]] = {
    f.__name__: f
    for f in (readers, checks, fixes, decoding, reporters, settings, glossaries, baselines, inventories, parquet)
}
