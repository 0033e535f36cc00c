"""What the page of `mtcheck serve` asks for: an article checked, a fix made, an entry added to the glossary."""

from __future__ import annotations

import base64
import binascii
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

from .. import termbase
from ..errors import InputError, MtcheckError, UsageError
from ..model.finding import Finding
from ..model.term import Status, Term, TermEntry
from ..pipeline.opening import decoded
from ..pipeline.reasons import OF_WORDS
from ..pipeline.runs import Run
from ..readers import format_of
from ..readers.decode import Decoded, encode
from .opened import Opened, opened, rests_on

Row = dict[str, Any]
_NAME = re.compile(r"[^/\\\0]{1,200}")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class _Article:
    """An article of the page; `file` is what it came as, where it is no text to edit."""

    text: str
    name: str
    run: Run
    source: str | None
    file: Decoded | None


class Desk:
    """Answers a page. `glossary` is the file that entries are added to, "" for none; `folder` is where the settings are
    looked for.
    """

    def __init__(self, run: Run, folder: str, glossary: str = "") -> None:
        self.run, self.folder = run, folder
        self.glossary = glossary
        # One question at a time: checks share what is prepared once, and the glossary is one file.
        self._lock = Lock()
        # The article that was asked about last, as it was checked: fixes and entries are asked for after the findings.
        self._last: tuple[object, Opened] | None = None

        self.questions = {"/check": self._check, "/fix": self._fix, "/open": self._open, "/glossary": self._add}

    def answer(self, what: str, asked: Mapping[str, Any]) -> Row:
        """The answer to one of the questions of the page. Raises MtcheckError with what to tell."""
        with self._lock:
            return self.questions[what](asked)

    def _open(self, asked: Mapping[str, Any]) -> Row:
        """The text of a file; None for one that is no text to edit."""
        article = self._article(asked)
        return {"text": None if article.file else article.text}

    def _check(self, asked: Mapping[str, Any]) -> Row:
        article = self._article(asked)
        checked = self._checked(article)
        segments = [segment for document in checked.documents for segment in document.segments]
        orders = {(s.document, s.order): number for number, s in enumerate(segments)}
        return {
            "findings": [
                _row(finding, number, orders.get((finding.location.document, finding.location.order), -1), segments)
                for number, finding in enumerate(checked.findings)
            ],
            "segments": [{"text": segment.target, "role": segment.role} for segment in segments],
            "words": checked.words,
            "target_lang": next((d.target_lang for d in checked.documents if d.target_lang), ""),
            "notes": list(checked.notes),
        }

    def _fix(self, asked: Mapping[str, Any]) -> Row:
        """The text with one fix made, or, where no finding is named, with all that are safe."""
        article = self._article(asked)
        checked = self._checked(article)
        number = asked.get("finding")
        if number is None:
            after: str | None = checked.with_fixes()
        elif isinstance(number, int) and 0 <= number < len(checked.findings):
            after = checked.with_fix(checked.findings[number])
        else:
            raise UsageError("there is no such finding any more; it was checked again")
        if after is None:
            raise UsageError("the format cannot hold this fix; make it by hand")
        if article.file is None:
            return {"text": after, "file": None}
        return {"text": None, "file": base64.b64encode(encode(after, article.file)).decode("ascii")}

    def _add(self, asked: Mapping[str, Any]) -> Row:
        """An entry added to the desk's glossary, which must stay one that can be used."""
        if not self.glossary:
            raise UsageError("no glossary to add to: start the page with --glossary-file FILE")
        given = asked.get("entry") or {}
        preferred, deprecated, source = (
            str(given.get(k) or "").strip() for k in ("preferred", "deprecated", "source_term")
        )
        if not preferred or preferred == deprecated:
            raise UsageError("an entry needs what to write, and it must differ from what is never written")
        article = self._article(asked)
        language = next((d.source_lang for d in self._checked(article).documents if d.source_lang), "")
        if source and not language:
            raise UsageError("the language of the source term is not known; name it above")
        old = _read(self.glossary)
        terms = [Term(preferred, Status.PREFERRED)] + [Term(deprecated, Status.DEPRECATED)] * bool(deprecated)
        entry = TermEntry(_new_id(preferred, old), tuple(terms), {language: (source,)} if source else {})
        new = (old.rstrip("\n") + "\n" if old.strip() else "") + termbase.writer(self.glossary)([entry]).decode()
        termbase.usable(new.encode(), self.glossary)
        termbase.save(self.glossary, new.encode())
        return {"glossary": os.path.basename(self.glossary)}

    def _checked(self, article: _Article) -> Opened:
        path = os.path.join(self.folder, article.name)
        ground = rests_on(path, article.run)
        asked = (path, article.text, article.source, ground)
        if self._last is not None and ground is not None and self._last[0] == asked:
            return self._last[1]
        checked = opened(article.text, path, article.run, article.source)
        if checked.error is not None:
            # The page knows what it asked about, and the path is none that a user has.
            raise MtcheckError(checked.error.message) if checked.error.path == path else checked.error
        self._last = asked, checked
        return checked

    def _article(self, asked: Mapping[str, Any]) -> _Article:
        """The article that a question is about. Raises InputError or UsageError for what is none."""
        name = asked.get("name") or "article.txt"
        if not isinstance(name, str) or not _NAME.fullmatch(name) or name in (".", ".."):
            raise UsageError("the name of an article is that of a file, without a folder")
        run = self.run
        for key in ("target_lang", "source_lang"):
            tag = asked.get(key)
            if isinstance(tag, str) and tag:
                if not _TAG.fullmatch(tag):
                    raise UsageError(f"{tag!r} is no language; write it as in en or zh-Hans")
                run = run.with_override(key, tag)
        if self.glossary and os.path.exists(self.glossary):
            run = run.with_override(
                "glossaries", (*run.settings_for(os.path.join(self.folder, name)).glossaries, self.glossary)
            )
        source = asked.get("source")
        if source is not None and not isinstance(source, str):
            raise UsageError("a source is text")
        text, file = asked.get("text"), None
        if asked.get("file") is not None:
            try:
                data = base64.b64decode(asked["file"], validate=True)
            except (binascii.Error, TypeError, ValueError):
                raise UsageError("the file did not arrive whole") from None
            if format_of(name).binary:
                raise InputError("is read from the command line alone", name)
            file = decoded(data, name, run.settings_for(os.path.join(self.folder, name)))
            text = file.text
            file = file if file.package else None
        if not isinstance(text, str):
            raise UsageError("there is no text")
        return _Article(text, name, run, source or None, file)


def _row(finding: Finding, number: int, order: int, segments: list[Any]) -> Row:
    """A finding as the page shows it; places are UTF-16 units of the segment's text, as JavaScript counts."""
    place = finding.location
    text = segments[order].text(place.side) if order >= 0 else ""
    edits = finding.fix.edits if finding.fix else ()
    return {
        **finding.to_dict(),
        "number": number,
        # What a glossary can hold: a word that is to be written otherwise.
        "of_term": finding.category in OF_WORDS,
        "order": order,
        "from": _units(text[: place.start]),
        "to": _units(text[: place.end]),
        "proposed": edits[0].text if len(edits) == 1 and edits[0].location == place else "",
    }


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _read(path: str) -> str:
    if not os.path.exists(path):
        return ""
    try:
        with open(path, encoding="utf-8") as stream:
            return stream.read()
    except (OSError, UnicodeDecodeError) as error:
        raise MtcheckError(f"cannot be read: {error}", path) from None


def _new_id(preferred: str, glossary: str) -> str:
    """An id that the glossary does not have, after the term."""
    base = "-".join(re.findall(r"\w+", preferred.lower())) or "term"
    taken = set(re.findall(r"(?m)^- id: *['\"]?([^'\"\n]+)", glossary))
    return next(name for n in range(1, len(taken) + 2) if (name := base if n == 1 else f"{base}-{n}") not in taken)
