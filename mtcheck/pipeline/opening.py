"""From a path to its documents: its bytes, its encoding, the source beside it, its languages."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace

from ..errors import InputError, SettingsError, nearest
from ..model.text import Document, Segment
from ..readers import format_of, is_binary, is_searched, reader_for
from ..readers import read as read_documents
from ..readers.decode import Decoded, check_whole, decode, is_encoding
from ..readers.given import Given
from ..readers.parts import Part, bytes_of, read_part
from ..readers.parts import parts_of as split
from ..settings import Settings
from ..text.reading.languages import language_of, primary

_TAG = r"[.\-_](?P<tag>[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$"
# So many segments tell a document's language.
_TELLING = 40
_FIELDS = ("stem", "name", "lang")
# Those that a hint for a misspelt encoding chooses from.
_ENCODINGS = ["utf-8", "utf-16", "gb18030", "big5", "shift_jis", "euc-kr", "cp1251", "cp1252", "latin-1"]


def read_bytes(path: str) -> bytes:
    """The bytes of a file. Raises InputError where it cannot be read."""
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None


def decoded(data: bytes, path: str, settings: Settings) -> Decoded:
    """The text of a file.

    Raises InputError where its bytes are none, SettingsError for an encoding that nobody knows.
    """
    if settings.encoding and not is_encoding(settings.encoding):
        hint = nearest(settings.encoding, _ENCODINGS)
        raise SettingsError(f"unknown encoding {settings.encoding!r}{hint}", settings.origin)
    return decode(data, path, settings.encoding)


def documents(data: bytes, path: str, settings: Settings, *, scoring: bool = False) -> Iterator[Document]:
    """The documents in the bytes of a file, their sources and languages among them. Raises InputError.

    `scoring` has the references that the settings name put beside them. A plain file with anything
    beside it is read line by line, another one as the article it is.
    """
    if not data:
        # Whatever its format, an empty file is clean.
        return iter(())
    if is_binary(path):
        found = read_documents(data, path, settings.encoding, _given(settings, scoring))
        return _complete(found, path, settings, scoring)
    return documents_of(decoded(data, path, settings).text, path, settings, scoring=scoring)


def parts_of(path: str, settings: Settings) -> list[Part]:
    """The parts in which a large file is read; none for one that is read whole, as with a source beside its lines."""
    if settings.docids or settings.encoding or (settings.source and settings.sources):
        return []
    try:
        return split(path, _given(settings))
    except OSError:
        # Whoever reads it says why.
        return []


def part_bytes(path: str, part: Part) -> bytes:
    """The bytes of a part of a file. Raises InputError where they cannot be read."""
    try:
        return bytes_of(path, part)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None


def documents_of_part(data: bytes, path: str, part: Part, settings: Settings) -> Iterator[Document]:
    """The documents in the bytes of a part of a file. Raises InputError, whose lines are those of the part."""
    return _complete(read_part(data, path, part, _given(settings)), path, settings, scoring=False)


def documents_of(
    text: str, path: str, settings: Settings, *, source: str | None = None, scoring: bool = False
) -> Iterator[Document]:
    """The same for a text that is decoded already; `source` is its source, in place of what the settings name."""
    if not text:
        return iter(())
    # Bytes never spell half a character, a string may have one.
    for typed in (text, source or ""):
        check_whole(typed, path)
    given = _given(settings, scoring, by_line=source is not None)
    return _complete(reader_for(path).read(text, path, given), path, settings, scoring, source)


def _given(settings: Settings, scoring: bool = False, *, by_line: bool = False) -> Given:
    """What a file is read with: line by line where something goes beside its lines, else as the article it is."""
    docids = None
    if settings.docids:
        lines = decoded(read_bytes(settings.docids), settings.docids, settings).text.split("\n")
        docids = tuple(line.strip() for line in (lines if lines[-1] else lines[:-1]))
    by_line = by_line or bool(settings.sources or settings.docids or (scoring and settings.references))
    return Given(settings.source_lang, settings.target_lang, by_line, docids)


def _complete(
    found: Iterator[Document], path: str, settings: Settings, scoring: bool, source: str | None = None
) -> Iterator[Document]:
    if settings.source and (settings.sources or source is not None):
        found = _beside_sources(found, path, settings, scoring, source)
    if settings.references and scoring:
        found = _beside_references(found, path, settings)
    for document in found:
        if not settings.source:
            document = replace(document, segments=tuple(replace(s, source=None) for s in document.segments))
        yield in_languages(document, settings)


def _beside_sources(
    found: Iterator[Document], path: str, settings: Settings, scoring: bool, text: str | None
) -> Iterator[Document]:
    """The documents beside the source text, or file, that goes with theirs, unless they have sources already."""
    translated = list(found)
    if all(segment.source is not None for document in translated for segment in document.segments) and any(
        d.segments for d in translated
    ):
        return iter(translated)
    from ..readers.pairing import beside_sources

    if text is None:
        source = beside_path(settings.sources, path, settings)
        both = format_of(path), format_of(source)
        loose = any(its.spaced for its in both) and not any(its.bilingual for its in both)
        if not os.path.exists(source):
            raise InputError(f"its source is not there: {source} (--no-source checks it alone)", path)
        segments = _all_segments(source, settings)
        return beside_sources(translated, segments, path, source, spaced=loose, strict=scoring)
    source = f"source{os.path.splitext(path)[1]}"
    given = _given(settings, by_line=True)._replace(docids=None)
    segments = [s for document in reader_for(path).read(text, source, given) for s in document.segments]
    # A source that was given as text has no name.
    return beside_sources(translated, segments, path, "", spaced=format_of(path).spaced, strict=scoring)


def _beside_references(found: Iterator[Document], path: str, settings: Settings) -> Iterator[Document]:
    """The documents beside the human translations in the files that go with theirs, added to those they have."""
    from ..readers.pairing import beside_references

    for pattern in settings.references:
        reference = beside_path(pattern, path, settings)
        spaced = format_of(path).spaced and format_of(reference).spaced
        found = beside_references(found, _all_segments(reference, settings), path, reference, spaced=spaced)
    return found


def _all_segments(file: str, settings: Settings) -> list[Segment]:
    """Every segment of a file that goes with another one; the other's documents are its documents too."""
    given = _given(settings, by_line=True)._replace(docids=None)
    return [
        segment
        for document in read_documents(read_bytes(file), file, settings.encoding, given)
        for segment in document.segments
    ]


def _stem(name: str, language: str, *, any_language: bool = False) -> str:
    """The name of a file without its suffix, and without what says that it is in a language."""
    stem = os.path.splitext(os.path.basename(name))[0]
    tag = re.search(_TAG, stem)
    if tag and (any_language or primary(tag["tag"]) in (language, "en") or tag[0][0] == "."):
        return stem[: tag.start()]
    return stem


def _in_folder(folder: str, path: str, settings: Settings) -> str:
    """The file in a folder that goes with a translation; where there is none, the one of its name that should be."""
    parts = os.path.normpath(path).split(os.sep)
    named = [os.path.join(folder, *parts[at:]) for at in range(len(parts)) if parts[at] not in ("", os.pardir)]
    own = os.path.abspath(path)
    for file in named:
        if os.path.isfile(file) and os.path.abspath(file) != own:
            return file
    for file in named:
        stem = _stem(file, settings.target_lang)
        try:
            there = sorted(os.listdir(os.path.dirname(file)))
        except OSError:
            continue
        alike = [name for name in there if is_searched(name) and _stem(name, settings.source_lang) == stem]
        if len(alike) == 1:
            return os.path.join(os.path.dirname(file), alike[0])
    return named[-1] if named else folder


def beside_path(pattern: str, path: str, settings: Settings) -> str:
    """The file that goes with a translation: the one named, the one of its name in the folder named, or the pattern's.

    In a folder the longest end of the translation's path counts that is there ("news/a.txt", then "a.txt"), and else a
    file of its stem that has another suffix or language.

    A pattern counts from the translation's folder or else from the working folder. In it {name} is the
    translation's file name, {stem} that without suffix and language ("a" of a.en.txt), {lang} the source language.
    Raises SettingsError for a pattern that cannot be filled in.
    """
    if "{" not in pattern:
        # What a settings file names lies beside it.
        beside = os.path.join(settings.root, pattern)
        pattern = beside if os.path.exists(beside) and not os.path.exists(pattern) else pattern
        return _in_folder(pattern, path, settings) if os.path.isdir(pattern) else pattern
    name = os.path.basename(path)
    stem = _stem(name, settings.target_lang, any_language="{lang}" in pattern)
    if "{lang}" in pattern and not settings.source_lang:
        raise SettingsError(
            f"the pattern {pattern!r} has {{lang}}: say which language that is with --source-lang", settings.origin
        )
    unknown = [f for f in re.findall(r"\{([^}]*)\}", pattern) if f not in _FIELDS]
    if unknown:
        raise SettingsError(
            f"the pattern {pattern!r} has {{{unknown[0]}}}; {{stem}}, {{name}} and {{lang}} are known", settings.origin
        )
    filled = pattern.replace("{stem}", stem).replace("{name}", name).replace("{lang}", settings.source_lang)
    beside = os.path.join(os.path.dirname(path), filled)
    return filled if os.path.exists(filled) and not os.path.exists(beside) else beside


def in_languages(document: Document, settings: Settings) -> Document:
    """The document with its languages: as the settings say, else as the file says, else as its text looks.

    A text too short to tell is English.
    """
    source = settings.source_lang or document.source_lang
    if not source and (sources := [s.source for s in document.segments if s.source]):
        source = language_of("\n".join(sources[:_TELLING]))
    target = settings.target_lang or document.target_lang
    if not target:
        seen = language_of("\n".join([s.target for s in document.segments[:_TELLING]]), "en")
        # What looks like its source has not been translated.
        target = "en" if seen and seen == source else seen
    return replace(document, source_lang=primary(source), target_lang=primary(target))
