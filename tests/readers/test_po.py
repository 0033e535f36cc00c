"""Gettext PO."""

from __future__ import annotations

import pytest

from mtcheck.readers import read, reader_for

from .reading import Broken, segments

PO = r"""# Translators of the desk
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: en\n"

# mtcheck: ignore[doubled-word] as spoken
#: story.c:12
msgid "Он сказал «да»."
msgstr "He said said \"yes\"."

#, c-format
msgctxt "weather"
msgid ""
"Дождь шёл "
"%d дней."
msgstr ""
"The the rain fell for\t"
"%d days."

#, fuzzy
msgid "Снег."
msgstr "The the snow."

msgid "%d файл"
msgid_plural "%d файлов"
msgstr[0] "one file file"
msgstr[1] "many files"

msgid "Нет"
msgstr ""

#~ msgid "старое"
#~ msgstr "the the old"
"""

SAMPLES = {"d.po": PO}
SEGMENTS = {
    "d.po": [
        ("1", "Он сказал «да».", 'He said said "yes".'),
        ("2", "Дождь шёл \ufffc дней.", "The the rain fell for\t\ufffc days."),
        ("3[0]", "%d файл", "one file file"),
        ("3[1]", "%d файлов", "many files"),
    ],
}
BROKEN: dict[str, Broken] = {
    "lines that end in CR alone": ("a.po", 'msgid "a"\rmsgstr "b"\r', "lines end in CR alone", 1),
    "cut off": ("a.po", 'msgid "a"\nmsgstr "b"\n\nmsgid "c"\n', "cut off", 4),
    "cut off in a string": ("a.po", 'msgid "a"\nmsgstr "b', "keyword", 2),
    "a string of no keyword": ("a.po", 'msgid "a"\nmsgstr "b"\n\n"c"\n', "keyword", 4),
    "one keyword twice": ("a.po", 'msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "msgstr is there twice", 3),
    "a bare mark": ("a.po", 'msgid "a"\nmsgstr "b"c"\n', "backslash", 2),
    "a last mark with a backslash": ("a.po", 'msgid "a"\nmsgstr "b\\"\n', "backslash", 2),
}


def written(text: str) -> tuple[str, str]:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return "a.po", f'msgid "x"\nmsgstr "{escaped}"\n'


def test_languages() -> None:
    document = next(reader_for("d.po").read(PO, "d.po"))
    assert (document.source_lang, document.target_lang) == ("", "en")


def test_comments_switch_checks_off_for_their_message() -> None:
    assert [s.ignored for s in segments(PO, "d.po")] == [("doubled-word",), (), (), ()]


def test_a_context_begins_a_message() -> None:
    text = 'msgid "a"\nmsgstr "b"\nmsgctxt "c"\nmsgid "a"\nmsgstr "d"\n'
    assert [(s.source, s.target) for s in segments(text, "a.po")] == [("a", "b"), ("a", "d")]


def test_a_declared_encoding_is_read() -> None:
    text = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=KOI8-R\\n"\n\nmsgid "да"\nmsgstr "yes"\n'
    assert next(read(text.encode("koi8-r"), "a.po")).segments[0].source == "да"


TWO = {
    "directives of two kinds": ('msgid "Add %s"', '#, python-format\nmsgid "Add %(name)s"'),
    "directives of one kind": ('#, python-format\nmsgid "%(a)s left"', '#, python-format\nmsgid "%(b)s left"'),
    "braces": ('#, python-brace-format\nmsgid "{a} left"', '#, python-brace-format\nmsgid "{b} left"'),
    "the same": ('msgid "Add"', 'msgid "Add"'),
}


@pytest.mark.parametrize(("first", "second"), TWO.values(), ids=TWO)
def test_messages_that_look_alike_are_all_read(first: str, second: str) -> None:
    text = f'{first}\nmsgstr "One."\n\n{second}\nmsgstr "Two."\n'
    assert [(s.id, s.target) for s in segments(text, "a.po")] == [("1", "One."), ("2", "Two.")]
