"""What holds of every input, whatever is in it: `tried` raises AssertionError where it does not."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

import polib
from lxml import etree

from mtcheck import baseline, termbase
from mtcheck.batch.inventory import Inventory
from mtcheck.cli.names import _check as names_check
from mtcheck.errors import GlossaryError, InputError, MtcheckError, SettingsError
from mtcheck.model.report import Failure, Partial
from mtcheck.pipeline import opening
from mtcheck.pipeline.batches import names_of, take_inventory
from mtcheck.pipeline.checking import check_data, check_files, report_of
from mtcheck.pipeline.correction import fix_data
from mtcheck.pipeline.runs import Run, look_again, plan_for
from mtcheck.readers import is_binary
from mtcheck.reporters import WITH_ARTICLES, reporter

from .inputs import Input

_EVERYTHING = (("select", ("all",)), ("min_confidence", "low"))
_CHECKED = Run(_EVERYTHING, isolated=True, jobs=1, keep_articles=True)
# The encodings that are tried; each is a run of its own.
_FIXED = Run(isolated=True, jobs=1)


@cache
def _folder() -> Path:
    """A folder for files that must lie on the disk; it goes with the process."""
    folder = tempfile.TemporaryDirectory()
    _KEPT.append(folder)
    text = Path(folder.name, "text.txt")
    text.write_text("Ryabkov said said so in Peking. Riyabkov left the the hall.\n", encoding="utf-8")
    return Path(folder.name)


_KEPT: list[object] = []


def tried(given: Input) -> None:
    """Raises AssertionError for what breaks a law; any other exception is a fault too."""
    LAWS[given.kind](given)


def _told(failures: Iterable[Failure]) -> None:
    """Each failure names a file, and none is a fault of mtcheck."""
    for failure in failures:
        assert failure.path, failure
        assert failure.message, failure
        assert "internal error" not in failure.message, failure


def _named(error: MtcheckError, name: str, way_out: str = "") -> None:
    """The error names its file, and the way out where that is always the same."""
    _told([Failure.of(error, "")])
    assert Path(error.path).name == name, error
    assert way_out in error.message, error


def _checked(given: Input, run: Run) -> Partial:
    found = check_data(given.data, given.name, run)
    _told(found.failures)
    assert list(found.findings) == sorted(found.findings, key=lambda f: f.sort_key)
    if found.failures or is_binary(given.name) or not given.data:
        return found
    text = opening.decoded(given.data, given.name, run.here).text
    segments = {(d.id, s.order): s for d in found.articles for s in d.segments}
    for finding in found.findings:
        for place in (finding.location, *finding.related):
            segment = segments[place.document, place.order]
            words = segment.text(place.side)
            assert words[place.start : place.end] == place.text, place
            assert place.context[place.start - place.context_start :].startswith(place.text), place
            if place.file_start is not None and (place.side == "source" or segment.is_whole(place.start, place.end)):
                assert text[place.file_start : place.file_end] == place.text, place
    for segment in segments.values():
        for at in range(0, len(segment.target), 1 + len(segment.target) // 50):
            place = segment.at(at, at + 1)
            assert place.file_start is None or text[place.file_start : place.file_end] == place.text, place
    return found


def _read(given: Input) -> None:
    _checked(given, _CHECKED)


def _decoded(given: Input) -> None:
    _checked(given, _CHECKED.with_override("encoding", given.how) if given.how else _CHECKED)


def _reported(given: Input) -> None:
    report = report_of(_checked(given, _CHECKED))
    if given.how in WITH_ARTICLES:
        from mtcheck.scoring.review import reviewed

        report = reviewed(report, _CHECKED.here)
    stream = io.StringIO()
    reporter(given.how).write(report, stream)
    written = stream.getvalue()
    written.encode()
    assert "\x1b]" not in written or given.how in WITH_ARTICLES, "an escape of terminals is written raw"
    if given.how in ("json", "sarif", "gitlab"):
        json.loads(written)
    elif given.how in ("junit", "checkstyle"):
        etree.fromstring(written.encode())


def _fixed(given: Input) -> None:
    once = fix_data(given.data, given.name, _FIXED, unsafe=True)
    _told(once.left.failures)
    if once.left.failures:
        return
    assert (once.applied > 0) == (once.before != once.after), once.applied
    if once.before == once.after:
        assert once.encoded == given.data, "nothing was fixed, and yet the bytes differ"
        return
    twice = fix_data(once.encoded, given.name, _FIXED, unsafe=True)
    assert not twice.left.failures, twice.left.failures
    assert twice.after == once.after, "fixing twice is not fixing once"
    shape = _SHAPES.get(Path(given.name).suffix)
    if shape is None:
        return
    before, after = shape(once.before), shape(once.after)
    if before is not None:
        assert after is not None, "well-formed before, and not after"
        left = iter(before)
        assert all(row in left for row in after), "what is no translation was changed"


Shape = list[object] | None


def _xml(text: str) -> Shape:
    try:
        root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return None
    return [(e.tag if isinstance(e.tag, str) else "", sorted(e.attrib.items())) for e in root.iter()]


def _json(text: str) -> Shape:
    rows: list[object] = []
    try:
        records = [json.loads(line) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError):
        return None
    for record in records:
        for segment in record.get("segments", [record]):
            rows.append({key: value for key, value in segment.items() if key != "target"})
    return rows


def _csv(text: str) -> Shape:
    try:
        # An empty row is none.
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
    except csv.Error:
        return None
    return [len(row) for row in rows]


def _po(text: str) -> Shape:
    try:
        entries = polib.pofile(text if "\n" in text else text + "\n")
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError):
        return None
    return [(e.msgctxt, e.msgid, e.msgid_plural, e.occurrences, e.flags, len(e.msgstr_plural)) for e in entries]


_SHAPES: dict[str, Callable[[str], Shape]] = {
    ".xlf": _xml, ".xliff": _xml, ".tmx": _xml, ".jsonl": _json, ".csv": _csv, ".po": _po,
}  # fmt: skip


def _written(given: Input) -> Path:
    path = _folder() / given.name
    path.write_bytes(given.data)
    return path


def _set(given: Input) -> None:
    path = _written(given)
    look_again()
    run = Run((("scope", "document"),), config=str(path), jobs=1)
    try:
        report = check_files([str(_folder() / "text.txt")], run)
        _told(report.failures)
    except (SettingsError, GlossaryError, InputError) as error:
        _told([Failure.of(error, str(path))])


def _glossed(given: Input) -> None:
    path = _written(given)
    try:
        glossary, _ = termbase.parse(given.data, given.name)
        termbase.usable(given.data, given.name)
    except GlossaryError as error:
        _named(error, given.name)
        return
    written = termbase.writer("w.yaml")(glossary.entries)
    again, problems = termbase.parse(written, "w.yaml")
    assert not [p for p in problems if p.fatal], problems
    assert [e.id for e in again.entries] == [e.id for e in glossary.entries]
    look_again()
    report = check_files([str(_folder() / "text.txt")], Run((("glossaries", (str(path),)),), isolated=True, jobs=1))
    _told(report.failures)


def _baselined(given: Input) -> None:
    path = _written(given)
    try:
        known = baseline.read(str(path))
    except SettingsError as error:
        _named(error, given.name, "--write-baseline")
        return
    assert baseline.loads(baseline.dumps(known), "again")._replace(folder=known.folder) == known
    check_files([str(_folder() / "text.txt")], Run((("baseline", str(path)),), isolated=True, jobs=1))


def _kept(given: Input) -> None:
    path = _written(given)
    text = str(_folder() / "text.txt")
    compared = (("inventory", str(path)), *_EVERYTHING)
    _usable(lambda: _told(check_files([text], Run(compared, isolated=True, jobs=1)).failures), path)
    run = Run((("select", ("name-variant",)), ("scope", "batch")), isolated=True, jobs=1)

    def listed(paths: Sequence[str]) -> None:
        inventory = Inventory(str(path), read_only=not paths)
        try:
            if paths:
                _told(take_inventory(paths, run, inventory)[1])
            check = names_check()
            for group in names_of(inventory, run, check):
                inventory.mentions(check, group.head.text)
            inventory.counts(check.info.id)
            inventory.documents()
        finally:
            inventory.close()

    _usable(lambda: listed([]), path)
    _usable(lambda: listed([text]), path)
    for left in path.parent.glob(path.name + "-*"):
        left.unlink()


def _usable(work: Callable[[], None], path: Path) -> None:
    try:
        work()
    except InputError as error:
        _named(error, path.name)


LAWS: dict[str, Callable[[Input], None]] = {
    "readers": _read,
    "checks": _read,
    "fixes": _fixed,
    "decoding": _decoded,
    "reporters": _reported,
    "settings": _set,
    "glossaries": _glossed,
    "baselines": _baselined,
    "inventories": _kept,
    "parquet": _read,
}
# Read once, not within the time of an input.
plan_for(_CHECKED.here)
