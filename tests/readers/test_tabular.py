"""CSV and TSV."""

from __future__ import annotations

import pytest

from mtcheck.errors import InputError
from mtcheck.readers import reader_for
from mtcheck.readers.given import Given

from .reading import Broken, segments, targets

TSV = """id\tsource\ttarget\tdoc
1\t雨。\tThe the rain.\td1
2\t雪。\tSnow fell fell.\td1
1\t“风”\t"Wind" blew.\td2
"""
CSV = """source,target\r
雨。,"The ""the the"" rain, they said."\r
雪。,Snow fell fell.\r
"两
行","Two
lines lines."\r
"""
SAMPLES = {"f.tsv": TSV, "g.csv": CSV}
SEGMENTS = {
    "f.tsv": [("1", "雨。", "The the rain."), ("2", "雪。", "Snow fell fell."), ("1", "“风”", '"Wind" blew.')],
    "g.csv": [
        ("1", "雨。", 'The "the the" rain, they said.'),
        ("2", "雪。", "Snow fell fell."),
        ("3", "两\n行", "Two\nlines lines."),
    ],
}
BROKEN: dict[str, Broken] = {
    "cut off": ("a.csv", 'source,target\nx,"y\n', "never closed", 2),
    "a column less": ("a.csv", "source,target\nx,y\nz\n", "1 columns", 3),
    "no target": ("a.csv", "id,source\n1,x\n", "named target", 1),
    "a document in two places": ("a.csv", "doc,target\na,x\nb,y\na,z\n", "'a' stands in two places", 4),
    "letters behind a closed field": ("a.csv", 'source,target\nx,"y"z\n', "between a closing quotation mark", 2),
}


def written(text: str) -> tuple[str, str]:
    quoted = text.replace('"', '""')
    return "a.csv", f'source,target\n"x","{quoted}"\n'


def test_documents() -> None:
    documents = list(reader_for("f.tsv").read(TSV, "f.tsv"))
    assert [(d.id, len(d.segments)) for d in documents] == [("d1", 2), ("d2", 1)]


COLUMNS = {
    "no names: source, target": ("x,y\n", ["y"]),
    "one column": ("y\nz\n", ["y", "z"]),
    "names in any order": ("target,source\ny,x\n", ["y"]),
    "language tags": ("de,en\nx,y\n", ["y"]),
    "the same tag twice": ("en,en\nx,y\n", ["y"]),
    "semicolons, as spreadsheets of many countries have it": ("source;target\nx;a,b\n", ["a,b"]),
    "a header alone": ("source,target\n", []),
    "no row": ("\n", []),
}


def test_columns() -> None:
    assert {what: targets(text, "a.csv") for what, (text, _) in COLUMNS.items()} == {
        what: found for what, (_, found) in COLUMNS.items()
    }


NAMED = {
    "a key": ("key,en,cs\ngreeting,Hello,Ahoj\n", ("greeting", "Hello", "Ahoj")),
    "an id": ("id,en,cs\n7,Hello,Ahoj\n", ("7", "Hello", "Ahoj")),
    "a reference that is no language": ("ref,en,cs\n7,Hello,Ahoj\n", ("1", "Hello", "Ahoj")),
    "a number": ("row,en,cs\n7,Hello,Ahoj\n", ("1", "Hello", "Ahoj")),
    "regions": ("key,en-GB,pt-BR\n7,Hello,Olá\n", ("7", "Hello", "Olá")),
    "scripts": ("key,en_US,zh-Hans-CN\n7,Hello,你好\n", ("7", "Hello", "你好")),
    "a region in figures": ("key,en,es-419\n7,Hello,Hola\n", ("7", "Hello", "Hola")),
    "three letters": ("key,en,fil\n7,Hello,Kumusta\n", ("7", "Hello", "Kumusta")),
    "three letters for two": ("key,eng,ces\n7,Hello,Ahoj\n", ("7", "Hello", "Ahoj")),
    "three letters and a script": ("name,eng_Latn,zho_Hans\n7,Hello,你好\n", ("7", "Hello", "你好")),
    "a variant": ("key,en,de-1996\n7,Hello,Hallo\n", ("7", "Hello", "Hallo")),
    "a number in Dutch or German": ("nr,en,cs\n7,Hello,Ahoj\n", ("7", "Hello", "Ahoj")),
    "a number in English": ("no,en,cs\n7,Hello,Ahoj\n", ("7", "Hello", "Ahoj")),
    "a category": ("key,cat,en,cs\n7,Menu,Hello,Ahoj\n", ("7", "Hello", "Ahoj")),
    "whereto, and what is new": ("key,to,en,cs,new\n7,Bob,Hello,Ahoj,x\n", ("7", "Hello", "Ahoj")),
    "what looks like a region": ("id,is_valid,to_review,en,cs\n7,x,y,Hello,Ahoj\n", ("7", "Hello", "Ahoj")),
    "names in English": ("Key,English,Czech,Notes\n7,Hello,Ahoj,x\n", ("7", "Hello", "Ahoj")),
    "names with regions": (
        "String,English (US),Chinese (Simplified),Notes\n7,Hello,你好,x\n",
        ("1", "Hello", "你好"),
    ),
    "the columns of PO": ("msgid,msgstr,note\nHello,Ahoj,x\n", ("1", "Hello", "Ahoj")),
    "nothing but languages": ("is,en\nHalló,Hello\n", ("1", "Halló", "Hello")),
}


@pytest.mark.parametrize(("text", "expected"), NAMED.values(), ids=NAMED)
def test_columns_of_languages_are_told_by_their_codes(text: str, expected: tuple[str, str, str]) -> None:
    (segment,) = segments(text, "a.csv")
    assert (segment.id, segment.source, segment.target) == expected


NO_LANGUAGES = [
    "key,txt,msg\n7,a,b\n",
    "id,url,tag\n7,a,b\n",
    "id,en\n7,a\n",
    "no,en\n7,a\n",
    "key,to,from\n7,a,b\n",
    "id,is_final,to_check\n7,a,b\n",
]
ASKED = {
    "the translation": ("", "en", "Hello|Ahoj|Hallo", "Ahoj|Hello"),
    "both": ("de", "cs", "Hello|Ahoj|Hallo", "Hallo|Ahoj"),
    "the source": ("cs", "", "Hello|Ahoj|Hallo", "Ahoj|Hello"),
    "a dialect": ("en-GB", "de-AT", "Hello|Ahoj|Hallo", "Hello|Hallo"),
}


@pytest.mark.parametrize(("source", "target", "row", "expected"), ASKED.values(), ids=ASKED)
def test_the_columns_of_languages_that_are_asked_for(source: str, target: str, row: str, expected: str) -> None:
    (found,) = segments(f"en_US,cs,de\n{row.replace('|', ',')}\n", "a.csv", Given(source, target))
    assert f"{found.source}|{found.target}" == expected


def test_a_language_that_is_named_is_the_document_s() -> None:
    (document,) = reader_for("a.csv").read("Key,English,Czech (Czechia)\n7,Hello,Ahoj\n", "a.csv")
    assert (document.source_lang, document.target_lang) == ("en", "cs")


def test_a_language_that_is_asked_for_and_not_there() -> None:
    with pytest.raises(InputError, match="the language asked for"):
        segments("key,en,cs\n7,Hello,Ahoj\n", "a.csv", Given("", "fr"))


def test_a_code_that_names_numbers_too_is_a_language_if_it_is_asked_for() -> None:
    (found,) = segments("no,en\nHei,Hello\n", "a.csv", Given("no", "en"))
    assert (found.id, found.source, found.target) == ("1", "Hei", "Hello")


@pytest.mark.parametrize("text", NO_LANGUAGES)
def test_what_is_no_code_is_no_language(text: str) -> None:
    with pytest.raises(InputError, match="no column is named target"):
        segments(text, "a.csv")
