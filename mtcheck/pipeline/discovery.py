"""Which files a run checks: named files, globs, and folders searched with .gitignore and .mtcheckignore respected."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from ..lazy_patterns import lazy_pattern
from ..model.report import Failure
from ..path_patterns import is_named
from ..readers import is_known, is_searched
from ..settings import Settings
from ..value_types import NamedTuple
from .opening import beside_path
from .own_reports import NO_ARTICLE, is_report, note_of
from .runs import Run, glossary_path

_IGNORE_FILES = (".gitignore", ".mtcheckignore")
# A pipe that nobody writes to would be read for ever; one that is named is meant.
_SPECIAL = "is a pipe, a socket or a device; name it to have it read"
_NEVER = frozenset((".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv"))


# What articles come in and is not read, beside the formats that are read when they are named; the way out of each.
_SAVED_AS = "save as .docx, .odt, .html or .txt"
_NAMED = "name it to have it read"
_UNREAD = {
    **dict.fromkeys((".doc", ".rtf", ".pdf", ".pages", ".epub", ".fodt", ".wps", ".wpd", ".mht"), _SAVED_AS),
    **dict.fromkeys((".rst", ".adoc", ".asciidoc", ".tex", ".textile", ".text", ".wiki", ".org"), _NAMED),
}


class Found(NamedTuple):
    """The files to check, what of the paths cannot be read, and notes on what of the folders is not."""

    files: list[str]
    failures: list[Failure]
    notes: tuple[str, ...] = ()


def files_of(paths: Iterable[str], run: Run) -> Found:
    """The files a run would check, and the paths that do not exist. Raises SettingsError, GlossaryError."""
    settings = run.here
    wanted = list(paths)
    files, failures, notes = discover(wanted, settings.exclude, settings.root, files_in_use(run))
    # What a folder has of sources and references is not checked as if it were a system's translation.
    patterns = [p for p in (settings.sources, *(settings.references if run.scoring else ())) if p]
    beside = {os.path.normpath(beside_path(pattern, file, settings)) for file in files for pattern in patterns}
    # To score a reference, name it.
    named = {os.path.normpath(path) for path in wanted} if run.scoring else set()
    files = [file for file in files if (name := os.path.normpath(file)) not in beside or name in named]
    return Found(files, failures, notes)


def idle_patterns(files: Sequence[str], settings: Settings) -> Iterator[str]:
    """A note for each pattern of paths of the settings that fits no file of the run; slow for many files."""
    overrides = [("[[overrides]]", row["paths"]) for row in settings.overrides]
    for table, patterns in [*overrides, *(("[per-path-ignores]", (p,)) for p in settings.per_path_ignores)]:
        if not any(is_named(os.path.abspath(file), False, patterns, settings.root) for file in files):
            shown = ", ".join(f'"{pattern}"' for pattern in patterns)
            yield f"{settings.origin or 'settings'}: {table} {shown} fits no file of this run"


def files_in_use(run: Run) -> list[str]:
    """The files that a run itself reads: settings, glossaries, a baseline."""
    settings = run.here
    own = [settings.origin, settings.baseline, settings.docids, run.config]
    return [*filter(None, own), *(p for n in _glossaries(settings) if (p := glossary_path(n, settings)))]


def _glossaries(settings: Settings) -> Iterator[str]:
    """The glossaries of the settings, those of some paths among them."""
    yield from settings.glossaries
    for row in settings.overrides:
        yield from row.get("glossaries", ())


def discover(
    paths: Iterable[str], excluded: tuple[str, ...] = (), root: str = ".", in_use: Iterable[str] = ()
) -> Found:
    """The files to check, each once, and what of the paths cannot be read: what does not exist, and folders that cannot
    be listed, have a link to nothing in them, or hold no file of a format that is searched for. A note tells how many
    files of a folder hold articles in a format that is not.

    The files are in the order of the paths, and sorted within a folder. `excluded` are patterns as in .gitignore that
    count from `root`; they hold for named files too, as pre-commit names every file.
    What mtcheck printed itself is not read, and a note says so; a failure where there is nothing else. Plain text that
    is named is never taken for it.
    `in_use` are files of the run itself (glossaries, settings, baselines).
    """
    _ignore_patterns.cache_clear()
    own = {os.path.realpath(p) for p in in_use}

    def wanted(path: str) -> bool:
        return os.path.realpath(path) not in own and not is_named(path, False, excluded, root)

    paths = list(paths)
    files: dict[str, None] = {}
    failures: list[Failure] = []
    notes: list[str] = []
    for path in paths:
        if os.path.isdir(path):
            _take(path, files, failures, notes, wanted)
        elif os.path.exists(path):
            files[os.path.normpath(path)] = None
        elif (found := _matching(path)) is None:
            failures.append(Failure(path, "no such file or folder"))
        elif not found:
            failures.append(Failure(path, "no file matches this pattern"))
        else:
            for name in found:
                if _is_special(name):
                    failures.append(Failure(name, _SPECIAL))
                elif os.path.isdir(name):
                    files.update(dict.fromkeys(f for f in _search(name, failures, []) if f))
                else:
                    files[os.path.normpath(name)] = None
    meant = [f for f in files if wanted(f)]
    # Text that somebody names is read once, as an article.
    named = {os.path.normpath(path) for path in paths if path.lower().endswith(".txt")}
    reports = [f for f in meant if f not in named and is_report(f)]
    if reports and len(reports) == len(meant):
        failures += [Failure(report, NO_ARTICLE) for report in reports]
    elif reports:
        notes.append(note_of(reports))
    known = set(reports)
    return Found([f for f in meant if f not in known], failures, tuple(dict.fromkeys(notes)))


def _matching(pattern: str) -> list[str] | None:
    """The paths that a pattern fits; None for what is no pattern."""
    from glob import glob, has_magic

    return sorted(glob(pattern, recursive=True)) if has_magic(pattern) else None


# Articles are written in these too, but so are the pages of every repository.
_ALSO_PAGES = (".md", ".html", ".htm", ".xhtml")
# Text that stands at the top of repositories.
_NO_ARTICLE = lazy_pattern(r"(?i)(?:readme|license|copying|notice|changelog|contributing|requirements|todo)\b.*")


def holds_articles(folder: str) -> bool:
    """Whether a folder holds articles, at any depth."""
    return any(is_article(os.path.basename(file)) and not is_report(file) for file in _search(folder, [], []))


def is_article(name: str) -> bool:
    """Whether a file of this name can hardly be anything but an article."""
    return is_searched(name) and not name.lower().endswith(_ALSO_PAGES) and not _NO_ARTICLE.fullmatch(name)


def _take(
    folder: str, files: dict[str, None], failures: list[Failure], notes: list[str], wanted: Callable[[str], bool]
) -> None:
    """Adds the files below a folder that was named; one that gives none is a failure, as nothing of it
    would be read. Of files that are not `wanted` nobody needs to know that they are not read.
    """
    before = len(failures)
    others: list[str] = []
    found = list(_search(folder, failures, others))
    files.update(dict.fromkeys(file for file in found if file))
    if found:
        notes += _unread(folder, [path for path in others if _way_out(path) and wanted(path)])
    if not found and len(failures) == before:
        suffixes = Counter(map(_suffix, filter(wanted, others)))
        seen = ", ".join(f"{count} {suffix or 'without a suffix'}" for suffix, count in suffixes.most_common(3))
        held = f" (but {seen})" if seen else ""
        failures.append(
            Failure(
                folder, f"holds no file of a format that is searched for{held}; name a file to have it read as it is"
            )
        )


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _way_out(path: str) -> str:
    """How to have a file read that holds an article; "" for one that holds none."""
    return _UNREAD.get(_suffix(path)) or (_NAMED if is_known(_suffix(path)) else "")


def _unread(folder: str, others: Sequence[str]) -> Iterator[str]:
    """A note for each way out of what a folder holds and nobody reads."""
    meant = [path for path in others if not _ignored(path, False)]
    for way in (_SAVED_AS, _NAMED):
        suffixes = Counter(_suffix(path) for path in meant if _way_out(path) == way)
        if suffixes:
            seen = ", ".join(f"{count} {suffix}" for suffix, count in suffixes.most_common())
            yield f"{folder}: not read: {seen}; {way}"


def _search(folder: str, failures: list[Failure], others: list[str]) -> Iterator[str]:
    """Article files below a folder, sorted, and "" for those that an ignore file names; ignored folders are not
    entered.

    What cannot be read joins the failures, and files of other formats the others.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as error:
        failures.append(Failure(folder, f"cannot be read: {error.strerror}"))
        return
    for entry in entries:
        if entry.name in _NEVER:
            continue
        is_folder = entry.is_dir(follow_symlinks=False)
        if not is_folder and not is_searched(entry.name):
            others.append(entry.path)
            continue
        if is_folder and entry.name.startswith("."):
            continue
        if _ignored(entry.path, is_folder):
            yield ""
        elif is_folder:
            yield from _search(entry.path, failures, others)
        elif _is_file(entry, failures):
            yield os.path.normpath(entry.path)


def _is_special(path: str) -> bool:
    """Whether a path is neither a file nor a folder."""
    return os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path))


def _is_file(entry: os.DirEntry[str], failures: list[Failure]) -> bool:
    """Whether an entry with an article's name is a file; a link to nothing, or to itself, joins the failures."""
    try:
        mode = os.stat(entry.path).st_mode
    except FileNotFoundError:
        # A file that went while the folder was read is no longer anybody's.
        if entry.is_symlink():
            failures.append(Failure(entry.path, "is a link to nothing"))
        return False
    except OSError as error:
        failures.append(Failure(entry.path, f"cannot be read: {error.strerror}"))
        return False
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        failures.append(Failure(entry.path, _SPECIAL))
    return stat.S_ISREG(mode)


def _ignored(path: str, is_folder: bool) -> bool:
    """Whether an ignore file in the path's folder or above it, up to the repository's top, names the path."""
    folder = os.path.dirname(os.path.abspath(path))
    full = os.path.abspath(path)
    return any(is_named(full, is_folder, patterns, above) for above, patterns in _ignore_patterns(folder))


@lru_cache(maxsize=4096)
def _ignore_patterns(folder: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The ignore files that hold in a folder, up to the repository's top: (their folder, their patterns)."""
    lines: list[str] = []
    for name in _IGNORE_FILES:
        try:
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as stream:
                lines += [line for line in stream.read().splitlines() if line.strip() and not line.startswith("#")]
        except OSError:
            continue
    here = ((folder, tuple(lines)),) if lines else ()
    parent = os.path.dirname(folder)
    if parent == folder or os.path.exists(os.path.join(folder, ".git")):
        return here
    return (*here, *_ignore_patterns(parent))
